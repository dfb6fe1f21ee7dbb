<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm\Tests;

use PHPUnit\Framework\TestCase;
use Umkm\Answer;
use Umkm\Band;
use Umkm\Business;
use Umkm\Language;
use Umkm\SizeClass;
use Umkm\Umkm;
use Umkm\UmkmException;

final class UmkmTest extends TestCase
{
    /** @return iterable<array<string, string>> */
    private static function vectors(string $name): iterable
    {
        $file = fopen(getenv('UMKM_VECTORS') . '/' . $name, 'r');
        self::assertIsResource($file);
        $header = fgetcsv($file, null, ',', '"', '');
        while (($row = fgetcsv($file, null, ',', '"', '')) !== false) {
            yield array_combine($header, $row);
        }
        fclose($file);
    }

    /** @return array<string, string|null> */
    private static function facts(string $text): array
    {
        $facts = [];
        foreach ($text === '' ? [] : explode(';', $text) as $fact) {
            [$name, $value] = explode('=', $fact, 2);
            $facts[$name] = $value === '' ? null : $value;
        }
        return $facts;
    }

    public function testClassifiesAsTheVectorsSay(): void
    {
        $options = array_flip(['as_of', 'regime', 'purpose', 'basis', 'gap']);
        $rows = 0;
        foreach (self::vectors('classify.csv') as $row) {
            $rows++;
            try {
                $answer = Umkm::classify(
                    Business::fromForm(array_slice($row, 6, 15)),
                    array_filter(array_intersect_key($row, $options), static fn (string $text) => $text !== ''),
                );
            } catch (UmkmException $refused) {
                self::assertSame($row['status'], $refused->getStatusName(), $row['id']);
                continue;
            }
            self::assertSame($row['size_class'], $answer->sizeClass->canonical(), $row['id']);
            self::assertSame($row['expected_regime'], (string) $answer->regime, $row['id']);
            self::assertSame($row['conflict'] === 'yes', $answer->conflict, $row['id']);
            self::assertSame($row['citation'], (string) $answer->citation, $row['id']);
            self::assertSame($row['missing'], implode(';', $answer->missing), $row['id']);
            self::assertSame($row['warnings'], implode(';', array_column($answer->warnings, 'code')), $row['id']);
        }
        self::assertGreaterThan(1000, $rows);
    }

    public function testScoresAsTheVectorsSay(): void
    {
        $facts = [];
        $rows = 0;
        foreach (self::vectors('score.csv') as $row) {
            $rows++;
            $facts[$row['id']] = self::facts($row['facts']) + ($row['base'] !== '' ? $facts[$row['base']] : []);
            try {
                $score = Umkm::score(Business::fromArray($facts[$row['id']]), ['as_of' => $row['as_of']]);
            } catch (UmkmException $refused) {
                self::assertSame($row['status'], $refused->getStatusName(), $row['id']);
                continue;
            }
            self::assertSame(
                [$row['score'], $row['lowest'], $row['highest'], $row['completeness'], $row['band']],
                [(string) $score->score, (string) $score->lowest, (string) $score->highest, (string) $score->completeness,
                    $score->band?->value],
                $row['id'],
            );
            $reasons = array_map(static fn ($reason) => $reason->code . ' ' . $reason->lost, $score->reasons);
            self::assertSame($row['reasons'], implode(';', $reasons), $row['id']);
            self::assertSame($row['knock_outs'], implode(';', array_column($score->knockOuts, 'code')), $row['id']);
            self::assertSame($row['unanswered'], implode(';', $score->unanswered), $row['id']);
        }
        self::assertGreaterThan(800, $rows);
    }

    public function testProgrammesAsTheVectorsSay(): void
    {
        $rows = 0;
        foreach (self::vectors('programme.csv') as $row) {
            $rows++;
            $options = ['as_of' => $row['as_of'], 'programme' => $row['programme'], 'standing' => $row['standing'], 'announced' => true];
            $answers = array_filter(
                Umkm::programmes(Business::fromArray(self::facts($row['facts'])), $options),
                static fn ($answer) => $answer->parameters === $row['parameters'],
            );
            self::assertNotSame([], $answers, $row['id']);
            $answer = reset($answers);
            self::assertSame($row['answer'], $answer->answer->value, $row['id']);
            self::assertSame($row['failed'], implode(';', array_column($answer->failed, 'requirement')), $row['id']);
            self::assertSame($row['unknown'], implode(';', array_column($answer->unknown, 'requirement')), $row['id']);
            $rate = $answer->terms['rate'] ?? null;
            $said = $rate === null ? '' : ($rate['bps'] ?? "{$rate['lowest']}-{$rate['highest']}");
            self::assertSame($row['rate'], (string) $said, $row['id']);
        }
        self::assertGreaterThan(2000, $rows);
    }

    public function testReadsAmountsAndFactsAsTheVectorsSay(): void
    {
        $said = static function (callable $call): string {
            try {
                return (string) $call();
            } catch (UmkmException $refused) {
                return $refused->getStatusName();
            }
        };
        foreach (self::vectors('rupiah.csv') as $row) {
            $unit = $row['unit'] === '' ? [] : [$row['unit']];
            $expected = $row['status'] === 'UMKM_OK' ? $row['amount'] : $row['status'];
            self::assertSame($expected, $said(static fn () => Umkm::parseRupiah($row['text'], ...$unit)), $row['text']);
        }
        foreach (self::vectors('invalid.csv') as $row) {
            $call = static fn () => new Business(...[$row['field'] => $row['text']]) ? 'taken' : '';
            self::assertSame($row['status'], $said($call), $row['field'] . ' ' . $row['text']);
        }
        foreach (self::vectors('dates.csv') as $row) {
            if ($row['forms'] === 'files' && $row['status'] !== 'UMKM_OK') {
                $call = static fn () => (new Business(founded_on: $row['text']))->founded_on;
                self::assertSame($row['status'], $said($call), $row['text']);
            }
        }
    }

