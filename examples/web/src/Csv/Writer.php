<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Csv;

/** Writes CSV as RFC 4180 has it, with cells that a spreadsheet would run as a formula made harmless. */
final class Writer
{
    /** @param resource $file */
    public function __construct(private readonly mixed $file, private readonly string $delimiter = ',')
    {
    }

    /** @param list<int|string|null> $cells */
    public function row(array $cells): void
    {
        $made = array_map(self::harmless(...), $cells);
        if (fputcsv($this->file, $made, $this->delimiter, '"', '', "\r\n") === false) {
            throw new \RuntimeException('the file cannot be written');
        }
    }

    /**
     * A text that begins like a formula gets an apostrophe before it, which spreadsheets show as text; numbers stay. Leading
     * blanks do not stop a spreadsheet.
     */
    public static function harmless(int|string|null $cell): string
    {
        $text = (string) $cell;
        $first = ltrim($text, " \u{a0}\u{3000}")[0] ?? '';
        if ($first === '' || strpos("=+-@\t\r\n|%", $first) === false && !str_starts_with(ltrim($text), "\u{ff1d}")) {
            return $text;
        }
        return preg_match('/^[+-]?[0-9][0-9.,]*%?$/D', $text) === 1 ? $text : "'" . $text;
    }
}
