<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/** Something to be said with an answer: a warning, a notice, a piece of advice. */
final class Notice extends Result
{
    public readonly string $code;
    public readonly Text $text;

    /** @internal */
    public function __construct(Source $source)
    {
        parent::__construct($source);
        $this->code = $source->text('code');
        $this->text = $source->bitext('text');
    }
}
