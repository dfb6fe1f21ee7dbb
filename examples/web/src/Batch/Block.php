<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Batch;

use Portal\Form\Refusal;
use Umkm\Language;
use Umkm\SizeClass;
use Umkm\UmkmException;
use Umkm\Umkm;

/**
 * Some thousand rows at once: cells to columns, columns through the batch functions, answers back to rows. The functions
 * for one business are asked only for words that the columns leave out (article, text of a reason), once for each.
 */
final class Block
{
    public const ADDED = ['size_class', 'decided_by', 'conflict', 'citation', 'score', 'band', 'reason_1', 'reason_2',
        'reason_3', 'problem'];
    private const REASONS = 3;
    private const INVALID = 255;
    private const ANSWERS = ['unknown', 'eligible', 'not_eligible'];
    /** @var array<int, Cells> */
    private array $cells = [];
    /** @var array<string, string> */
    private array $citations = [];
    /** @var array<string, array<string, true>> */
    private readonly array $read;

    /** @param array<string, mixed> $options of the decisions */
    public function __construct(
        private readonly Header $header,
        private readonly array $options,
        private readonly Language $language,
    ) {
        $registry = array_column(\umkm_fields(), null, 'name');
        foreach ($header->factFields() as $place => $field) {
            $this->cells[$place] = new Cells($registry[$field]);
        }
        $this->read = self::readers($header->factFields());
    }

    /**
     * @param list<array{int, string, list<string>}> $rows line, what is wrong with it, cells
     * @param \Closure(string): string $wrong text for what is wrong
     * @return array{list<list<int|string|null>>, list<array{int, string, string}>} rows with the columns of ADDED; line,
     *   column and message of the bad ones
     */
    public function answer(array $rows, Tally $tally, \Closure $wrong): array
    {
        $faults = [];
        $columns = array_fill_keys($this->header->factFields(), []);
        $places = [];
        foreach ($rows as $i => [$line, $kind, $cells]) {
            $fault = $kind !== '' ? ['', $wrong($kind)] : $this->take($cells, $columns, $wrong);
            if ($fault !== null) {
                $faults[$i] = [$line, ...$fault];
            } else {
                $places[] = $i;
            }
        }
        $answers = $this->decide($columns);
        $made = [];
        $refused = [];
        foreach ($places as $k => $i) {
            if ($answers['size_class'][$k] === SizeClass::Invalid->value || $answers['band'][$k] === self::INVALID) {
                $faults[$i] = [$rows[$i][0], ...$this->refusal($rows[$i][2])];
                $refused[$k] = true;
            } else {
                $made[$i] = $this->row($rows[$i][2], $answers, $k, $tally);
            }
        }
        $this->count($tally, $columns, $answers, $refused);
        $tally->invalid += count($faults);
        ksort($faults);
        $out = [];
        foreach ($rows as $i => [, , $cells]) {
            $out[] = [...$this->fitting($cells), ...($made[$i] ?? self::invalid($faults[$i]))];
        }
        return [$out, array_values($faults)];
    }

    /**
     * As many cells as the file has columns.
     *
     * @param list<string> $cells
     * @return list<string>
     */
    private function fitting(array $cells): array
    {
        $width = count($this->header->names);
        return count($cells) === $width ? $cells : array_pad(array_slice($cells, 0, $width), $width, '');
    }

    /**
     * @param array{int, string, string} $fault
     * @return list<string>
     */
    private static function invalid(array $fault): array
    {
        [$line, $column, $message] = $fault;
        $problem = $line . ($column !== '' ? ', ' . $column : '') . ': ' . $message;
        return ['invalid', ...array_fill(0, count(self::ADDED) - 2, ''), $problem];
    }

    /**
     * Adds a row to the columns, or says which column is wrong and why, and then adds nothing.
     *
     * @param list<string> $cells
     * @param array<string, list<int|null>> $columns
     * @return array{string, string}|null
     */
    private function take(array $cells, array &$columns, \Closure $wrong): ?array
    {
        if (count($cells) !== count($this->header->names)) {
            return ['', $wrong('cells')];
        }
        $row = [];
        foreach ($this->cells as $place => $reader) {
            try {
                $row[$reader->field] = $reader->number($cells[$place]);
            } catch (UmkmException $refused) {
                return [$this->header->names[$place], Refusal::text($refused, $this->language)];
            }
        }
        foreach ($row as $field => $number) {
            $columns[$field][] = $number;
        }
        return null;
    }

    /**
     * @param array<string, list<int|null>> $columns
     * @return array<string, mixed>
     */
    private function decide(array $columns): array
    {
        $classes = Umkm::classifyColumns(array_intersect_key($columns, $this->read['classify']), $this->options);
        $scores = Umkm::scoreColumns(
            array_intersect_key($columns, $this->read['score']),
            $this->options + ['reasons' => self::REASONS],
        );
        $programmes = Umkm::programmeColumns(array_intersect_key($columns, $this->read['programme']), $this->options);
        return $classes + $scores + ['programmes' => $programmes['answers']];
    }

