<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/** What is missing for the next better band. */
final class NextBand extends Result
{
    public readonly string $band;
    public readonly int $pointsNeeded;
    /** How many of the steps would do; null when they do not suffice. */
    public readonly ?int $stepsNeeded;
    /** @var list<Step> */
    public readonly array $steps;

    /**
     * @internal
     * @param array<string, mixed> $record
     */
    public function __construct(array $record)
    {
        parent::__construct($record);
        /**
         * @var array{band: string, points_needed: int, steps_needed: int|null,
         *   steps: list<array<string, mixed>>} $record
         */
        $this->band = $record['band'];
        $this->pointsNeeded = $record['points_needed'];
        $this->stepsNeeded = $record['steps_needed'];
        $this->steps = self::parts(Step::class, $record['steps']);
    }
}
