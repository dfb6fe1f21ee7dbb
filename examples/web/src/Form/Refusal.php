<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Form;

use Umkm\Language;
use Umkm\UmkmException;

/** What the library refuses, in words that stand beside the input concerned: without the name of the field before them. */
final class Refusal
{
    public static function text(UmkmException $refused, Language $language): string
    {
        $message = $language === Language::English ? $refused->getMessageEn() : $refused->getMessageId();
        return self::withoutName($message, (string) $refused->getField());
    }

    public static function withoutName(string $message, string $field): string
    {
        if (!str_starts_with($message, $field . ': ')) {
            return $message;
        }
        $text = substr($message, strlen($field) + 2);
        return mb_strtoupper(mb_substr($text, 0, 1)) . mb_substr($text, 1);
    }
}
