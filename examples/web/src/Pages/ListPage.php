<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Pages;

use Portal\Csv\Writer;
use Portal\Http\HttpError;
use Portal\Http\Response;
use Portal\Storage\Search;
use Portal\Visit;
use Umkm\SizeClass;

/** The saved results for officers: list, search, one of them, and all as CSV. */
final class ListPage
{
    private const SIZE = 25;
    private const EXPORTED = ['reference', 'as_of', 'business_name', 'nib', 'region', 'size_class', 'score', 'band',
        'saved_at'];

    /** @param array<string, string> $arguments */
    public function show(Visit $visit, array $arguments): Response
    {
        $search = Search::from($visit->request);
        $count = $visit->site->assessments->count($search);
        $pages = max(1, intdiv($count + self::SIZE - 1, self::SIZE));
        $typed = $visit->request->queryText('page');
        $page = preg_match('/^[1-9][0-9]{0,8}$/D', $typed) === 1 ? min((int) $typed, $pages) : 1;
        $address = static fn (array $more): string => '?' . http_build_query($search->inputs() + $more);
        return $visit->page('officer/list', [
            'rows' => array_map(self::shown(...), $visit->site->assessments->page($search, $page, self::SIZE)),
            'search' => $search->inputs() + ['q' => '', 'class' => '', 'band' => '', 'from' => '', 'until' => ''],
            'filtered' => !$search->isEmpty(),
            'count' => $count,
            'page' => $page,
            'pages' => $pages,
            'newer' => $page > 1 ? $address(['page' => $page - 1]) : '',
            'older' => $page < $pages ? $address(['page' => $page + 1]) : '',
            'export' => '/petugas/ekspor.csv' . $address([]),
        ]);
    }

    /** @param array<string, string> $arguments */
    public function one(Visit $visit, array $arguments): Response
    {
        $saved = $visit->site->assessments->byId((int) $arguments['id']) ?? throw new HttpError(404);
        $visit->record('opened', ['assessment' => $saved['id']]);
        return SavedPage::page($visit, $saved);
    }

    /** @param array<string, string> $arguments */
    public function export(Visit $visit, array $arguments): Response
    {
        $search = Search::from($visit->request);
        $visit->record('export', ['filters' => array_keys($search->inputs())]);
        $assessments = $visit->site->assessments;
        $name = 'hasil-' . $visit->site->today() . '.csv';
        return Response::download($name, static function () use ($assessments, $search): void {
            $out = fopen('php://output', 'w');
            $writer = new Writer($out);
            $writer->row(self::EXPORTED);
            foreach ($assessments->each($search) as $row) {
                $shown = self::shown($row);
                $writer->row([$row['reference'], $row['as_of'], $row['business_name'], $row['nib_masked'], $row['region'],
                    $shown['class'], $row['score'], $row['band'], $row['created_at']]);
            }
            fclose($out);
        });
    }

    /**
     * @param array<string, int|string|null> $row
     * @return array<string, int|string|null>
     */
    private static function shown(array $row): array
    {
        return $row + ['class' => SizeClass::from((int) $row['size_class'])->canonical()];
    }
}
