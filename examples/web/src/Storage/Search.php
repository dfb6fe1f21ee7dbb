<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Storage;

use Portal\Http\Request;
use Umkm\Band;
use Umkm\SizeClass;

/** What an officer looks for. What cannot be read as a filter is no filter. */
final class Search
{
    private function __construct(
        public readonly string $words,
        public readonly ?SizeClass $class,
        public readonly ?Band $band,
        public readonly string $from,
        public readonly string $until,
    ) {
    }

    public static function from(Request $request): self
    {
        $class = $request->queryText('class');
        $known = array_filter(SizeClass::cases(), static fn (SizeClass $one) => $one !== SizeClass::Invalid);
        $names = array_map(static fn (SizeClass $one) => $one->canonical(), $known);
        return new self(
            $request->queryText('q', 120),
            in_array($class, $names, true) ? SizeClass::fromName($class) : null,
            Band::tryFrom($request->queryText('band')),
            self::day($request->queryText('from')),
            self::day($request->queryText('until')),
        );
    }

    public function isEmpty(): bool
    {
        return $this->inputs() === [];
    }

    /** @return array<string, string> as they stand in an address */
    public function inputs(): array
    {
        return array_filter([
            'q' => $this->words,
            'class' => $this->class?->canonical() ?? '',
            'band' => $this->band->value ?? '',
            'from' => $this->from,
            'until' => $this->until,
        ], static fn (string $value) => $value !== '');
    }

    /** @return array{string, array<string, int|string|null>} */
    public function sql(): array
    {
        $where = [];
        $values = [];
        $reference = Assessments::readReference($this->words);
        if ($reference !== null) {
            $where[] = '(reference = :reference OR search_name LIKE :words ESCAPE \'!\')';
            $values['reference'] = $reference;
        } elseif ($this->words !== '') {
            $where[] = 'search_name LIKE :words ESCAPE \'!\'';
        }
        if ($this->words !== '') {
            $values['words'] = '%' . preg_replace('/[!%_]/', '!$0', mb_strtolower($this->words)) . '%';
        }
        if ($this->class !== null) {
            $where[] = 'size_class = :class';
            $values['class'] = $this->class->value;
        }
        if ($this->band !== null) {
            $where[] = 'band = :band';
            $values['band'] = $this->band->value;
        }
        if ($this->from !== '') {
            $where[] = 'as_of >= :from_day';
            $values['from_day'] = $this->from;
        }
        if ($this->until !== '') {
            $where[] = 'as_of <= :until_day';
            $values['until_day'] = $this->until;
        }
        return [$where === [] ? '' : ' WHERE ' . implode(' AND ', $where), $values];
    }

    private static function day(string $text): string
    {
        $good = preg_match('/^(\d{4})-(\d{2})-(\d{2})$/D', $text, $part) === 1
            && checkdate((int) $part[2], (int) $part[3], (int) $part[1]);
        return $good ? $text : '';
    }
}
