<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/** Size classes; the numbers are pinned. */
enum SizeClass: int
{
    case Unknown = 0;
    case Micro = 1;
    case Small = 2;
    case Medium = 3;
    case Large = 4;
    /** Only in columns. */
    case Invalid = 255;

    /** From the name that answers have: "unknown", "micro" … */
    public static function fromName(string $name): self
    {
        foreach (self::cases() as $case) {
            if ($case->canonical() === $name) {
                return $case;
            }
        }
        throw new \ValueError('"' . $name . '" is not the name of a size class');
    }

    public function canonical(): string
    {
        return strtolower($this->name);
    }
}
