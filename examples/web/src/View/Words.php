<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\View;

use Twig\Extension\AbstractExtension;
use Twig\TwigFilter;
use Twig\TwigFunction;

/** What templates may ask for. As methods of an extension they are called directly from the compiled templates. */
final class Words extends AbstractExtension
{
    private readonly Format $format;
    private readonly string $language;

    public function __construct(private readonly Texts $texts)
    {
        $this->format = new Format($texts->language);
        $this->language = $texts->language->value;
    }

    /** @return list<TwigFunction> */
    public function getFunctions(): array
    {
        return [
            new TwigFunction('t', [$this, 'text']),
            new TwigFunction('percent', [$this, 'percent']),
            new TwigFunction('rate', [$this, 'rate']),
            new TwigFunction('band', [$this, 'band']),
            new TwigFunction('dial', [Pictures::class, 'dial']),
            new TwigFunction('ladder', [Pictures::class, 'ladder']),
            new TwigFunction('bars', [Pictures::class, 'bars']),
            new TwigFunction('stack', [Pictures::class, 'stack']),
            new TwigFunction('groups', [Pictures::class, 'groups']),
        ];
    }

    /** @return list<TwigFilter> */
    public function getFilters(): array
    {
        return [
            new TwigFilter('own', [$this, 'own']),
            new TwigFilter('number', [$this, 'number']),
            new TwigFilter('money', [$this, 'money']),
            new TwigFilter('day', [$this, 'day']),
        ];
    }

    /** @param array<string, string|int> $values */
    public function text(string $key, array $values = []): string
    {
        return $this->texts->get($key, $values);
    }

    /** @param array{id: string, en: string}|null $both */
    public function own(?array $both): string
    {
        return $both[$this->language] ?? '';
    }

    public function number(int|string $number): string
    {
        return $this->format->number((int) $number);
    }

    public function money(int $amount): string
    {
        return $this->format->money($amount);
    }

    public function day(string $day): string
    {
        return $this->format->day($day);
    }

    public function percent(int $part, int $whole): string
    {
        return $this->format->percent($part, $whole);
    }

    /** @param array{lowest: int, highest: int} $rate */
    public function rate(array $rate): string
    {
        return $this->format->rate($rate);
    }

    /** @param array{from?: int|null, above?: int|null, up_to?: int|null} $limits of an amount of credit */
    public function band(array $limits): string
    {
        $above = $limits['above'] ?? 0;
        $from = $limits['from'] ?? 0;
        $to = $limits['up_to'] ?? null;
        return match (true) {
            $to === null => $this->text('result.moreThan', ['from' => $this->money(max($above, $from))]),
            $above > 0 => $this->text('result.between', ['from' => $this->money($above), 'to' => $this->money($to)]),
            $from > 0 => $this->text('result.fromTo', ['from' => $this->money($from), 'to' => $this->money($to)]),
            default => $this->text('result.upTo', ['amount' => $this->money($to)]),
        };
    }
}
