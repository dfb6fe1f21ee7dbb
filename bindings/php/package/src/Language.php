<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

enum Language: string
{
    case Indonesian = 'id';
    case English = 'en';
}
