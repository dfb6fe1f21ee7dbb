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

    /**
     * @internal
     * @param array<string, mixed> $record
     */
    public function __construct(array $record)
    {
        parent::__construct($record);
        /**
         * @var array{code: string, text: array{id: string, en: string}, effect: array{id: string, en: string},
         *   citation: string|null, stale: bool} $record
         */
        $this->code = $record['code'];
        $this->text = new Text($record['text']['id'], $record['text']['en']);
        $this->effect = new Text($record['effect']['id'], $record['effect']['en']);
        $this->citation = $record['citation'];
        $this->stale = $record['stale'];
    }
}
