<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/** The class by one measure. */
final class MeasureClass extends Result
{
    public readonly string $measure;
    public readonly int $value;
    public readonly SizeClass $sizeClass;
    /** The class is for values above this … */
    public readonly ?int $above;
    /** … up to and including this. */
    public readonly ?int $upTo;
    /** What is left until the next class. */
    public readonly ?int $headroom;
    public readonly ?string $citation;

    /** @internal */
    public function __construct(Source $source)
    {
        parent::__construct($source);
        $this->measure = $source->text('measure');
        $this->value = $source->int('value');
        $this->sizeClass = SizeClass::fromName($source->text('size_class'));
        $this->above = $source->intOrNull('above');
        $this->upTo = $source->intOrNull('up_to');
        $this->headroom = $source->intOrNull('headroom');
        $this->citation = $source->textOrNull('citation');
    }
}
