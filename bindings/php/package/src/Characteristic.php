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

    /**
     * @internal
     * @param array<string, mixed> $record
     */
    public function __construct(array $record)
    {
        parent::__construct($record);
        /**
         * @var array{code: string, group: string, attribute: string|null, points: int, max: int, missing: bool,
         *   stale: bool} $record
         */
        $this->code = $record['code'];
        $this->group = $record['group'];
        $this->attribute = $record['attribute'];
        $this->points = $record['points'];
        $this->max = $record['max'];
        $this->missing = $record['missing'];
        $this->stale = $record['stale'];
    }
}
