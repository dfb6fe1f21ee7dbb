<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/** A part of a decision record. As JSON it is what the library wrote, key by key. */
abstract class Result implements \JsonSerializable
{
    /** @internal */
    public function __construct(protected readonly Source $source)
    {
    }

    /** @return array<mixed> */
    final public function toArray(): array
    {
        return $this->source->toArray();
    }

    /** @return array<mixed> */
    final public function jsonSerialize(): array
    {
        return $this->source->toArray();
    }
}
