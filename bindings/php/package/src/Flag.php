<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/** A knock-out or a referral that applies. */
final class Flag extends Result
{
    public readonly string $code;
    public readonly Text $text;
    public readonly Text $effect;
    public readonly ?string $citation;
    public readonly bool $stale;

    /** @internal */
    public function __construct(Source $source)
    {
        parent::__construct($source);
        $this->code = $source->text('code');
        $this->text = $source->bitext('text');
        $this->effect = $source->bitext('effect');
        $this->citation = $source->textOrNull('citation');
        $this->stale = $source->bool('stale');
    }
}
