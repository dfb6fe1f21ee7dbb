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
    public readonly ?NextBand $nextBand;
    /** Rupiah that the monthly cash carries; null when not known. */
    public readonly ?int $largestAmount;
    /** Whether the card holds on the day asked for. */
    public readonly bool $inForce;
    public readonly bool $reviewOverdue;

    /**
     * @internal
     * @param array<string, mixed> $record
     */
    public function __construct(array $record)
    {
        parent::__construct($record);
        /**
         * @var array{scorecard: string, version: string, score: int, lowest: int, highest: int, completeness: int,
         *   band: string, label: array{id: string, en: string}, knock_outs: list<array<string, mixed>>,
         *   referrals: list<array<string, mixed>>, characteristics: list<array<string, mixed>>,
         *   reasons: list<array<string, mixed>>, tips: list<array<string, mixed>>, unanswered: list<string>,
         *   next_band: array<string, mixed>|null, largest_amount: int|null, in_force: bool, review_overdue: bool} $record
         */
        $this->scorecard = $record['scorecard'];
        $this->version = $record['version'];
        $this->score = $record['score'];
        $this->lowest = $record['lowest'];
        $this->highest = $record['highest'];
        $this->completeness = $record['completeness'];
        $this->bandCode = $record['band'];
        $this->band = Band::tryFrom($this->bandCode);
        $this->label = new Text($record['label']['id'], $record['label']['en']);
        $this->knockOuts = self::parts(Flag::class, $record['knock_outs']);
        $this->referrals = self::parts(Flag::class, $record['referrals']);
        $this->characteristics = self::parts(Characteristic::class, $record['characteristics']);
        $this->reasons = self::parts(Reason::class, $record['reasons']);
        $this->tips = self::parts(Reason::class, $record['tips']);
        $this->unanswered = $record['unanswered'];
        $this->nextBand = $record['next_band'] !== null ? new NextBand($record['next_band']) : null;
        $this->largestAmount = $record['largest_amount'];
        $this->inForce = $record['in_force'];
        $this->reviewOverdue = $record['review_overdue'];
    }
}