    public function testClassificationInTypes(): void
    {
        $answer = Umkm::classify(
            new Business(annual_sales: 2500000000, business_capital: '400 juta'),
            ['as_of' => new \DateTimeImmutable('2026-11-21')],
        );
        self::assertSame(SizeClass::Small, $answer->sizeClass);
        self::assertSame('Usaha Kecil', $answer->label->in(Language::Indonesian));
        self::assertSame('Small business', $answer->label->in(Language::English));
        self::assertSame('annual_sales', $answer->decidedBy);
        self::assertSame(12500000000, $answer->by('annual_sales')?->headroom);
        self::assertSame(SizeClass::Micro, $answer->by('business_capital')?->sizeClass);
        self::assertNull($answer->by('net_worth'));
    }

    public function testAssessmentIsTheRecordOfTheLibrary(): void
    {
        $business = ['annual_sales' => 2500000000, 'slik_collectability' => 1, 'monthly_net_cash' => 9000000];
        $options = ['as_of' => '2026-11-21'];
        $assessment = Umkm::assess($business, $options);
        self::assertSame(json_encode(\umkm_assess($business, $options)), json_encode($assessment));
        self::assertSame(\umkm_assess($business, $options), $assessment->toArray());
        self::assertEquals(Umkm::classify($business, $options), $assessment->classification);
        self::assertEquals(Umkm::score($business, $options), $assessment->score);
        self::assertEquals(Umkm::programmes($business, $options), $assessment->programmes);
        self::assertSame(64, strlen($assessment->rules[0]->sha256));
        self::assertSame(\umkm_version(), $assessment->library);
        self::assertNull(Umkm::assess($business, $options + ['sections' => ['classification']])->score);
    }

    public function testEqualPartsAreOneObjectAndOthersAreNot(): void
    {
        $options = ['as_of' => '2026-11-21', 'sections' => ['score']];
        $one = Umkm::assess(['annual_sales' => 2500000000], $options)->score;
        $same = Umkm::assess(['annual_sales' => 2500000000], $options)->score;
        $other = Umkm::assess(['annual_sales' => 2500000000, 'slik_collectability' => 1], $options)->score;
        self::assertSame($one?->characteristics[0], $same?->characteristics[0]);
        self::assertEquals($one, $same);
        self::assertSame($other?->characteristics[0]->toArray(), $other?->toArray()['characteristics'][0] ?? null);
        self::assertNotEquals($one?->characteristics[0], $other?->characteristics[0]);
    }

    public function testTheNextBandAndWhatLeadsToIt(): void
    {
        $facts = ['annual_sales' => 2500000000, 'slik_collectability' => 1, 'monthly_net_cash' => 9000000, 'workers' => 4];
        $score = Umkm::score($facts, ['as_of' => '2026-11-21']);
        $record = $score->toArray()['next_band'];
        self::assertIsArray($record);
        self::assertSame($record['points_needed'], $score->nextBand?->pointsNeeded);
        self::assertSame(array_column($record['steps'], 'gain'), array_column($score->nextBand->steps, 'gain'));
        self::assertTrue($score->inForce);
        self::assertFalse($score->reviewOverdue);
    }

    public function testNothingKnown(): void
    {
        self::assertSame(Band::N, Umkm::score([])->band);
        self::assertSame(SizeClass::Unknown, Umkm::classify(new Business())->sizeClass);
        $programmes = Umkm::programmes([], ['programme' => 'KUR-MIKRO', 'as_of' => '2026-11-21']);
        self::assertCount(1, $programmes);
        self::assertSame(Answer::Unknown, $programmes[0]->answer);
        self::assertContains('annual_sales', array_merge(...array_column($programmes[0]->unknown, 'missing')));
        self::assertSame([], $programmes[0]->failed);
    }

    public function testResultsAreReadonly(): void
    {
        $answer = Umkm::classify([]);
        $this->expectException(\Error::class);
        $answer->sizeClass = SizeClass::Large; // @phpstan-ignore-line
    }

    public function testColumns(): void
    {
        $answer = Umkm::classifyColumns(['omzet' => [1, null, 3000000000, -1]], ['as_of' => new \DateTime('2026-11-21')]);
        self::assertSame(
            [SizeClass::Micro, SizeClass::Unknown, SizeClass::Small, SizeClass::Invalid],
            array_map(SizeClass::from(...), $answer['size_class']),
        );
        self::assertCount(2, Umkm::scoreColumns(['omzet' => [1, null]])['score']);
        self::assertArrayHasKey('KUR-MIKRO', Umkm::programmeColumns(['omzet' => [1]])['answers']);
    }

    public function testNamesOfClasses(): void
    {
        foreach (SizeClass::cases() as $class) {
            self::assertSame($class, SizeClass::fromName($class->canonical()));
        }
        $this->expectException(\ValueError::class);
        SizeClass::fromName('tiny');
    }

    public function testRupiah(): void
    {
        self::assertSame(1500000000, Umkm::parseRupiah('1,5 miliar'));
        self::assertSame(5000000, Umkm::parseRupiah('5', 'juta'));
        self::assertSame('Rp1.500.000.000', Umkm::formatRupiah(1500000000));
    }
}
