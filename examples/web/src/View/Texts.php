<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\View;

use Umkm\Language;

/** The words of the pages in one language. A key that is missing is an error, never a guess. */
final class Texts
{
    /** @param array<string, string> $texts */
    public function __construct(private readonly array $texts, public readonly Language $language)
    {
    }

    /** From a file of pairs: key => [Indonesian, English]. */
    public static function read(string $file, Language $language): self
    {
        $place = $language === Language::English ? 1 : 0;
        return new self(array_map(static fn (array $pair) => $pair[$place], require $file), $language);
    }

    /** @param array<string, string|int> $values stand for {name} in the text */
    public function get(string $key, array $values = []): string
    {
        $text = $this->texts[$key] ?? throw new \OutOfBoundsException('no text "' . $key . '"');
        if ($values === []) {
            return $text;
        }
        $places = array_map(static fn (string $name) => '{' . $name . '}', array_keys($values));
        return str_replace($places, array_map(strval(...), $values), $text);
    }

    public function has(string $key): bool
    {
        return isset($this->texts[$key]);
    }
}
