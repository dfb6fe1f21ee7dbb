<?php

/* SPDX-License-Identifier: MIT */

/*
 * What the extension "umkm" declares, for editors and static analysis. Not to be loaded where the extension is.
 *
 * Facts are keyed by the names of umkm_fields() or their aliases. Money, counts: int or text ("1,5 miliar"); dates: text;
 * yes and no: bool, 0, 1 or text ("ya"); choices: name or number; codes and identity numbers: text; unknown: null.
 *
 * Options, all optional: as_of (yyyy-mm-dd; today), purpose (facilitation, registration), basis (purpose, sales, capital,
 * cohort, higher, lower), gap (none, before, after), regime, scorecard, programme (ids), standing (usual, alone, member,
 * both), announced (bool), sections (of umkm_assess(): classification, score, programmes).
 *
 * Columns are lists of int or null, or packed strings as pack('q*') makes them, in which PHP_INT_MIN stands for null; dates
 * are yyyymmdd, choices are numbers, codes are digits as a number. Their options: packed (bool: answers as strings of one
 * byte per row, or as pack('l*') makes them), reasons (0 to 8, of umkm_score_columns()).
 *
 * A wrong type throws TypeError, a wrong value Umkm\UmkmException.
 */

namespace {
    /**
     * The section "classification" of the decision record.
     *
     * @param array<string, mixed> $business
     * @param array<string, mixed> $options
     * @return array<string, mixed>
     */
    function umkm_classify(array $business, array $options = []): array
    {
    }

    /**
     * The section "score" of the decision record.
     *
     * @param array<string, mixed> $business
     * @param array<string, mixed> $options
     * @return array<string, mixed>
     */
    function umkm_score(array $business, array $options = []): array
    {
    }

    /**
     * The section "programmes" of the decision record.
     *
     * @param array<string, mixed> $business
     * @param array<string, mixed> $options
     * @return list<array<string, mixed>>
     */
    function umkm_programmes(array $business, array $options = []): array
    {
    }

    /**
     * The decision record "umkm.decision/1".
     *
     * @param array<string, mixed> $business
     * @param array<string, mixed> $options
     * @return array<string, mixed>
     */
    function umkm_assess(array $business, array $options = []): array
    {
    }

    /**
     * @param array<string, list<int|bool|null>|string> $columns
     * @param array<string, mixed> $options
     * @return array<string, mixed> size_class (255: invalid), decided_by, conflict, regime, measures, counts
     */
    function umkm_classify_columns(array $columns, array $options = []): array
    {
    }

    /**
     * @param array<string, list<int|bool|null>|string> $columns
     * @param array<string, mixed> $options
     * @return array<string, mixed> score, lowest, highest, completeness, band (255: invalid), reason_1 …, reason_codes,
     *   scorecard, version, bands, counts
     */
    function umkm_score_columns(array $columns, array $options = []): array
    {
    }

    /**
     * @param array<string, list<int|bool|null>|string> $columns
     * @param array<string, mixed> $options
     * @return array<string, mixed> answers by programme (0 unknown, 1 eligible, 2 not eligible, 255 invalid), counts
     */
    function umkm_programme_columns(array $columns, array $options = []): array
    {
    }

    /**
     * The known facts by canonical name: money and counts as int, yes and no as bool, everything else as text.
     *
     * @param array<string, mixed> $business
     * @return array<string, int|string|bool>
     */
    function umkm_normalise(array $business): array
    {
    }

    /** Whole rupiah. The unit (rupiah, ribu, juta, miliar, triliun) holds where the text names none. */
    function umkm_parse_rupiah(string $text, string $unit = "rupiah"): int
    {
    }

    /** "Rp1.500.000.000" */
    function umkm_format_rupiah(int $amount): string
    {
    }

    /** Whether a text stands for "not known" in files and forms: empty, "-", "n/a", "tidak ada data" … */
    function umkm_means_unknown(string $text): bool
    {
    }

    /**
     * @return list<array{name: string, type: string, unit: string, minimum: int|null, maximum: int|null,
     *   choices: list<array{value: int, name: string, aliases: list<string>, label: array{id: string, en: string}}>,
     *   aliases: list<string>, text: array{id: string, en: string}}>
     */
    function umkm_fields(): array
    {
    }

    /**
     * The law document that is built in: regimes, limits and their sources.
     *
     * @return array<string, mixed>
     */
    function umkm_law(): array
    {
    }

    /** Version of the library. */
    function umkm_version(): string
    {
    }
}

namespace Umkm {
    /** A value that the library refuses. The code is the pinned number of the status; the message is the Indonesian one. */
    class UmkmException extends \ValueError
    {
        protected ?string $field = null;
        protected ?string $path = null;
        protected string $statusName = "";
        protected string $messageId = "";
        protected string $messageEn = "";

        /** Canonical name of the field concerned. */
        final public function getField(): ?string
        {
        }

        /** Where: "/annual_sales" or "/options/basis". */
        final public function getPath(): ?string
        {
        }

        /** Stable name of the status, such as "UMKM_E_RANGE". */
        final public function getStatusName(): string
        {
        }

        final public function getMessageId(): string
        {
        }

        final public function getMessageEn(): string
        {
        }
    }
}
