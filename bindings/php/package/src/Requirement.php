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

    /**
     * @internal
     * @param array<string, mixed> $record
     */
    public function __construct(array $record)
    {
        parent::__construct($record);
        /**
         * @var array{requirement: string, text: array{id: string, en: string}, citation: string|null, verified: bool,
         *   missing?: list<string>} $record
         */
        $this->requirement = $record['requirement'];
        $this->text = new Text($record['text']['id'], $record['text']['en']);
        $this->citation = $record['citation'];
        $this->verified = $record['verified'];
        $this->missing = $record['missing'] ?? [];
    }
}
