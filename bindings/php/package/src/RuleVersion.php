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

    /** @internal */
    public function __construct(Source $source)
    {
        parent::__construct($source);
        $this->id = $source->text('id');
        $this->version = $source->text('version');
        $this->sha256 = $source->text('sha256');
    }
}
