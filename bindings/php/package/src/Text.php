<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/** A text in both languages. */
final class Text implements \JsonSerializable
{
    public function __construct(
        public readonly string $id,
        public readonly string $en,
    ) {
    }

    public function in(Language $language): string
    {
        return $language === Language::English ? $this->en : $this->id;
    }

    /** @return array{id: string, en: string} */
    public function jsonSerialize(): array
    {
        return ['id' => $this->id, 'en' => $this->en];
    }
}
