<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Batch;

use Umkm\Language;

/** The counts of an answered file, in the order and with the words that its page shows. */
final class Summary
{
    private const CLASSES = ['micro', 'small', 'medium', 'large', 'unknown'];
    private const BANDS = ['A', 'B', 'C', 'D', 'E', 'X', 'N'];
    private const MOST_REASONS = 8;

    /**
     * @param array<string, mixed> $job
     * @param array<string, string> $labels of the fields
     * @param array<int|string, string> $provinces names by code; '' for none
     * @return array<string, mixed>
     */
    public static function of(array $job, array $labels, array $provinces, Language $language): array
    {
        $tally = Tally::from($job['progress']['tally']);
        $known = $tally->counts('known');
        arsort($known);
        return [
            'answered' => (int) $job['rows_done'] - $tally->invalid,
            'invalid' => $tally->invalid,
            'conflicts' => $tally->conflicts,
            'classes' => self::inOrder($tally->counts('classes'), self::CLASSES),
            'bands' => self::inOrder($tally->counts('bands'), self::BANDS),
            'programmes' => self::programmes($tally->counts('programmes'), $language),
            'reasons' => self::reasons($tally, $language),
            'regions' => self::regions($tally->counts('regions'), $provinces),
            'known' => array_map(
                static fn (string $field, int $count) => ['label' => $labels[$field] ?? $field, 'count' => $count],
                array_keys($known),
                $known,
            ),
        ];
    }

    /**
     * @param array<string, int> $counts
     * @param list<string> $order
     * @return array<string, int>
     */
    private static function inOrder(array $counts, array $order): array
    {
        $ordered = [];
        foreach ($order as $name) {
            $ordered[$name] = $counts[$name] ?? 0;
        }
        return $ordered;
    }

    /**
     * @param array<string, int> $counts
     * @return list<array<string, int|string>>
     */
    private static function programmes(array $counts, Language $language): array
    {
        $rows = [];
        foreach (\umkm_programmes(['annual_sales' => 0]) as $programme) {
            $row = ['name' => $programme['name'][$language->value]];
            foreach (['eligible', 'unknown', 'not_eligible'] as $answer) {
                $row[$answer] = $counts[$programme['programme'] . ' ' . $answer] ?? 0;
            }
            $rows[] = $row;
        }
        return $rows;
    }

    /** @return list<array{text: string, count: int}> */
    private static function reasons(Tally $tally, Language $language): array
    {
        $counts = $tally->counts('reasons');
        unset($counts['']);
        arsort($counts);
        $rows = [];
        foreach (array_slice($counts, 0, self::MOST_REASONS, true) as $code => $count) {
            $rows[] = ['text' => $tally->texts[$code][$language->value] ?? (string) $code, 'count' => $count];
        }
        return $rows;
    }

    /**
     * @param array<string, int> $counts by "province class"
     * @param array<int|string, string> $provinces
     * @return array<string, array<string, int>>
     */
    private static function regions(array $counts, array $provinces): array
    {
        ksort($counts, SORT_STRING);
        $rows = [];
        foreach ($counts as $key => $count) {
            [$code, $class] = explode(' ', $key);
            $name = $provinces[$code] ?? $code;
            $rows[$name] ??= array_fill_keys(self::CLASSES, 0);
            $rows[$name][$class] = $count;
        }
        return $rows;
    }
}
