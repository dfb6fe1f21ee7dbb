<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/** The result of one characteristic of a scorecard. */
final class Characteristic extends Result
{
    public readonly string $code;
    public readonly string $group;
    public readonly ?string $attribute;
    public readonly int $points;
    public readonly int $max;
    public readonly bool $missing;
    public readonly bool $stale;

    /** @internal */
    public function __construct(Source $source)
    {
        parent::__construct($source);
        $this->code = $source->text('code');
        $this->group = $source->text('group');
        $this->attribute = $source->textOrNull('attribute');
        $this->points = $source->int('points');
        $this->max = $source->int('max');
        $this->missing = $source->bool('missing');
        $this->stale = $source->bool('stale');
    }
}
