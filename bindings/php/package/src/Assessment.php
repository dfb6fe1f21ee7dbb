<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/** The decision record "umkm.decision/1". Sections that were not asked for are null. */
final class Assessment extends Result
{
    /** yyyy-mm-dd */
    public readonly string $asOf;
    public readonly ?Classification $classification;
    public readonly ?Score $score;
    /** @var list<Programme>|null */
    public readonly ?array $programmes;
    /** @var list<RuleVersion> */
    public readonly array $rules;
    public readonly string $library;

    /**
     * @internal
     * @param array<string, mixed> $record
     */
    public function __construct(array $record)
    {
        parent::__construct($record);
        /**
         * @var array{as_of: string, classification?: array<string, mixed>, score?: array<string, mixed>,
         *   programmes?: list<array<string, mixed>>, rules: list<array<string, mixed>>, library: string} $record
         */
        $this->asOf = $record['as_of'];
        $this->classification = isset($record['classification']) ? new Classification($record['classification']) : null;
        $this->score = isset($record['score']) ? new Score($record['score']) : null;
        $this->programmes = isset($record['programmes']) ? Programme::list($record['programmes']) : null;
        $this->rules = self::parts(RuleVersion::class, $record['rules'], 'id');
        $this->library = $record['library'];
    }
}
