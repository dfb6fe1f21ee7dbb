<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Http;

/** Ends a request with a page that says what is wrong. The key chooses its text. */
final class HttpError extends \RuntimeException
{
    /** @param array<string, string> $headers */
    public function __construct(
        public readonly int $status,
        public readonly string $key = '',
        public readonly array $headers = [],
    ) {
        parent::__construct('HTTP ' . $status . ' ' . $key);
    }
}
