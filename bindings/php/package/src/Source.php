<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm;

/**
 * Reads a part of a decision record with the types that it must have.
 *
 * @internal
 */
final class Source
{
    /** @param array<mixed> $part */
    public function __construct(private readonly array $part)
    {
    }

    /** @return array<mixed> */
    public function toArray(): array
    {
        return $this->part;
    }

    public function has(string $key): bool
    {
        return isset($this->part[$key]);
    }

    public function text(string $key): string
    {
        return $this->textOrNull($key) ?? throw $this->wrong($key);
    }

    public function textOrNull(string $key): ?string
    {
        $value = $this->part[$key] ?? null;
        return $value === null || is_string($value) ? $value : throw $this->wrong($key);
    }

    public function int(string $key): int
    {
        return $this->intOrNull($key) ?? throw $this->wrong($key);
    }

    public function intOrNull(string $key): ?int
    {
        $value = $this->part[$key] ?? null;
        return $value === null || is_int($value) ? $value : throw $this->wrong($key);
    }

    public function bool(string $key): bool
    {
        $value = $this->part[$key] ?? null;
        return is_bool($value) ? $value : throw $this->wrong($key);
    }

    public function source(string $key): self
    {
        $value = $this->part[$key] ?? null;
        return is_array($value) ? new self($value) : throw $this->wrong($key);
    }

    public function sourceOrNull(string $key): ?self
    {
        return $this->has($key) ? $this->source($key) : null;
    }

    public function bitext(string $key): Text
    {
        $both = $this->source($key);
        return new Text($both->text('id'), $both->text('en'));
    }

    /** @return list<string> */
    public function texts(string $key): array
    {
        $texts = [];
        foreach ($this->source($key)->part as $text) {
            $texts[] = is_string($text) ? $text : throw $this->wrong($key);
        }
        return $texts;
    }

    /**
     * @template T
     * @param callable(Source): T $make
     * @return list<T>
     */
    public function each(string $key, callable $make): array
    {
        $made = [];
        foreach ($this->source($key)->part as $part) {
            $made[] = $make(is_array($part) ? new self($part) : throw $this->wrong($key));
        }
        return $made;
    }

    private function wrong(string $key): \UnexpectedValueException
    {
        return new \UnexpectedValueException('decision record: "' . $key . '" is missing or of another type');
    }
}
