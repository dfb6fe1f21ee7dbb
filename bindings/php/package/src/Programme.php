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
    /** @var array<mixed>|null */
    public readonly ?array $terms;
    public readonly string $standing;
    public readonly ?string $citation;
    public readonly bool $verified;
    /** @var list<Change> */
    public readonly array $changes;
    /** @var list<Notice> */
    public readonly array $notices;

    /** @internal */
    public function __construct(Source $source)
    {
        parent::__construct($source);
        $this->programme = $source->text('programme');
        $this->name = $source->bitext('name');
        $this->parameters = $source->text('parameters');
        $this->status = $source->text('status');
        $this->answer = Answer::from($source->text('answer'));
        $this->failed = $source->each('failed', static fn (Source $part) => new Requirement($part));
        $this->unknown = $source->each('unknown', static fn (Source $part) => new Requirement($part));
        $this->terms = $source->sourceOrNull('terms')?->toArray();
        $this->standing = $source->text('standing');
        $this->citation = $source->textOrNull('citation');
        $this->verified = $source->bool('verified');
        $this->changes = $source->each('changes', static fn (Source $part) => new Change($part));
        $this->notices = $source->each('notices', static fn (Source $part) => new Notice($part));
    }
}
