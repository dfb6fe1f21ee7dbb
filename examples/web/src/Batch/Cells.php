<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Batch;

use Umkm\UmkmException;

/** Turns the cells of one column into the numbers that the batch functions take. */
final class Cells
{
    private const REMEMBERED = 5000;
    /** @var array<string, int|null> */
    private array $memory = [];
    private readonly string $kind;
    private readonly ?int $least;
    private readonly ?int $most;
    /** @var array<string, int> */
    private readonly array $choices;

    /** @param array<string, mixed> $field an entry of umkm_fields() */
    public function __construct(array $field)
    {
        $this->field = $field['name'];
        $this->kind = $field['type'];
        $this->least = $field['minimum'];
        $this->most = $field['maximum'];
        $this->choices = array_column($field['choices'], 'value', 'name');
    }

    public readonly string $field;

    /** @throws UmkmException */
    public function number(string $text): ?int
    {
        $plain = ($this->kind === 'money' || $this->kind === 'count') && ctype_digit($text) && strlen($text) < 16;
        if ($plain && (int) $text >= ($this->least ?? 0) && (int) $text <= ($this->most ?? PHP_INT_MAX)) {
            return (int) $text;
        }
        if (array_key_exists($text, $this->memory)) {
            return $this->memory[$text];
        }
        $number = \umkm_means_unknown($text) ? null : $this->read($text);
        if (count($this->memory) < self::REMEMBERED && strlen($text) < 60) {
            $this->memory[$text] = $number;
        }
        return $number;
    }

    private function read(string $text): int
    {
        $value = \umkm_normalise([$this->field => $text])[$this->field];
        return match ($this->kind) {
            'enum' => $this->choices[$value],
            'date', 'code' => (int) preg_replace('/[^0-9]/', '', $value),
            default => (int) $value,
        };
    }
}
