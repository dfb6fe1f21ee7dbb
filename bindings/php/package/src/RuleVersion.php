<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/** A document that an answer rests on. */
final class RuleVersion extends Result
{
    public readonly string $id;
    public readonly string $version;
    public readonly string $sha256;

    /**
     * @internal
     * @param array<string, mixed> $record
     */
    public function __construct(array $record)
    {
        parent::__construct($record);
        /** @var array{id: string, version: string, sha256: string} $record */
        $this->id = $record['id'];
        $this->version = $record['version'];
        $this->sha256 = $record['sha256'];
    }
}
