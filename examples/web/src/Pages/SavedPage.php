<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Pages;

use Portal\Http\HttpError;
use Portal\Http\Response;
use Portal\Storage\Assessments;
use Portal\Visit;

/** A saved result, opened by its reference number. */
final class SavedPage
{
    /** @param array<string, string> $arguments */
    public function ask(Visit $visit, array $arguments): Response
    {
        return $visit->page('lookup', ['typed' => '', 'error' => '']);
    }

    /** @param array<string, string> $arguments */
    public function find(Visit $visit, array $arguments): Response
    {
        self::limit($visit);
        $typed = $visit->request->bodyText('reference', 60);
        $reference = Assessments::readReference($typed);
        $known = $reference !== null && $visit->site->assessments->byReference($reference) !== null;
        if (!$known) {
            $error = $visit->text($reference === null ? 'lookup.shape' : 'lookup.unknown');
            return $visit->page('lookup', ['typed' => $typed, 'error' => $error], $reference === null ? 422 : 404);
        }
        return Response::redirect($visit->address('/hasil/' . $reference));
    }

    /** @param array<string, string> $arguments */
    public function show(Visit $visit, array $arguments): Response
    {
        self::limit($visit);
        $saved = $visit->site->assessments->byReference($arguments['reference']);
        if ($saved === null) {
            throw new HttpError(404, 'reference');
        }
        return self::page($visit, $saved);
    }

    /** @param array<string, mixed> $saved */
    public static function page(Visit $visit, array $saved): Response
    {
        return $visit->page('result', [
            'decision' => $saved['decision'],
            'labels' => $visit->site->questions->labels($visit->language),
            'owner' => [],
            'errors' => [],
            'saved' => $saved,
        ]);
    }

    /** Trying out numbers is slow. */
    private static function limit(Visit $visit): void
    {
        $wait = $visit->site->limiter->take('lookup', $visit->request->visitor(), $visit->site->settings->formsPerMinute, 60);
        if ($wait > 0) {
            throw new HttpError(429, '', ['Retry-After' => (string) $wait]);
        }
    }
}
