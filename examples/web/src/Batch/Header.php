<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Batch;

use Portal\Csv\Unreadable;

/** Which column of a file is which field of the library. */
final class Header
{
    /** What is enough to say anything about a business. */
    private const USEFUL = ['annual_sales', 'business_capital', 'net_worth', 'total_assets', 'total_investment', 'workers',
        'foreign_investment'];
    private const IDENTITY = ['nik', 'npwp', 'nib'];

    /**
     * @param list<string> $names as they stand in the file
     * @param array<int, string> $fields by the place of the column
     */
    private function __construct(public readonly array $names, public readonly array $fields)
    {
    }

    /**
     * @param list<string> $names
     * @throws Unreadable
     */
    public static function read(array $names): self
    {
        $known = self::known();
        $fields = [];
        foreach ($names as $place => $name) {
            $field = $known[self::plain($name)] ?? null;
            if ($field === null) {
                continue;
            }
            if (in_array($field, $fields, true)) {
                throw new Unreadable('double', mb_substr($name, 0, 60));
            }
            $fields[$place] = $field;
        }
        if (array_intersect(self::USEFUL, $fields) === []) {
            throw new Unreadable('header');
        }
        return new self($names, $fields);
    }

    /** @return list<int> places of the columns with identity numbers */
    public function identityPlaces(): array
    {
        return array_keys(array_intersect($this->fields, self::IDENTITY));
    }

    /** @return array<int, string> the fields to decide with */
    public function factFields(): array
    {
        return array_diff($this->fields, self::IDENTITY);
    }

    /**
     * @param list<string> $added names of further columns
     * @return list<string> the same, with a number where the file has such a column
     */
    public function free(array $added): array
    {
        $taken = array_map(self::plain(...), $this->names);
        return array_map(static function (string $name) use ($taken): string {
            $free = $name;
            for ($i = 2; in_array($free, $taken, true); $i++) {
                $free = $name . '_' . $i;
            }
            return $free;
        }, $added);
    }

    /** @return array<string, string> */
    private static function known(): array
    {
        $known = [];
        foreach (\umkm_fields() as $field) {
            foreach ([$field['name'], ...$field['aliases']] as $name) {
                $known[self::plain($name)] = $field['name'];
            }
        }
        return $known;
    }

    private static function plain(string $name): string
    {
        return preg_replace('/[\s_-]+/', '_', strtolower(trim($name))) ?? '';
    }
}
