<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\View;

use Umkm\Language;

/** Numbers and days as people of the language write them. */
final class Format
{
    private const MONTHS = [
        'id' => ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober',
            'November', 'Desember'],
        'en' => ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
            'November', 'December'],
    ];
    /** Rupiah words from the largest, as [amount, Indonesian, English]. */
    private const SCALES = [
        [1_000_000_000_000, 'triliun', 'trillion'], [1_000_000_000, 'miliar', 'billion'], [1_000_000, 'juta', 'million'],
    ];

    public function __construct(private readonly Language $language)
    {
    }

    public function number(int $number): string
    {
        return number_format($number, 0, ',', $this->language === Language::English ? ',' : '.');
    }

    /** Part of a whole in percent, with one decimal. */
    public function percent(int $part, int $whole): string
    {
        $tenths = $whole === 0 ? 0 : intdiv($part * 2000 + $whole, $whole * 2);
        $point = $this->language === Language::English ? '.' : ',';
        return intdiv($tenths, 10) . ($tenths % 10 === 0 ? '' : $point . $tenths % 10) . '%';
    }

    /**
     * A rate in hundredths of a percent, or between which two it lies.
     *
     * @param array{lowest: int, highest: int} $rate
     */
    public function rate(array $rate): string
    {
        $from = $this->percent($rate['lowest'], 10000);
        $to = $this->percent($rate['highest'], 10000);
        return $from === $to ? $from : $from . '–' . $to;
    }

    /** "Rp1,5 miliar" where that is exact and shorter, else all digits. */
    public function money(int $amount): string
    {
        foreach (self::SCALES as [$size, $indonesian, $english]) {
            if (abs($amount) >= $size && $amount % intdiv($size, 100) === 0) {
                $hundredths = intdiv(abs($amount), intdiv($size, 100));
                $whole = intdiv($hundredths, 100);
                $rest = rtrim(sprintf('%02d', $hundredths % 100), '0');
                $point = $this->language === Language::English ? '.' : ',';
                return ($amount < 0 ? '-' : '') . 'Rp' . $this->number($whole) . ($rest !== '' ? $point . $rest : '')
                    . "\u{a0}" . ($this->language === Language::English ? $english : $indonesian);
            }
        }
        return \umkm_format_rupiah($amount);
    }

    /** A day given as yyyy-mm-dd, or the day of a time in UTC (with "T" and "Z") where PHP's time zone is. */
    public function day(string $day): string
    {
        $day = str_contains($day, 'T') ? date('Y-m-d', (int) strtotime($day)) : $day;
        [$year, $month, $date] = explode('-', $day);
        return (int) $date . ' ' . self::MONTHS[$this->language->value][(int) $month - 1] . ' ' . $year;
    }
}
