<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/** Answers of a programme; the numbers in columns are pinned. */
enum Answer: string
{
    case Unknown = 'unknown';
    case Eligible = 'eligible';
    case NotEligible = 'not_eligible';
}
