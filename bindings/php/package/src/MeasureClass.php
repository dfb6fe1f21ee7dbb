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

    /**
     * @internal
     * @param array<string, mixed> $record
     */
    public function __construct(array $record)
    {
        parent::__construct($record);
        /**
         * @var array{measure: string, value: int, size_class: string, above: int|null, up_to: int|null, headroom: int|null,
         *   citation: string|null} $record
         */
        $this->measure = $record['measure'];
        $this->value = $record['value'];
        $this->sizeClass = SizeClass::fromName($record['size_class']);
        $this->above = $record['above'];
        $this->upTo = $record['up_to'];
        $this->headroom = $record['headroom'];
        $this->citation = $record['citation'];
    }
}
