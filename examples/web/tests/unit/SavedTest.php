<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Tests;

use Portal\Storage\Assessments;
use Portal\Storage\Officers;

/**
 * Saving, finding, the list of the officers and their sessions.
 *
 * @group database
 */
final class SavedTest extends PortalTestCase
{
    private const FACTS = ['annual_sales' => '2,5 miliar', 'business_capital' => '400 juta'];

    /** @param array<string, string> $facts */
    private function save(string $name, array $facts = self::FACTS): string
    {
        $answer = $this->post('/simpan', $facts + ['name_owner' => $name]);
        self::assertSame(303, $answer->status);
        return substr($answer->headers['Location'], -19);
    }

    public function testOnTheDatabaseThatWasNamed(): void
    {
        $dsn = (string) getenv('PORTAL_TEST_DSN');
        self::assertSame($dsn === '' ? 'sqlite' : strstr($dsn, ':', true),
            $this->site->database->pdo()->getAttribute(\PDO::ATTR_DRIVER_NAME));
        self::assertSame([['version' => '0001_start']], $this->site->database->rows('SELECT version FROM migrations'));
    }

    public function testSavedAndOpenedByItsNumber(): void
    {
        $reference = $this->save('Warung <b>"Bu Tini"</b> & Anak');
        self::assertMatchesRegularExpression('/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/', $reference);
        $page = self::body($this->get('/en/hasil/' . $reference));
        self::assertStringContainsString('Warung &lt;b&gt;&quot;Bu Tini&quot;&lt;/b&gt; &amp; Anak', $page);
        self::assertStringContainsString('PP 7/2021 Pasal 35 ayat (5) huruf b', $page);
        $typed = strtolower(str_replace('-', ' ', $reference));
        self::assertSame('/hasil/' . $reference, $this->post('/cari', ['reference' => $typed])->headers['Location']);
    }

    public function testTheSavedDecisionIsTheOneOfThatDay(): void
    {
        $reference = $this->save('Contoh');
        $saved = $this->site->assessments->byReference($reference);
        self::assertNotNull($saved);
        self::assertSame('2026-11-21', $saved['as_of']);
        self::assertSame(\umkm_assess(['annual_sales' => 2500000000, 'business_capital' => 400000000],
            ['as_of' => '2026-11-21', 'purpose' => 'facilitation']), $saved['decision']);
        self::assertSame(['annual_sales' => 2500000000, 'business_capital' => 400000000], $saved['facts']);
    }

    public function testNumbersCannotBeGuessed(): void
    {
        $numbers = [];
        for ($i = 0; $i < 50; $i++) {
            $numbers[] = $this->site->assessments->save([], \umkm_assess(['annual_sales' => 1], ['as_of' => '2026-11-21']),
                ['name' => 'x', 'nib' => '', 'nik' => '']);
        }
        self::assertCount(50, array_unique($numbers));
        self::assertGreaterThan(28, count(array_unique(str_split(str_replace('-', '', implode('', $numbers))))));
        self::assertSame(404, $this->post('/cari', ['reference' => '0000-0000-0000-0000'])->status);
        self::assertSame(422, $this->post('/cari', ['reference' => "' OR 1=1 --"])->status);
        self::assertSame(400, $this->post('/cari', ['reference' => ['x']])->status);
        self::assertNull(Assessments::readReference('UUUU-UUUU-UUUU-UUUU'));
        self::assertSame('0111-0000-0000-0000', Assessments::readReference('oIl1 0000-00000000'));
    }

    public function testIdentityNumbersAreKeptMaskedOnly(): void
    {
        $body = self::FACTS + ['name_owner' => 'Toko 3201010101010001', 'nib_owner' => '1234567890123', 'nik_owner' => '3201010101019876'];
        $answer = $this->post('/simpan', $body);
        $row = $this->site->assessments->byReference(substr($answer->headers['Location'], -19));
        self::assertNotNull($row);
        self::assertSame('*********0123', $row['nib_masked']);
        self::assertSame('************9876', $row['nik_masked']);
        self::assertSame('Toko ************0001', $row['business_name']);
        $all = (string) json_encode([$row, $this->auditLines()]);
        foreach (['1234567890123', '3201010101019876', '3201010101010001'] as $number) {
            self::assertStringNotContainsString($number, $all);
            self::assertStringNotContainsString($number, self::body($this->get($answer->headers['Location'])));
        }
    }

