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

    /** @internal */
    public function __construct(Source $source)
    {
        parent::__construct($source);
        $this->sizeClass = SizeClass::fromName($source->text('size_class'));
        $this->label = $source->bitext('label');
        $this->regime = $source->textOrNull('regime');
        $this->decidedBy = $source->textOrNull('decided_by');
        $this->basis = $source->text('basis');
        $this->purpose = $source->text('purpose');
        $this->citation = $source->textOrNull('citation');
        $this->conflict = $source->bool('conflict');
        $this->measures = $source->each('measures', static fn (Source $part) => new MeasureClass($part));
        $this->missing = $source->texts('missing');
        $this->warnings = $source->each('warnings', static fn (Source $part) => new Notice($part));
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
