<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/** Why points were lost, and what to do about it. */
final class Reason extends Result
{
    public readonly string $code;
    public readonly int $lost;
    public readonly Text $text;
    /** @var list<Notice> */
    public readonly array $advice;

    /** @internal */
    public function __construct(Source $source)
    {
        parent::__construct($source);
        $this->code = $source->text('code');
        $this->lost = $source->int('lost');
        $this->text = $source->bitext('text');
        $this->advice = $source->each('advice', static fn (Source $part) => new Notice($part));
    }
}
