<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Csv;

/** A file that is no CSV of businesses. The key chooses the text that says why. */
final class Unreadable extends \RuntimeException
{
    public function __construct(public readonly string $key, public readonly string $column = '')
    {
        parent::__construct('unreadable: ' . $key);
    }
}
