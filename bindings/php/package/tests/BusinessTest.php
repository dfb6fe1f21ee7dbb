<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm\Tests;

use PHPUnit\Framework\TestCase;
use Umkm\Business;
use Umkm\UmkmException;

final class BusinessTest extends TestCase
{
    public function testNamedArgumentsAreBroughtIntoOneForm(): void
    {
        $business = new Business(
            annual_sales: '1,5 miliar',
            workers: '4',
            founded_on: new \DateTimeImmutable('2020-01-31 23:59', new \DateTimeZone('Asia/Jayapura')),
            legal_form: 4,
            exports: 'ya',
            kbli: '01111',
        );
        self::assertSame(1500000000, $business->annual_sales);
        self::assertSame(4, $business->workers);
        self::assertSame('2020-01-31', $business->founded_on);
        self::assertSame('pt', $business->legal_form);
        self::assertTrue($business->exports);
        self::assertSame('01111', $business->kbli);
        self::assertNull($business->business_capital);
    }

    public function testArrayAndJsonRoundTrip(): void
    {
        $facts = ['annual_sales' => 5, 'founded_on' => '2020-01-31', 'exports' => false, 'region' => '18.71'];
        $business = Business::fromArray($facts);
        self::assertEquals($facts, $business->toArray());
        self::assertEquals($business, Business::fromArray(json_decode((string) json_encode($business), true)));
        self::assertEquals($business, unserialize(serialize($business)));
        self::assertSame('{}', json_encode(new Business()));
        $other = ['Omzet' => '5', 'Tanggal Berdiri' => '31/01/2020', 'ekspor' => 'tidak', 'kode_wilayah' => '1871'];
        self::assertEquals($business, Business::fromArray($other));
    }

    public function testEveryFieldArrivesUnderItsName(): void
    {
        $seen = 0;
        foreach (\umkm_fields() as ['name' => $name, 'type' => $type, 'minimum' => $minimum, 'choices' => $choices]) {
            $value = match ($type) {
                'money', 'count' => max(1, $minimum),
                'date' => '2020-01-31',
                'bool' => true,
                'enum' => $choices[0]['name'],
                default => ['kbli' => '01111', 'region' => '18.71', 'nib' => '1234567890123', 'npwp' => '123456789012345',
                    'nik' => '1871010101010001'][$name],
            };
            $business = new Business(...[$name => $value]);
            self::assertSame($value, $business->{$name}, $name);
            self::assertSame([$name => $value], $business->toArray());
            $seen++;
        }
        self::assertGreaterThan(100, $seen);
    }

    public function testFormTextsThatMeanUnknown(): void
    {
        $inputs = ['omzet' => '300 juta', 'modal' => '', 'ekspor' => '-', 'kbli' => 'n/a', 'pekerja' => '0'];
        $business = Business::fromForm($inputs);
        self::assertSame(['annual_sales' => 300000000, 'workers' => 0], $business->toArray());
        $this->expectException(UmkmException::class);
        new Business(annual_sales: '');
    }

    public function testWithChangesAndForgets(): void
    {
        $business = new Business(annual_sales: 5, workers: 2);
        self::assertSame(['annual_sales' => 7], $business->with(['annual_sales' => 7, 'workers' => null])->toArray());
        self::assertSame(5, $business->annual_sales);
    }

    public function testIsReadonly(): void
    {
        $business = new Business(annual_sales: 5);
        $this->expectException(\Error::class);
        $business->annual_sales = 6; // @phpstan-ignore-line
    }

    /** @return iterable<string, array{array<mixed>, class-string<\Throwable>}> */
    public function wrong(): iterable
    {
        yield 'float' => [['annual_sales' => 1.0], \TypeError::class];
        yield 'list' => [[1, 2], \TypeError::class];
        yield 'nested' => [['annual_sales' => [1]], \TypeError::class];
        yield 'date as a number' => [['founded_on' => 20200131], \TypeError::class];
        yield 'unknown name' => [['pendapatan' => 1], UmkmException::class];
        yield 'given twice' => [['omzet' => 1, 'annual_sales' => 1], UmkmException::class];
        yield 'negative' => [['annual_sales' => -1], UmkmException::class];
        yield 'no amount' => [['annual_sales' => '12abc'], UmkmException::class];
    }

    /**
     * @dataProvider wrong
     * @param array<mixed> $facts
     * @param class-string<\Throwable> $expected
     */
    public function testRefuses(array $facts, string $expected): void
    {
        $this->expectException($expected);
        Business::fromArray($facts);
    }

    public function testFloatIsRefusedByTheConstructor(): void
    {
        $this->expectException(\TypeError::class);
        new Business(annual_sales: 1.0); // @phpstan-ignore-line
    }

    public function testExceptionTellsWhere(): void
    {
        try {
            Business::fromArray(['omzet' => '1,000.00']);
            self::fail('accepted');
        } catch (UmkmException $refused) {
            self::assertSame('annual_sales', $refused->getField());
            self::assertSame('/omzet', $refused->getPath());
            self::assertSame('UMKM_E_FOREIGN_GROUPING', $refused->getStatusName());
        }
    }
}
