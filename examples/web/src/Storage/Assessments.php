<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Storage;

use Portal\Security\Mask;
use Umkm\SizeClass;

/** Saved results. The reference number is what opens one to the public, so nobody can guess it: 80 random bits. */
final class Assessments
{
    /** Without I, L, O and U, which are misread. */
    private const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    private const LISTED = 'id, reference, created_at, business_name, nib_masked, region, as_of, size_class, score, band';

    public function __construct(private readonly Database $database, private readonly \Closure $clock)
    {
    }

    /**
     * @param array<string, mixed> $facts
     * @param array<string, mixed> $decision
     * @param array{name: string, nib: string, nik: string} $owner
     * @return string the reference number
     */
    public function save(array $facts, array $decision, array $owner): string
    {
        unset($facts['nib'], $facts['nik'], $facts['npwp']);
        $reference = self::newReference();
        $name = mb_substr(Mask::inside($owner['name']), 0, 120);
        $this->database->insert('assessments', [
            'reference' => $reference,
            'created_at' => gmdate('Y-m-d\TH:i:s\Z', (int) ($this->clock)()),
            'business_name' => $name,
            'search_name' => mb_substr(mb_strtolower($name), 0, 120),
            'nib_masked' => $owner['nib'] !== '' ? Mask::number($owner['nib']) : null,
            'nik_masked' => $owner['nik'] !== '' ? Mask::number($owner['nik']) : null,
            'region' => $facts['region'] ?? null,
            'as_of' => $decision['as_of'],
            'size_class' => SizeClass::fromName($decision['classification']['size_class'])->value,
            'score' => $decision['score']['score'],
            'band' => $decision['score']['band'],
            'purpose' => $decision['classification']['purpose'],
            'facts' => self::json($facts),
            'decision' => self::json($decision),
        ]);
        return $reference;
    }

    /** @return array<string, mixed>|null */
    public function byReference(string $typed): ?array
    {
        $reference = self::readReference($typed);
        return $reference === null ? null : self::opened($this->database->row(
            'SELECT * FROM assessments WHERE reference = :reference',
            ['reference' => $reference],
        ));
    }

    /** @return array<string, mixed>|null */
    public function byId(int $id): ?array
    {
        return self::opened($this->database->row('SELECT * FROM assessments WHERE id = :id', ['id' => $id]));
    }

    /** @return list<array<string, int|string|null>> the newest first */
    public function page(Search $search, int $page, int $size): array
    {
        [$where, $values] = $search->sql();
        return $this->database->rows(
            'SELECT ' . self::LISTED . ' FROM assessments' . $where . ' ORDER BY id DESC LIMIT :size OFFSET :start',
            $values + ['size' => $size, 'start' => ($page - 1) * $size],
        );
    }

    public function count(Search $search): int
    {
        [$where, $values] = $search->sql();
        return (int) ($this->database->row('SELECT COUNT(*) AS n FROM assessments' . $where, $values)['n'] ?? 0);
    }

    /**
     * All that a search finds, a thousand at a time.
     *
     * @return \Generator<array<string, int|string|null>>
     */
    public function each(Search $search): \Generator
    {
        [$where, $values] = $search->sql();
        $sql = 'SELECT ' . self::LISTED . ' FROM assessments' . $where . ($where === '' ? ' WHERE' : ' AND')
            . ' id > :after ORDER BY id LIMIT 1000';
        $after = 0;
        do {
            $rows = $this->database->rows($sql, $values + ['after' => $after]);
            foreach ($rows as $row) {
                yield $row;
                $after = (int) $row['id'];
            }
        } while ($rows !== []);
    }

    /** The sixteen characters of a reference number, however they were typed; null when it cannot be one. */
    public static function readReference(string $typed): ?string
    {
        $text = strtr(strtoupper(preg_replace('/[\s-]+/', '', $typed) ?? ''), ['O' => '0', 'I' => '1', 'L' => '1']);
        $good = strlen($text) === 16 && strspn($text, self::LETTERS) === 16;
        return $good ? implode('-', str_split($text, 4)) : null;
    }

    private static function newReference(): string
    {
        $text = '';
        foreach (str_split(random_bytes(10), 5) as $bytes) {
            $number = hexdec(bin2hex($bytes));
            for ($i = 0; $i < 8; $i++, $number >>= 5) {
                $text .= self::LETTERS[$number & 31];
            }
        }
        return implode('-', str_split($text, 4));
    }

    /** @param array<string, mixed> $value */
    private static function json(array $value): string
    {
        return json_encode($value, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
    }

    /**
     * @param array<string, int|string|null>|null $row
     * @return array<string, mixed>|null
     */
    private static function opened(?array $row): ?array
    {
        if ($row === null) {
            return null;
        }
        foreach (['facts', 'decision'] as $name) {
            $row[$name] = json_decode((string) $row[$name], true, 32, JSON_THROW_ON_ERROR);
        }
        return $row;
    }
}
