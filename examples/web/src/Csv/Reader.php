<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Csv;

/**
 * Reads the records of a CSV file one by one with the line they begin in, in bounded memory: a quote that is never closed
 * costs a row, not the rest of the file.
 */
final class Reader
{
    private const LONGEST_LINE = 65536;
    private const MOST_LINES = 100;
    private const MOST_OPEN_QUOTES = 1000;
    private int $line = 1;
    private int $openQuotes = 0;

    /** @param resource $file */
    private function __construct(private readonly mixed $file, public readonly string $delimiter)
    {
    }

    /**
     * @param resource $file from its beginning
     * @throws Unreadable
     */
    public static function open(mixed $file): self
    {
        $start = (string) fread($file, self::LONGEST_LINE);
        $text = str_starts_with($start, "\u{feff}") ? substr($start, 3) : $start;
        $first = strtok($text, "\r\n");
        if ($first === false || str_contains($start, "\0") || !mb_check_encoding($first, 'UTF-8')) {
            throw new Unreadable('csv');
        }
        $counts = array_map(static fn (string $mark) => substr_count($first, $mark), [',' => ',', ';' => ';', "\t" => "\t"]);
        arsort($counts);
        fseek($file, strlen($start) - strlen($text));
        return new self($file, (string) array_key_first($counts));
    }

    /**
     * @return array{int, string, list<string>}|null line, what is wrong ("", "quote", "long" or "encoding"), cells
     * @throws Unreadable
     */
    public function next(): ?array
    {
        do {
            $line = $this->line;
            $record = fgets($this->file, self::LONGEST_LINE);
            if ($record === false) {
                return null;
            }
            $this->line++;
        } while (rtrim($record, "\r\n") === '');
        if (!str_ends_with($record, "\n") && !feof($this->file)) {
            $this->skipLine();
            return [$line, 'long', [self::readable(substr($record, 0, 200))]];
        }
        if (substr_count($record, '"') % 2 !== 0) {
            $whole = $this->closeQuote($record);
            if ($whole === null) {
                return [$line, 'quote', [self::readable(rtrim($record))]];
            }
            $record = $whole;
        }
        $wrong = mb_check_encoding($record, 'UTF-8') && !str_contains($record, "\0") ? '' : 'encoding';
        $text = rtrim($wrong === '' ? $record : self::readable($record), "\r\n");
        return [$line, $wrong, array_map(strval(...), str_getcsv($text, $this->delimiter, '"', ''))];
    }

    /** The record with the lines that belong to it, or null, and then reading goes on after its first line. */
    private function closeQuote(string $record): ?string
    {
        $after = ftell($this->file);
        $lines = 1;
        while (substr_count($record, '"') % 2 !== 0) {
            $more = fgets($this->file, self::LONGEST_LINE);
            $lines++;
            if ($more === false || $lines > self::MOST_LINES || strlen($record) > self::LONGEST_LINE) {
                if (++$this->openQuotes > self::MOST_OPEN_QUOTES) {
                    throw new Unreadable('csv');
                }
                fseek($this->file, (int) $after);
                return null;
            }
            $record .= $more;
        }
        $this->line += $lines - 1;
        return $record;
    }

    private function skipLine(): void
    {
        do {
            $rest = fgets($this->file, self::LONGEST_LINE);
        } while ($rest !== false && !str_ends_with($rest, "\n"));
    }

    private static function readable(string $text): string
    {
        return str_replace("\0", "\u{fffd}", mb_scrub($text, 'UTF-8'));
    }
}