    /**
     * The columns that each of the batch functions reads; they refuse the others.
     *
     * @param list<string> $fields
     * @return array<string, array<string, true>>
     */
    private static function readers(array $fields): array
    {
        $functions = ['classify' => Umkm::classifyColumns(...), 'score' => Umkm::scoreColumns(...),
            'programme' => Umkm::programmeColumns(...)];
        $read = array_fill_keys(array_keys($functions), []);
        foreach ($functions as $name => $function) {
            foreach ($fields as $field) {
                try {
                    $function([$field => []]);
                    $read[$name][$field] = true;
                } catch (UmkmException) {
                    continue;
                }
            }
        }
        return $read;
    }

    /**
     * @param list<string> $cells
     * @param array<string, mixed> $answers
     * @return list<int|string>
     */
    private function row(array $cells, array $answers, int $k, Tally $tally): array
    {
        $class = SizeClass::from($answers['size_class'][$k])->canonical();
        $measure = $answers['measures'][$answers['decided_by'][$k]] ?? ($class === 'unknown' ? '' : 'foreign_investment');
        $band = $answers['bands'][$answers['band'][$k]];
        $row = [$class, $measure, $answers['conflict'][$k] ? 'yes' : 'no', $this->citation($class, $measure, $cells),
            $answers['score'][$k], $band];
        for ($n = 1; $n <= self::REASONS; $n++) {
            $code = $answers['reason_codes'][$answers['reason_' . $n][$k]] ?? '';
            $row[] = $code === '' ? '' : $this->reason($code, $cells, $tally);
        }
        return [...$row, ''];
    }

    /**
     * @param array<string, list<int|null>> $columns
     * @param array<string, mixed> $answers
     * @param array<int, true> $refused rows that do not count
     */
    private function count(Tally $tally, array $columns, array $answers, array $refused): void
    {
        $valued = static fn (array $column): array => array_count_values(array_diff_key($column, $refused));
        foreach ($valued($answers['size_class']) as $class => $count) {
            $tally->add('classes', SizeClass::from($class)->canonical(), $count);
        }
        foreach ($valued($answers['band']) as $band => $count) {
            $tally->add('bands', $answers['bands'][$band], $count);
        }
        foreach ($valued($answers['reason_1']) as $reason => $count) {
            $tally->add('reasons', $answers['reason_codes'][$reason] ?? '', $count);
        }
        foreach ($answers['programmes'] as $name => $column) {
            foreach ($valued($column) as $answer => $count) {
                $tally->add('programmes', $name . ' ' . self::ANSWERS[$answer], $count);
            }
        }
        foreach ($columns as $field => $column) {
            $known = count(array_filter(array_diff_key($column, $refused), is_int(...)));
            $tally->add('known', $field, $known);
        }
        $tally->conflicts += count(array_filter(array_diff_key($answers['conflict'], $refused)));
        foreach (array_diff_key($columns['region'] ?? [], $refused) as $k => $region) {
            $province = $region === null ? '' : sprintf('%02d', $region > 99 ? intdiv($region, 100) : $region);
            $tally->add('regions', $province . ' ' . SizeClass::from($answers['size_class'][$k])->canonical(), 1);
        }
    }

    /** @param list<string> $cells */
    private function citation(string $class, string $measure, array $cells): string
    {
        if ($class === 'unknown') {
            return '';
        }
        return $this->citations[$class . ' ' . $measure]
            ??= (string) (\umkm_classify($this->facts($cells), $this->options)['citation'] ?? '');
    }

    /** @param list<string> $cells a row that has this reason */
    private function reason(string $code, array $cells, Tally $tally): string
    {
        if (!isset($tally->texts[$code])) {
            $score = \umkm_score($this->facts($cells), $this->options);
            foreach ($score['reasons'] as $reason) {
                $tally->texts[$reason['code']] ??= $reason['text'];
            }
        }
        return $tally->texts[$code][$this->language->value] ?? $code;
    }

    /**
     * What the function for one business says to a row that the columns call invalid.
     *
     * @param list<string> $cells
     * @return array{string, string} column and message
     */
    private function refusal(array $cells): array
    {
        try {
            \umkm_assess($this->facts($cells), $this->options);
        } catch (UmkmException $refused) {
            $place = array_search($refused->getField(), $this->header->fields, true);
            $column = $place === false ? (string) $refused->getField() : $this->header->names[$place];
            return [$column, Refusal::text($refused, $this->language)];
        }
        return ['', ''];
    }

    /**
     * @param list<string> $cells
     * @return array<string, string>
     */
    private function facts(array $cells): array
    {
        $facts = [];
        foreach ($this->header->factFields() as $place => $field) {
            if (!\umkm_means_unknown($cells[$place])) {
                $facts[$field] = $cells[$place];
            }
        }
        return $facts;
    }
}
