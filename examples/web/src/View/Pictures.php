<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\View;

/** The measures of the pictures; templates/pictures.twig draws them as SVG. */
final class Pictures
{
    private const SCORE_MOST = 1000;

    /**
     * A half circle for 0 to 1000: arcs for the score and for the points that missing answers may add.
     *
     * @return array{base: string, score: string, open: string, needle: array{float, float, float, float}}
     */
    public static function dial(int $score, int $highest): array
    {
        $needle = [...self::onArc($score, 62), ...self::onArc($score, 98)];
        return [
            'base' => self::arc(0, self::SCORE_MOST),
            'score' => $score > 0 ? self::arc(0, $score) : '',
            'open' => $highest > $score ? self::arc($score, $highest) : '',
            'needle' => $needle,
        ];
    }

    /**
     * Where a value stands between the limits of its class, in percent of the way.
     *
     * @return array{steps: list<array{name: string, own: bool, filled: int}>}
     */
    public static function ladder(string $class, int $value, ?int $above, ?int $upTo): array
    {
        $steps = [];
        $passed = true;
        foreach (['micro', 'small', 'medium', 'large'] as $name) {
            $own = $name === $class;
            $passed = $passed && !$own;
            $steps[] = ['name' => $name, 'own' => $own, 'filled' => match (true) {
                $own => $upTo === null ? 100 : self::share($value - ($above ?? 0), $upTo - ($above ?? 0)),
                default => $passed ? 100 : 0,
            }];
        }
        return ['steps' => $steps];
    }

    /**
     * Widths of bars of 0 to 100 for counts.
     *
     * @param array<string, int> $counts
     * @return array<string, float>
     */
    public static function bars(array $counts): array
    {
        $most = max([1, ...array_values($counts)]);
        return array_map(static fn (int $count) => round($count * 100 / $most, 2), $counts);
    }

    /**
     * Parts of a whole beside each other, 0 to 100.
     *
     * @param list<array{string, int}> $parts
     * @return list<array{name: string, from: float, width: float}>
     */
    public static function stack(array $parts): array
    {
        $whole = max(1, array_sum(array_column($parts, 1)));
        $made = [];
        $from = 0;
        foreach ($parts as [$name, $count]) {
            if ($count > 0) {
                $made[] = ['name' => $name, 'from' => round($from * 100 / $whole, 3),
                    'width' => round($count * 100 / $whole, 3)];
            }
            $from += $count;
        }
        return $made;
    }

    /**
     * Points of the groups of a scorecard, in their order.
     *
     * @param list<array{group: string, points: int, max: int}> $characteristics
     * @return list<array{name: string, points: int, max: int, share: int}>
     */
    public static function groups(array $characteristics): array
    {
        $groups = [];
        foreach ($characteristics as ['group' => $name, 'points' => $points, 'max' => $most]) {
            $groups[$name] ??= ['name' => $name, 'points' => 0, 'max' => 0, 'share' => 0];
            $groups[$name]['points'] += $points;
            $groups[$name]['max'] += $most;
        }
        foreach ($groups as $name => $group) {
            $groups[$name]['share'] = $group['points'] > 0 ? self::share($group['points'], $group['max']) : 0;
        }
        return array_values($groups);
    }

    private static function share(int $part, int $whole): int
    {
        return $whole <= 0 ? 0 : (int) max(2, min(100, round($part * 100 / $whole)));
    }

    private static function arc(int $from, int $to): string
    {
        [$x1, $y1] = self::onArc($from, 80);
        [$x2, $y2] = self::onArc($to, 80);
        return sprintf('M%.2F %.2FA80 80 0 0 1 %.2F %.2F', $x1, $y1, $x2, $y2);
    }

    /** @return array{float, float} */
    private static function onArc(int $score, int $radius): array
    {
        $angle = M_PI * (1 - max(0, min(self::SCORE_MOST, $score)) / self::SCORE_MOST);
        return [round(110 + $radius * cos($angle), 2), round(104 - $radius * sin($angle), 2)];
    }
}