    public function testWrongOwnerDataIsSaidWithoutShowingNumbers(): void
    {
        foreach ([['name_owner' => ''], ['name_owner' => ['x']], ['name_owner' => "x\0"], ['name_owner' => "\xff"],
            ['name_owner' => str_repeat('x', 121)], ['name_owner' => 'x', 'nib_owner' => '12'],
            ['name_owner' => 'x', 'nik_owner' => '12345678901234567'], ['name_owner' => 'x', 'nik_owner' => ['1']]] as $owner) {
            self::assertSame(422, $this->post('/simpan', self::FACTS + $owner)->status);
        }
        self::assertSame(0, $this->site->assessments->count($this->search([])));
    }

    public function testLongNamesOfAnyLetters(): void
    {
        $name = str_repeat('Ñandú 店 ', 15);
        $saved = $this->site->assessments->byReference($this->save($name));
        self::assertSame(trim($name), $saved['business_name'] ?? '');
    }

    public function testTheListSearchesFiltersAndPages(): void
    {
        $session = $this->officer();
        for ($i = 1; $i <= 30; $i++) {
            $this->save(sprintf('Usaha Contoh %02d', $i), ['annual_sales' => $i === 7 ? '20 miliar' : '100 juta']);
        }
        $reference = $this->save('100%_Khusus!');
        $page = self::body($this->get('/petugas', [], $session));
        self::assertStringContainsString('31 hasil', $page);
        self::assertStringContainsString('Halaman 1 dari 2', $page);
        self::assertStringContainsString('Usaha Contoh 30', $page);
        self::assertStringNotContainsString('Usaha Contoh 05', $page);
        self::assertStringContainsString('Usaha Contoh 05', self::body($this->get('/petugas', ['page' => '2'], $session)));
        self::assertStringContainsString('Usaha Contoh 05', self::body($this->get('/petugas', ['page' => '99'], $session)));
        self::assertStringContainsString('1 hasil', self::body($this->get('/petugas', ['q' => 'CONTOH 07'], $session)));
        self::assertStringContainsString('1 hasil', self::body($this->get('/petugas', ['class' => 'medium'], $session)));
        self::assertStringContainsString('1 hasil', self::body($this->get('/petugas', ['q' => '%_k'], $session)));
        self::assertStringContainsString('1 hasil', self::body($this->get('/petugas', ['q' => $reference], $session)));
        foreach ([['q' => "' OR '1'='1"], ['class' => 'large'], ['band' => 'A'], ['from' => '2026-11-22'], ['until' => '2026-11-20'],
            ['q' => '!']] as $query) {
            $found = self::body($this->get('/petugas', $query, $session));
            self::assertStringContainsString($query === ['q' => '!'] ? '1 hasil' : 'Tidak ada hasil yang cocok', $found);
        }
        foreach (['class' => 'zzz', 'band' => '1', 'from' => '2026-13-40', 'page' => '-1'] as $name => $value) {
            self::assertStringContainsString('31 hasil', self::body($this->get('/petugas', [$name => $value], $session)));
        }
        self::assertSame(400, $this->get('/petugas', ['q' => ['x']], $session)->status);
        self::assertSame(400, $this->get('/petugas', ['q' => "\xff"], $session)->status);
    }

    public function testTheExportIsHarmlessInASpreadsheet(): void
    {
        $session = $this->officer();
        foreach (['=1+1', '@SUM(A1)', "+62-1|calc'!A1", '-cmd', 'Biasa, "kutip"'] as $name) {
            $this->save($name);
        }
        $answer = $this->get('/petugas/ekspor.csv', [], $session);
        self::assertSame('attachment; filename="hasil-2026-11-21.csv"', $answer->headers['Content-Disposition']);
        $rows = array_map(static fn (string $line) => str_getcsv($line, ',', '"', ''), explode("\r\n", trim(self::body($answer))));
        self::assertSame(['reference', 'as_of', 'business_name', 'nib', 'region', 'size_class', 'score', 'band', 'saved_at'], $rows[0]);
        self::assertSame(["'=1+1", "'@SUM(A1)", "'+62-1|calc'!A1", "'-cmd", 'Biasa, "kutip"'], array_column(array_slice($rows, 1), 2));
        self::assertSame('small', $rows[1][5]);
        self::assertSame(2, substr_count(self::body($this->get('/petugas/ekspor.csv', ['q' => 'biasa'], $session)), "\r\n"));
    }

