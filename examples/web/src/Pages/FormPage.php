<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Pages;

use Portal\Form\Submission;
use Portal\Http\Response;
use Portal\Visit;

/** The form: empty, or with the answers of before to change them. */
final class FormPage
{
    /** @param array<string, string> $arguments */
    public function show(Visit $visit, array $arguments): Response
    {
        return $visit->keptPage('form', static fn (): array => self::values($visit, Submission::none(), true));
    }

    /** @param array<string, string> $arguments */
    public function change(Visit $visit, array $arguments): Response
    {
        return self::page($visit, self::read($visit), 200, false);
    }

    public static function read(Visit $visit): Submission
    {
        return Submission::from($visit->request, $visit->site->questions, $visit->language, [
            'choose' => $visit->text('form.choose'),
            'long' => $visit->text('form.long'),
            'plain' => $visit->text('form.plain'),
            'empty' => $visit->text('form.empty'),
        ]);
    }

    public static function page(Visit $visit, Submission $submission, int $status = 200, bool $withErrors = true): Response
    {
        return $visit->page('form', self::values($visit, $submission, $withErrors), $status);
    }

    /** @return array<string, mixed> */
    private static function values(Visit $visit, Submission $submission, bool $withErrors): array
    {
        return [
            'sections' => $visit->site->questions->sections($visit->language),
            'typed' => $submission->typed,
            'errors' => $withErrors ? $submission->errors : [],
            'purpose' => $submission->purpose,
            'path' => '/',
            'resend' => self::resend($submission),
            'resendTo' => '/',
        ];
    }

    /** @return array<string, string> what a page that shows the answer sends again */
    public static function resend(Submission $submission): array
    {
        return $submission->typed === [] ? [] : $submission->typed + ['purpose' => $submission->purpose];
    }
}
