<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/** The size class of a business and what decided it. */
final class Classification extends Result
{
    public readonly SizeClass $sizeClass;
    public readonly Text $label;
    public readonly ?string $regime;
    public readonly ?string $decidedBy;
    public readonly string $basis;
    public readonly string $purpose;
    public readonly ?string $citation;
    /** Whether the known measures give different classes. */
    public readonly bool $conflict;
    /** @var list<MeasureClass> */
    public readonly array $measures;
    /** @var list<string> fields that would be needed to decide */
    public readonly array $missing;
    /** @var list<Notice> */
    public readonly array $warnings;

    /**
     * @internal
     * @param array<string, mixed> $record
     */
    public function __construct(array $record)
    {
        parent::__construct($record);
        /**
         * @var array{size_class: string, label: array{id: string, en: string}, regime: string|null, decided_by: string|null,
         *   basis: string, purpose: string, citation: string|null, conflict: bool,
         *   measures: list<array<string, mixed>>, missing: list<string>, warnings: list<array<string, mixed>>} $record
         */
        $this->sizeClass = SizeClass::fromName($record['size_class']);
        $this->label = new Text($record['label']['id'], $record['label']['en']);
        $this->regime = $record['regime'];
        $this->decidedBy = $record['decided_by'];
        $this->basis = $record['basis'];
        $this->purpose = $record['purpose'];
        $this->citation = $record['citation'];
        $this->conflict = $record['conflict'];
        $this->measures = self::parts(MeasureClass::class, $record['measures'], 'measure');
        $this->missing = $record['missing'];
        $this->warnings = self::parts(Notice::class, $record['warnings']);
    }

    /** The class by one measure, where its value is known. */
    public function by(string $measure): ?MeasureClass
    {
        foreach ($this->measures as $one) {
            if ($one->measure === $measure) {
                return $one;
            }
        }
        return null;
    }
}
