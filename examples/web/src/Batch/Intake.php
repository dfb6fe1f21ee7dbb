<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Batch;

use Portal\Csv\Reader;
use Portal\Csv\Unreadable;
use Portal\Security\Mask;

/**
 * Takes an upload in: a copy in which identity numbers are masked, so that no whole one is ever kept, and in which each
 * record begins with its line in the file and with what is wrong with it.
 */
final class Intake
{
    /**
     * @param resource $from
     * @param resource $to
     * @return array{Header, int} and the number of rows
     * @throws Unreadable
     */
    public static function copy(mixed $from, mixed $to): array
    {
        $reader = Reader::open($from);
        $first = $reader->next();
        if ($first === null || $first[1] !== '') {
            throw new Unreadable('csv');
        }
        $header = Header::read($first[2]);
        $identity = array_flip($header->identityPlaces());
        $rows = 0;
        while (($record = $reader->next()) !== null) {
            [$line, $wrong, $cells] = $record;
            foreach ($cells as $place => $cell) {
                if (isset($identity[$place])) {
                    $cells[$place] = \umkm_means_unknown($cell) ? $cell : Mask::number($cell);
                } elseif (strlen($cell) >= 15 && !isset($header->fields[$place])) {
                    $cells[$place] = Mask::inside($cell);
                }
            }
            if ($wrong !== '') {
                $cells = array_map(Mask::inside(...), $cells);
            }
            fputcsv($to, [$line, $wrong, ...$cells], ',', '"', '', "\n");
            $rows++;
        }
        if ($rows === 0) {
            throw new Unreadable('rows');
        }
        return [$header, $rows];
    }
}
