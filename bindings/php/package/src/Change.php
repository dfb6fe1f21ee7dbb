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

    /**
     * @internal
     * @param array<string, mixed> $record
     */
    public function __construct(array $record)
    {
        parent::__construct($record);
        /** @var array{field: string, text: array{id: string, en: string}, citation: string|null} $record */
        $this->field = $record['field'];
        $this->text = new Text($record['text']['id'], $record['text']['en']);
        $this->citation = $record['citation'];
    }
}
