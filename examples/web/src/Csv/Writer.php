<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Csv;

/** Writes CSV as RFC 4180 has it, with cells that a spreadsheet would run as a formula made harmless. */
final class Writer
{
    private const AMOUNT = '/^[+-]?(?: ?(?:rp\.? ?)?[0-9][0-9.,]*(?: ?%| ?[a-z]{1,8})?)?$/iD';

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
     * A text that begins like a formula gets an apostrophe before it, which spreadsheets show as text; amounts and a lone
     * sign stay. Leading blanks do not stop a spreadsheet.
     */
    public static function harmless(int|string|null $cell): string
    {
        $text = (string) $cell;
        $suspect = preg_match('/^[ \x{a0}\x{3000}]*[=+\-@\t\r\n|%\x{ff1d}\x{ff0b}\x{ff0d}\x{ff20}]/u', $text) !== 0;
        return !$suspect || preg_match(self::AMOUNT, $text) === 1 ? $text : "'" . $text;
    }
}
