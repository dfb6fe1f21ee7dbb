<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Tests;

use Portal\Batch\Header;
use Portal\Batch\Summary;
use Portal\Csv\Reader;
use Portal\Csv\Unreadable;
use Portal\Csv\Writer;
use Umkm\Language;

/**
 * Files of many businesses.
 *
 * @group database
 */
final class FilesTest extends PortalTestCase
{
    private function file(string $text): string
    {
        $path = $this->folder() . '/given.csv';
        file_put_contents($path, $text);
        return $path;
    }

    private function receive(string $text): string
    {
        return $this->site->jobs->receive($this->file($text), 'contoh.csv', '2026-11-21', 1);
    }

    private function finish(string $id, float $seconds = 60.0): void
    {
        $texts = $this->site->texts(Language::Indonesian);
        do {
            $this->site->jobs->proceed($id, $seconds, Language::Indonesian, static fn (string $kind) => $texts->get('fault.' . $kind));
        } while (($this->site->jobs->byId($id)['state'] ?? '') === 'open');
    }

    /** @return list<array<string, string>> */
    private function rows(string $id, string $name = 'output'): array
    {
        $file = fopen($this->site->jobs->path($id, $name), 'r');
        self::assertNotFalse($file);
        $names = fgetcsv($file, null, ',', '"', '') ?: [];
        $rows = [];
        while (($cells = fgetcsv($file, null, ',', '"', '')) !== false) {
            $rows[] = array_combine($names, $cells);
        }
        fclose($file);
        return $rows;
    }

    public function testEachRowIsAnsweredAsOneBusinessIs(): void
    {
        $id = $this->site->jobs->receive(dirname(__DIR__, 3) . '/data/businesses.csv', 'businesses.csv', '2026-11-21', 1);
        $this->finish($id);
        $rows = $this->rows($id);
        self::assertCount(2000, $rows);
        $fields = [];
        foreach (\umkm_fields() as $field) {
            foreach ([$field['name'], ...$field['aliases']] as $name) {
                $fields[$name] = $field['name'];
            }
        }
        $invalid = 0;
        foreach ($rows as $i => $row) {
            $facts = [];
            foreach ($row as $name => $value) {
                if (isset($fields[$name]) && $fields[$name] !== 'nib' && !\umkm_means_unknown($value) && !isset(array_flip(
                    \Portal\Batch\Block::ADDED)[$name])) {
                    $facts[$fields[$name]] = $value;
                }
            }
            try {
                $one = \umkm_assess($facts, ['as_of' => '2026-11-21']);
            } catch (\Umkm\UmkmException $refused) {
                self::assertSame('invalid', $row['size_class'], $i . ': ' . $refused->getMessageEn());
                self::assertMatchesRegularExpression('/^' . ($i + 2) . '(, [a-z_]+)?: ./', $row['problem']);
                $invalid++;
                continue;
            }
            self::assertSame($one['classification']['size_class'], $row['size_class'], (string) $i);
            self::assertSame((string) $one['classification']['decided_by'], $row['decided_by'], (string) $i);
            self::assertSame((string) $one['classification']['citation'], $row['citation'], (string) $i);
            self::assertSame($one['classification']['conflict'] ? 'yes' : 'no', $row['conflict'], (string) $i);
            self::assertSame((string) $one['score']['score'], $row['score'], (string) $i);
            self::assertSame($one['score']['band'], $row['band'], (string) $i);
            self::assertSame($one['score']['reasons'][0]['text']['id'] ?? '', $row['reason_1'], (string) $i);
        }
        self::assertGreaterThan(0, $invalid);
        self::assertSame($invalid, (int) ($this->site->jobs->byId($id)['rows_invalid'] ?? -1));
        self::assertCount($invalid, $this->rows($id, 'faults'));
    }

    public function testFaultsNameLineAndColumn(): void
    {
        $id = $this->receive("nama;Omzet;tenaga-kerja\r\nA;\"1,5 miliar\";3\r\nB;abc;3\r\n\r\nC;5;1;9\r\n\"D\r\nD\";7;x\r\n\"E;1;2\r\nF;\xff;2\r\nG;8;-\r\n");
        $this->finish($id);
        self::assertSame([
            ['line' => '3', 'column' => 'Omzet'], ['line' => '5', 'column' => ''], ['line' => '6', 'column' => 'tenaga-kerja'],
            ['line' => '8', 'column' => ''], ['line' => '9', 'column' => ''],
        ], array_map(static fn (array $row) => array_diff_key($row, ['problem' => 0]), $this->rows($id, 'faults')));
        self::assertSame(['micro', 'invalid', 'invalid', 'invalid', 'invalid', 'invalid', 'micro'], array_column($this->rows($id), 'size_class'));
    }

