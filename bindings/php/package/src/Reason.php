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

    /**
     * @internal
     * @param array<string, mixed> $record
     */
    public function __construct(array $record)
    {
        parent::__construct($record);
        /**
         * @var array{code: string, lost: int, text: array{id: string, en: string}, advice: list<array<string,
         *   mixed>>} $record
         */
        $this->code = $record['code'];
        $this->lost = $record['lost'];
        $this->text = new Text($record['text']['id'], $record['text']['en']);
        $this->advice = self::parts(Notice::class, $record['advice']);
    }
}
