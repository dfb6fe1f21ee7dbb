<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/**
 * The library. Options are those of the functions of the extension (see stubs/umkm.stub.php); as_of may also be a
 * DateTimeInterface, of which the day in its own time zone counts.
 *
 * A wrong type throws TypeError, a wrong value UmkmException.
 */
final class Umkm
{
    private function __construct()
    {
    }

    /**
     * @param Business|array<string, mixed> $business
     * @param array<string, mixed> $options as_of, purpose, basis, gap, regime
     */
    public static function classify(Business|array $business, array $options = []): Classification
    {
        return new Classification(\umkm_classify(self::facts($business), self::options($options)));
    }

    /**
     * @param Business|array<string, mixed> $business
     * @param array<string, mixed> $options as_of, scorecard
     */
    public static function score(Business|array $business, array $options = []): Score
    {
        return new Score(\umkm_score(self::facts($business), self::options($options)));
    }

    /**
     * @param Business|array<string, mixed> $business
     * @param array<string, mixed> $options as_of, programme, standing, announced
     * @return list<Programme>
     */
    public static function programmes(Business|array $business, array $options = []): array
    {
        return Programme::list(\umkm_programmes(self::facts($business), self::options($options)));
    }

    /**
     * @param Business|array<string, mixed> $business
     * @param array<string, mixed> $options those of the others, and sections
     */
    public static function assess(Business|array $business, array $options = []): Assessment
    {
        return new Assessment(\umkm_assess(self::facts($business), self::options($options)));
    }

    /**
     * Size classes of columns: lists of int or null, or packed strings.
     *
     * @param array<string, list<int|bool|null>|string> $columns
     * @param array<string, mixed> $options
     * @return array<string, mixed> as umkm_classify_columns() gives it
     */
    public static function classifyColumns(array $columns, array $options = []): array
    {
        return \umkm_classify_columns($columns, self::options($options));
    }

    /**
     * @param array<string, list<int|bool|null>|string> $columns
     * @param array<string, mixed> $options
     * @return array<string, mixed> as umkm_score_columns() gives it
     */
    public static function scoreColumns(array $columns, array $options = []): array
    {
        return \umkm_score_columns($columns, self::options($options));
    }

    /**
     * @param array<string, list<int|bool|null>|string> $columns
     * @param array<string, mixed> $options
     * @return array<string, mixed> as umkm_programme_columns() gives it
     */
    public static function programmeColumns(array $columns, array $options = []): array
    {
        return \umkm_programme_columns($columns, self::options($options));
    }

    /**
     * Whole rupiah. Nothing is converted, whether or not the caller has strict types.
     *
     * @param string $text
     * @param string $unit holds where the text names none: rupiah, ribu, juta, miliar, triliun
     */
    public static function parseRupiah(mixed $text, mixed $unit = 'rupiah'): int
    {
        return \umkm_parse_rupiah($text, $unit);
    }

    /**
     * "Rp1.500.000.000"
     *
     * @param int $amount
     */
    public static function formatRupiah(mixed $amount): string
    {
        return \umkm_format_rupiah($amount);
    }

    /**
     * @param Business|array<string, mixed> $business
     * @return array<string, mixed>
     */
    private static function facts(Business|array $business): array
    {
        return $business instanceof Business ? $business->toArray() : $business;
    }

    /**
     * @param array<string, mixed> $options
     * @return array<string, mixed>
     */
    private static function options(array $options): array
    {
        if (isset($options['as_of']) && $options['as_of'] instanceof \DateTimeInterface) {
            $options['as_of'] = $options['as_of']->format('Y-m-d');
        }
        return $options;
    }
}