    public function testTheAreaOfTheOfficersNeedsALogin(): void
    {
        foreach (['/petugas', '/petugas/ekspor.csv', '/petugas/hasil/1', '/petugas/berkas', '/en/petugas/berkas/' . str_repeat('a', 24)] as $path) {
            $answer = $this->get($path);
            self::assertSame(303, $answer->status, $path);
            self::assertStringEndsWith('/petugas/masuk', $answer->headers['Location']);
            self::assertSame(303, $this->get($path, [], str_repeat('x', 43))->status);
        }
        self::assertSame(303, $this->post('/petugas/berkas', [])->status);
    }

    public function testLoginMakesANewSessionAndLogoutEndsIt(): void
    {
        $this->site->officers->put('petugas.contoh', self::PASSWORD);
        $login = fn (string $username, mixed $password, string $session = '') => $this->post('/petugas/masuk',
            ['username' => $username, 'password' => $password], $session);
        $first = $login('petugas.contoh', self::PASSWORD)->cookies()[0];
        self::assertSame('portal_officer', $first[0]);
        $second = $login('Petugas.Contoh', self::PASSWORD, $first[1])->cookies()[0];
        self::assertNotSame($first[1], $second[1]);
        self::assertSame(303, $this->get('/petugas', [], $first[1])->status);
        self::assertSame(200, $this->get('/petugas', [], $second[1])->status);
        self::assertSame(303, $this->post('/petugas/keluar', [], $second[1])->status);
        self::assertSame(303, $this->get('/petugas', [], $second[1])->status);
        foreach ([['petugas.contoh', 'wrong'], ['petugas.contoh', ''], ['nobody', self::PASSWORD], ['petugas.contoh', ['x']],
            ['petugas.contoh', str_repeat('x', 5000)], ["' OR 1=1 --", 'x'], ['petugas.contoh', self::PASSWORD . "\0"]] as [$username, $password]) {
            $refused = $login($username, $password);
            self::assertSame(401, $refused->status);
            self::assertStringContainsString('Nama pengguna atau kata sandi salah', self::body($refused));
        }
        $kept = (string) json_encode($this->site->database->rows('SELECT * FROM sessions'));
        self::assertStringNotContainsString($second[1], $kept);
        self::assertStringNotContainsString(self::PASSWORD, (string) json_encode($this->auditLines()));
    }

    public function testASessionEndsWhenIdleOrOldOrDisabled(): void
    {
        $session = $this->officer();
        $this->now += Officers::IDLE_SECONDS - 1;
        self::assertSame(200, $this->get('/petugas', [], $session)->status);
        $this->now += Officers::IDLE_SECONDS + 1;
        self::assertSame(303, $this->get('/petugas', [], $session)->status);
        $session = $this->officer();
        for ($spent = 0; $spent < Officers::LONGEST_SECONDS; $spent += 1000) {
            self::assertSame(200, $this->get('/petugas', [], $session)->status);
            $this->now += 1000;
        }
        $this->now += 1;
        self::assertSame(303, $this->get('/petugas', [], $session)->status);
        $session = $this->officer();
        self::assertTrue($this->site->officers->disable('petugas.contoh'));
        self::assertSame(303, $this->get('/petugas', [], $session)->status);
        self::assertNull($this->site->officers->login('petugas.contoh', self::PASSWORD));
    }

    public function testTooManyLoginsHaveToWait(): void
    {
        $this->site = $this->makeSite(['PORTAL_LOGINS_PER_QUARTER' => '3']);
        $this->site->officers->put('petugas.contoh', self::PASSWORD);
        $try = fn (string $password): int => $this->post('/petugas/masuk', ['username' => 'petugas.contoh', 'password' => $password])->status;
        self::assertSame([401, 401, 401, 429], [$try('a'), $try('b'), $try('c'), $try(self::PASSWORD)]);
        $this->now += 301;
        self::assertSame(303, $try(self::PASSWORD));
    }

    public function testAnOfficerActsOnlyWithTheTokenOfTheSession(): void
    {
        $session = $this->officer();
        $visitor = new \Portal\Http\Request('GET', '/', cookies: ['portal' => self::VISITOR]);
        $answer = $this->post('/petugas/keluar', ['token' => $this->site->csrf->token($visitor, '')], $session);
        self::assertSame(403, $answer->status);
        self::assertSame(200, $this->get('/petugas', [], $session)->status);
    }

    /** @param array<string, string> $query */
    private function search(array $query): \Portal\Storage\Search
    {
        return \Portal\Storage\Search::from(new \Portal\Http\Request('GET', '/', $query));
    }
}
