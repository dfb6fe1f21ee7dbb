<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/** The answer of one programme. The terms are as the record has them. */
final class Programme extends Result
{
    public readonly string $programme;
    public readonly Text $name;
    public readonly string $parameters;
    /** "in_force", "announced" … */
    public readonly string $status;
    public readonly Answer $answer;
    /** @var list<Requirement> */
    public readonly array $failed;
    /** @var list<Requirement> */
    public readonly array $unknown;
    /** @var array<string, mixed>|null */
    public readonly ?array $terms;
    public readonly string $standing;
    public readonly ?string $citation;
    public readonly bool $verified;
    /** Of an announced set: whether its answer is another than that of the set in force. */
    public readonly ?bool $differs;
    /** @var list<Change> */
    public readonly array $changes;
    /** @var list<Notice> */
    public readonly array $notices;

    /**
     * @internal
     * @param array<string, mixed> $record
     */
    public function __construct(array $record)
    {
        parent::__construct($record);
        /**
         * @var array{programme: string, name: array{id: string, en: string}, parameters: string, status: string,
         *   answer: string, failed: list<array<string, mixed>>, unknown: list<array<string, mixed>>,
         *   terms: array<string, mixed>|null, standing: string, citation: string|null, verified: bool,
         *   differs?: bool, changes: list<array<string, mixed>>, notices: list<array<string, mixed>>} $record
         */
        $this->programme = $record['programme'];
        $this->name = new Text($record['name']['id'], $record['name']['en']);
        $this->parameters = $record['parameters'];
        $this->status = $record['status'];
        $this->answer = Answer::from($record['answer']);
        $this->failed = self::parts(Requirement::class, $record['failed'], 'requirement');
        $this->unknown = self::parts(Requirement::class, $record['unknown'], 'requirement');
        $this->terms = $record['terms'];
        $this->standing = $record['standing'];
        $this->citation = $record['citation'];
        $this->verified = $record['verified'];
        $this->differs = $record['differs'] ?? null;
        $this->changes = self::parts(Change::class, $record['changes'], 'field');
        $this->notices = self::parts(Notice::class, $record['notices']);
    }

    /**
     * @internal
     * @param list<array<string, mixed>> $records
     * @return list<self>
     */
    public static function list(array $records): array
    {
        return array_map(static fn (array $record) => new self($record), $records);
    }
}
