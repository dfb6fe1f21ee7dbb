<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/** A fact to change so that the business becomes eligible. */
final class Change extends Result
{
    public readonly string $field;
    public readonly Text $text;
    public readonly ?string $citation;

    /** @internal */
    public function __construct(Source $source)
    {
        parent::__construct($source);
        $this->field = $source->text('field');
        $this->text = $source->bitext('text');
        $this->citation = $source->textOrNull('citation');
    }
}
