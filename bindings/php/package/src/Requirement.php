<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/** A requirement of a programme that fails, or of which it is not known whether it is met. */
final class Requirement extends Result
{
    public readonly string $requirement;
    public readonly Text $text;
    public readonly ?string $citation;
    public readonly bool $verified;
    /** @var list<string> fields that would tell */
    public readonly array $missing;

    /** @internal */
    public function __construct(Source $source)
    {
        parent::__construct($source);
        $this->requirement = $source->text('requirement');
        $this->text = $source->bitext('text');
        $this->citation = $source->textOrNull('citation');
        $this->verified = $source->bool('verified');
        $this->missing = $source->has('missing') ? $source->texts('missing') : [];
    }
}
