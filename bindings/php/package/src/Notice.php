<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/** Something to be said with an answer: a warning, a notice, a piece of advice. */
final class Notice extends Result
{
    public readonly string $code;
    public readonly Text $text;

    /**
     * @internal
     * @param array<string, mixed> $record
     */
    public function __construct(array $record)
    {
        parent::__construct($record);
        /** @var array{code: string, text: array{id: string, en: string}} $record */
        $this->code = $record['code'];
        $this->text = new Text($record['text']['id'], $record['text']['en']);
    }
}
