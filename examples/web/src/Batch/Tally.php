<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Batch;

/** What is counted while a file is answered. */
final class Tally implements \JsonSerializable
{
    public int $invalid = 0;
    public int $conflicts = 0;
    /** @var array<string, array{id: string, en: string}> of the reasons that occurred */
    public array $texts = [];
    /** @var array<string, array<string, int>> */
    private array $counts = [];

    /** @param array<string, mixed> $kept what jsonSerialize() gave */
    public static function from(array $kept): self
    {
        $tally = new self();
        $tally->invalid = $kept['invalid'] ?? 0;
        $tally->conflicts = $kept['conflicts'] ?? 0;
        $tally->texts = $kept['texts'] ?? [];
        $tally->counts = $kept['counts'] ?? [];
        return $tally;
    }

    public function add(string $what, string $key, int $count): void
    {
        $this->counts[$what][$key] = ($this->counts[$what][$key] ?? 0) + $count;
    }

    /** @return array<string, int> */
    public function counts(string $what): array
    {
        return $this->counts[$what] ?? [];
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return ['invalid' => $this->invalid, 'conflicts' => $this->conflicts, 'texts' => $this->texts,
            'counts' => $this->counts];
    }
}
