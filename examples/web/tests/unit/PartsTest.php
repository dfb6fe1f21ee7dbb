<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Tests;

use Portal\Security\Mask;
use Portal\View\Format;
use Portal\View\Pictures;
use Umkm\Language;

/** Small parts on their own. */
final class PartsTest extends PortalTestCase
{
    public function testMask(): void
    {
        self::assertSame('************0001', Mask::number('3201010101010001'));
        self::assertSame('***********9000', Mask::number('01.234.567.8-909.000'));
        self::assertSame('****', Mask::number('123'));
        self::assertSame('****', Mask::number(''));
        self::assertSame('a ************0001, b', Mask::inside('a 3201010101010001, b'));
        self::assertSame('0812345678901', Mask::inside('0812345678901'));
        self::assertSame('12345678901234567', Mask::inside('12345678901234567'));
    }

    public function testFormats(): void
    {
        $id = new Format(Language::Indonesian);
        $en = new Format(Language::English);
        self::assertSame("Rp12,5\u{a0}miliar", $id->money(12_500_000_000));
        self::assertSame("Rp12.5\u{a0}billion", $en->money(12_500_000_000));
        self::assertSame("Rp999,99\u{a0}juta", $id->money(999_990_000));
        self::assertSame('Rp999.999.999', $id->money(999_999_999));
        self::assertSame("-Rp1,5\u{a0}juta", $id->money(-1_500_000));
        self::assertSame('Rp0', $id->money(0));
        self::assertSame('33,3%', $id->percent(1, 3));
        self::assertSame('100%', $en->percent(3, 3));
        self::assertSame('0%', $id->percent(0, 0));
        self::assertSame('6%–9%', $id->rate(['lowest' => 600, 'highest' => 900]));
        self::assertSame('0,5%', $id->rate(['lowest' => 50, 'highest' => 50]));
        self::assertSame('21 November 2026', $en->day('2026-11-21T16:59:59Z'));
        self::assertSame('22 November 2026', $en->day('2026-11-21T17:00:00Z'));
        self::assertSame('1 Mei 2026', $id->day('2026-05-01'));
    }

    public function testPictures(): void
    {
        $steps = Pictures::ladder('small', 8_500_000_000, 2_000_000_000, 15_000_000_000)['steps'];
        self::assertSame([100, 50, 0, 0], array_column($steps, 'filled'));
        self::assertSame([100, 100, 100, 100], array_column(Pictures::ladder('large', 1, 0, null)['steps'], 'filled'));
        self::assertSame('M30.00 104.00A80 80 0 0 1 110.00 24.00', Pictures::dial(500, 500)['score']);
        self::assertSame('', Pictures::dial(0, 0)['score']);
        self::assertSame(['a' => 100.0, 'b' => 50.0], Pictures::bars(['a' => 4, 'b' => 2]));
        self::assertSame([['name' => 'b', 'from' => 0.0, 'width' => 25.0], ['name' => 'c', 'from' => 25.0, 'width' => 75.0]],
            Pictures::stack([['a', 0], ['b', 1], ['c', 3]]));
    }

    public function testLimiter(): void
    {
        $take = fn (string $who = 'a'): int => $this->site->limiter->take('test', $who, 2, 60);
        self::assertSame([0, 0, 30], [$take(), $take(), $take()]);
        self::assertSame(0, $take('b'));
        $this->now += 29;
        self::assertSame(1, $take());
        $this->now += 1;
        self::assertSame([0, 30], [$take(), $take()]);
        $this->now -= 86400;
        self::assertSame(30, $take());
        $names = implode(' ', array_map('basename', glob($this->folder() . '/limits/*/*') ?: []));
        self::assertStringNotContainsString('192.0.2.1', $names);
    }

    public function testEveryWordOfTheTemplatesIsThereAndUsed(): void
    {
        $web = dirname(__DIR__, 2);
        $words = array_keys(require $web . '/texts/words.php');
        $sources = '';
        foreach ([...(glob($web . '/templates/*.twig') ?: []), ...(glob($web . '/templates/officer/*.twig') ?: []),
            ...(glob($web . '/src/*.php') ?: []), ...(glob($web . '/src/*/*.php') ?: [])] as $file) {
            $sources .= file_get_contents($file);
        }
        preg_match_all("/'([a-z]+\.[A-Za-z0-9._]+)'/", $sources, $named);
        $families = ['unit', 'form.purpose', 'measure', 'class', 'group', 'status', 'error', 'save', 'save.wrong', 'band',
            'files', 'files.wrong', 'fault'];
        $inFamily = static fn (string $word): bool => in_array(substr($word, 0, (int) strrpos($word, '.')), $families, true);
        self::assertSame([], array_values(array_filter($words, static fn (string $word) => !in_array($word, $named[1], true) && !$inFamily($word))));
        $files = '/\.(twig|php|css|js|svg|csv|sqlite)$/';
        self::assertSame([], array_values(array_filter(array_diff($named[1], $words),
            static fn (string $word) => preg_match($files, $word) !== 1 && !str_ends_with($word, '.'))));
    }

    public function testAVisitorOfIpv6IsItsNetwork(): void
    {
        $visitor = static fn (string $address): string => (new \Portal\Http\Request('GET', '/', address: $address))->visitor();
        self::assertSame($visitor('2001:db8:1:2::1'), $visitor('2001:db8:1:2:ffff::9'));
        self::assertNotSame($visitor('2001:db8:1:2::1'), $visitor('2001:db8:1:3::1'));
        self::assertSame('192.0.2.1', $visitor('192.0.2.1'));
        self::assertSame('', $visitor(''));
    }

    public function testTheKeyIsMadeOnceAndForItsUserOnly(): void
    {
        $code = $this->site->secret->sign('a', 'b');
        self::assertSame($code, $this->makeSite([])->secret->sign('a', 'b'));
        self::assertNotSame($code, $this->site->secret->sign('a', 'c'));
        self::assertNotSame($code, $this->site->secret->sign('c', 'b'));
        self::assertSame(0600, fileperms($this->folder() . '/secret') & 0777);
        self::assertSame(0700, fileperms($this->folder()) & 0777);
    }
}
