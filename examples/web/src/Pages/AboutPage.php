<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Pages;

use Portal\Http\Response;
use Portal\Visit;

/** What the answers rest on, and what happens to what is typed in. */
final class AboutPage
{
    /** @param array<string, string> $arguments */
    public function show(Visit $visit, array $arguments): Response
    {
        $rules = \umkm_assess(['annual_sales' => 0], ['as_of' => $visit->site->today()])['rules'];
        return $visit->page('about', ['rules' => $rules, 'law' => \umkm_law()]);
    }
}