    public function testWorkGoesOnWhereItStopped(): void
    {
        $text = "nama,omzet\n";
        for ($i = 1; $i <= 5000; $i++) {
            $text .= "Usaha $i," . ($i % 100 === 0 ? 'salah' : $i * 1000000) . "\n";
        }
        $whole = $this->receive($text);
        $this->finish($whole);
        $parts = $this->receive($text);
        $step = fn () => $this->site->jobs->proceed($parts, -1.0, Language::Indonesian, static fn (string $kind) => $kind);
        $step();
        self::assertSame(2000, (int) ($this->site->jobs->byId($parts)['rows_done'] ?? 0));
        file_put_contents($this->site->jobs->path($parts, 'output'), "interrupted\n", FILE_APPEND);
        file_put_contents($this->site->jobs->path($parts, 'faults'), "interrupted\n", FILE_APPEND);
        $step();
        $step();
        self::assertSame('done', $this->site->jobs->byId($parts)['state'] ?? '');
        foreach (['output', 'faults'] as $name) {
            self::assertFileEquals($this->site->jobs->path($whole, $name), $this->site->jobs->path($parts, $name));
        }
        self::assertEquals($this->site->jobs->byId($whole)['progress']['tally'] ?? 0, $this->site->jobs->byId($parts)['progress']['tally'] ?? 1);
        self::assertFileDoesNotExist($this->site->jobs->path($parts, 'input'));
    }

    public function testASecondRequestDoesNotWorkOnTheSameFile(): void
    {
        $id = $this->receive("omzet\n1\n");
        $lock = fopen($this->site->jobs->path($id, 'lock'), 'c');
        self::assertNotFalse($lock);
        flock($lock, LOCK_EX);
        $this->site->jobs->proceed($id, 1.0, Language::Indonesian, static fn (string $kind) => $kind);
        self::assertSame(0, (int) ($this->site->jobs->byId($id)['rows_done'] ?? -1));
        fclose($lock);
    }

    public function testIdentityNumbersAreMaskedBeforeAnythingIsKept(): void
    {
        $id = $this->receive("nama,nik,NPWP,catatan,omzet\nX,3201010101010001,01.234.567.8-901.000,nik 3201010101010001 ya,5\n");
        self::assertStringNotContainsString('3201010101010001', (string) file_get_contents($this->site->jobs->path($id, 'input')));
        $this->finish($id);
        $output = (string) file_get_contents($this->site->jobs->path($id, 'output'));
        self::assertStringNotContainsString('320101010101', $output);
        self::assertStringNotContainsString('234.567', $output);
        self::assertStringContainsString('************0001,***********1000,"nik ************0001 ya",5', $output);
    }

    public function testFormulasInTheFileAreMadeHarmless(): void
    {
        $id = $this->receive("nama,omzet,laba_bersih\n=cmd|'/c calc'!A1,5,-7\n");
        $this->finish($id);
        $row = $this->rows($id)[0];
        self::assertSame(["'=cmd|'/c calc'!A1", '5', '-7'], array_slice(array_values($row), 0, 3));
    }

    public function testColumnsOfTheSameNameAreNotWrittenOver(): void
    {
        $id = $this->receive("omzet,score,Band\n5,old,old\n");
        $this->finish($id);
        $row = $this->rows($id)[0];
        self::assertSame('old', $row['score']);
        self::assertSame('old', $row['Band']);
        self::assertArrayHasKey('score_2', $row);
        self::assertArrayHasKey('band_2', $row);
    }

    /** @return iterable<string, array{string, string}> */
    public static function unreadable(): iterable
    {
        yield 'nothing' => ['', 'csv'];
        yield 'a workbook' => ["PK\x03\x04\0\0\0", 'csv'];
        yield 'UTF-16' => [mb_convert_encoding("omzet\n5\n", 'UTF-16LE', 'UTF-8'), 'csv'];
        yield 'Latin letters' => ["nam\xe9,omzet\n", 'csv'];
        yield 'no known column' => ["a,b\n1,2\n", 'header'];
        yield 'nothing to decide with' => ["nama,kbli\nx,01111\n", 'header'];
        yield 'the same field twice' => ["omzet,annual_sales\n1,2\n", 'double'];
        yield 'no rows' => ["omzet\n\n\n", 'rows'];
        yield 'open quotes everywhere' => ["omzet\n" . str_repeat("\"\n" . str_repeat("x\n", 100), 1001), 'csv'];
    }

    /**
     * @dataProvider unreadable
     */
    public function testFilesThatAreNone(string $text, string $key): void
    {
        try {
            $this->receive($text);
            self::fail('accepted');
        } catch (Unreadable $wrong) {
            self::assertSame($key, $wrong->key);
        }
        self::assertSame([], glob($this->folder() . '/uploads/*'));
        self::assertTrue($this->site->texts(Language::English)->has('files.wrong.' . $key));
    }

