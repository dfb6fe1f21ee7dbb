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

    /** @internal */
    public function __construct(Source $source)
    {
        parent::__construct($source);
        $classification = $source->sourceOrNull('classification');
        $score = $source->sourceOrNull('score');
        $this->asOf = $source->text('as_of');
        $this->classification = $classification !== null ? new Classification($classification) : null;
        $this->score = $score !== null ? new Score($score) : null;
        $this->programmes = $source->has('programmes')
            ? $source->each('programmes', static fn (Source $part) => new Programme($part))
            : null;
        $this->rules = $source->each('rules', static fn (Source $part) => new RuleVersion($part));
        $this->library = $source->text('library');
    }
}
