<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/** The readiness score of a business. Everything else that the record has is in toArray(). */
final class Score extends Result
{
    public readonly string $scorecard;
    public readonly string $version;
    public readonly int $score;
    /** Smallest and largest score possible, whatever the missing answers are. */
    public readonly int $lowest;
    public readonly int $highest;
    /** Percent of the points that could be judged. */
    public readonly int $completeness;
    /** As the card names it. */
    public readonly string $bandCode;
    /** null when the card has bands of its own. */
    public readonly ?Band $band;
    public readonly Text $label;
    /** @var list<Flag> */
    public readonly array $knockOuts;
    /** @var list<Flag> */
    public readonly array $referrals;
    /** @var list<Characteristic> */
    public readonly array $characteristics;
    /** @var list<Reason> */
    public readonly array $reasons;
    /** @var list<Reason> */
    public readonly array $tips;
    /** @var list<string> codes of knock-outs and referrals that nobody has answered */
    public readonly array $unanswered;
    /** Rupiah that the monthly cash carries; null when not known. */
    public readonly ?int $largestAmount;

    /** @internal */
    public function __construct(Source $source)
    {
        parent::__construct($source);
        $this->scorecard = $source->text('scorecard');
        $this->version = $source->text('version');
        $this->score = $source->int('score');
        $this->lowest = $source->int('lowest');
        $this->highest = $source->int('highest');
        $this->completeness = $source->int('completeness');
        $this->bandCode = $source->text('band');
        $this->band = Band::tryFrom($this->bandCode);
        $this->label = $source->bitext('label');
        $this->knockOuts = $source->each('knock_outs', static fn (Source $part) => new Flag($part));
        $this->referrals = $source->each('referrals', static fn (Source $part) => new Flag($part));
        $this->characteristics = $source->each('characteristics', static fn (Source $part) => new Characteristic($part));
        $this->reasons = $source->each('reasons', static fn (Source $part) => new Reason($part));
        $this->tips = $source->each('tips', static fn (Source $part) => new Reason($part));
        $this->unanswered = $source->texts('unanswered');
        $this->largestAmount = $source->intOrNull('largest_amount');
    }
}
