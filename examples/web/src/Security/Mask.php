<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Security;

/** Identity numbers (NIK, NPWP, NIB) are kept and shown as their last four digits. */
final class Mask
{
    public static function number(string $number): string
    {
        $digits = preg_replace('/[^0-9]/', '', $number) ?? '';
        return strlen($digits) < 8 ? '****' : str_repeat('*', strlen($digits) - 4) . substr($digits, -4);
    }

    /** Numbers of the length of a NIK or NPWP inside other text. */
    public static function inside(string $text): string
    {
        if (strlen($text) < 15) {
            return $text;
        }
        return preg_replace_callback(
            '/(?<![0-9])(?:[0-9]{22}|[0-9]{15,16}|[0-9]{2}\.[0-9]{3}\.[0-9]{3}\.[0-9][-.][0-9]{3}\.[0-9]{3})(?![0-9])/',
            static fn (array $found) => self::number($found[0]),
            $text,
        ) ?? '****';
    }
}
