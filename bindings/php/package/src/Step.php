<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/** One step to the next band: what the best answer would be and what it would bring. */
final class Step extends Result
{
    public readonly string $code;
    /** Points. */
    public readonly int $gain;
    public readonly Text $text;

    /**
     * @internal
     * @param array<string, mixed> $record
     */
    public function __construct(array $record)
    {
        parent::__construct($record);
        /** @var array{code: string, gain: int, text: array{id: string, en: string}} $record */
        $this->code = $record['code'];
        $this->gain = $record['gain'];
        $this->text = new Text($record['text']['id'], $record['text']['en']);
    }
}
