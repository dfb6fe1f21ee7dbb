<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/**
 * A part of a decision record. As JSON it is what the library wrote, key by key.
 *
 * @phpstan-consistent-constructor
 */
abstract class Result implements \JsonSerializable
{
    /** @var array<class-string, array<string, self>> by code */
    private static array $made = [];

    /**
     * @internal
     * @param array<string, mixed> $record
     */
    public function __construct(protected readonly array $record)
    {
    }

    /** @return array<string, mixed> */
    final public function toArray(): array
    {
        return $this->record;
    }

    /** @return array<string, mixed> */
    final public function jsonSerialize(): array
    {
        return $this->record;
    }

    /**
     * Objects for the members of a list. Most of them hold words of the rules only: an equal one that was made before does.
     *
     * @template T of self
     * @param class-string<T> $class
     * @param list<array<string, mixed>> $records
     * @param string $code key of the text that tells them apart
     * @return list<T>
     */
    final protected static function parts(string $class, array $records, string $code = 'code'): array
    {
        $known = self::$made[$class] ?? [];
        $parts = [];
        foreach ($records as $record) {
            /** @var string $key */
            $key = $record[$code];
            $made = $known[$key] ?? null;
            if (!$made instanceof $class || $made->record !== $record) {
                $made = self::$made[$class][$key] = new $class($record);
            }
            $parts[] = $made;
        }
        return $parts;
    }
}