    public function testMemoryDoesNotGrowWithTheFile(): void
    {
        $path = $this->folder() . '/big.csv';
        $file = fopen($path, 'w');
        self::assertNotFalse($file);
        fwrite($file, "nama,omzet,modal_usaha,kode_wilayah\n");
        for ($i = 0; $i < 60000; $i++) {
            fwrite($file, "Usaha $i," . $i * 12345 . ',' . $i * 777 . ",18.71\n");
        }
        fclose($file);
        $peaks = [];
        foreach ([1, 2] as $turn) {
            $id = $this->site->jobs->receive($path, 'big.csv', '2026-11-21', 1);
            memory_reset_peak_usage();
            $this->finish($id, $turn === 1 ? 0.0 : 600.0);
            $peaks[] = memory_get_peak_usage();
        }
        self::assertSame(60000, (int) ($this->site->jobs->byId($id)['rows_done'] ?? 0));
        self::assertLessThan(40_000_000, max($peaks));
        self::assertLessThan(2_000_000, abs($peaks[1] - $peaks[0]));
    }

    public function testTheSummaryAddsUp(): void
    {
        $id = $this->receive("omzet,modal_usaha,kode_wilayah\n1,1,18\n3 miliar,1,18.71\n99 miliar,,\n,,31\nx,,\n");
        $this->finish($id);
        $summary = Summary::of($this->site->jobs->byId($id) ?? [], [], ['' => 'none', '18' => 'Lampung'], Language::English);
        self::assertSame(['micro' => 1, 'small' => 1, 'medium' => 0, 'large' => 1, 'unknown' => 1], $summary['classes']);
        self::assertSame(4, $summary['answered']);
        self::assertSame(1, $summary['invalid']);
        self::assertSame(1, $summary['conflicts']);
        self::assertSame(4, array_sum($summary['bands']));
        self::assertSame(['none', 'Lampung', '31'], array_map(strval(...), array_keys($summary['regions'])));
        self::assertSame(['micro' => 1, 'small' => 1, 'medium' => 0, 'large' => 0, 'unknown' => 0], $summary['regions']['Lampung']);
        foreach ($summary['programmes'] as $row) {
            self::assertSame(4, $row['eligible'] + $row['unknown'] + $row['not_eligible']);
        }
        $session = $this->officer();
        $page = self::body($this->get('/en/petugas/berkas/' . $id, [], $session));
        self::assertStringContainsString('Businesses by class', $page);
        self::assertSame(200, $this->get('/petugas/berkas/' . $id . '/hasil.csv', [], $session)->status);
        self::assertSame(303, $this->post('/petugas/berkas/' . $id . '/hapus', [], $session)->status);
        self::assertSame(404, $this->get('/petugas/berkas/' . $id, [], $session)->status);
        self::assertSame([], glob($this->folder() . '/uploads/*'));
    }

    public function testReaderFindsTheDelimiterAndKeepsLines(): void
    {
        foreach ([',' => "\u{feff}a,b\n\"x\ny\",2\n3,4", ';' => "a;b\r\n\"x\r\ny\";2\r\n3;4\r\n", "\t" => "a\tb\n\"x\ny\"\t2\n3\t4\n"] as $mark => $text) {
            $file = fopen($this->file($text), 'r');
            self::assertNotFalse($file);
            $reader = Reader::open($file);
            self::assertSame((string) $mark, $reader->delimiter);
            self::assertSame([1, '', ['a', 'b']], $reader->next());
            self::assertSame([2, '', [str_replace("\r", '', "x\ny"), '2']], str_contains($text, "\r") ? [2, '', ["x\ny", '2']] : $reader->next());
            str_contains($text, "\r") && $reader->next();
            self::assertSame([4, '', ['3', '4']], $reader->next());
            self::assertNull($reader->next());
        }
        $long = fopen($this->file("a\n" . str_repeat('x', 70000) . "\nb\n"), 'r');
        self::assertNotFalse($long);
        $reader = Reader::open($long);
        $reader->next();
        self::assertSame([2, 'long'], array_slice($reader->next() ?? [], 0, 2));
        self::assertSame([3, '', ['b']], $reader->next());
    }

    public function testHeaderKnowsAliasesInAnySpelling(): void
    {
        $header = Header::read(['Nama', ' OMZET ', 'Tenaga Kerja', 'kode-wilayah', 'NIK']);
        self::assertSame([1 => 'annual_sales', 2 => 'workers', 3 => 'region', 4 => 'nik'], $header->fields);
        self::assertSame([4], $header->identityPlaces());
    }

    public function testWriterMakesFormulasHarmless(): void
    {
        foreach (['=1' => "'=1", '+a' => "'+a", '-a' => "'-a", '@x' => "'@x", "\tx" => "'\tx", "\r=x" => "'\r=x", ' =1' => "' =1",
            '|x' => "'|x", '-5' => '-5', '-' => '-', '-Rp1.500' => '-Rp1.500', '-94,5 jt' => '-94,5 jt', "-1|a" => "'-1|a", '-1 A1()' => "'-1 A1()", '+62812' => '+62812', '-1.500,50' => '-1.500,50', '-1+1' => "'-1+1", 'biasa' => 'biasa', '' => '',
            "\u{ff1d}1" => "'\u{ff1d}1"] as $cell => $expected) {
            self::assertSame($expected, Writer::harmless($cell));
        }
    }
}
