<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/** Bands of the scorecard KP-1. Other cards may have others. */
enum Band: string
{
    case A = 'A';
    case B = 'B';
    case C = 'C';
    case D = 'D';
    case E = 'E';
    /** A knock-out applies. */
    case X = 'X';
    /** Too little is known. */
    case N = 'N';
}
