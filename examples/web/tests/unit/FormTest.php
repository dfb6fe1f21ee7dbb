<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\Tests;

use Portal\Form\Questions;
use Umkm\Language;

/** From answers to a result. */
final class FormTest extends PortalTestCase
{
    public function testTheResultShowsClassArticleHeadroomScoreAndProgrammes(): void
    {
        $page = self::body($this->post('/hasil', ['annual_sales' => '2,5 miliar', 'business_capital' => 'Rp400.000.000',
            'requested_amount' => '50 juta', 'has_npwp' => 'yes']));
        foreach (['Usaha Kecil', 'PP 7/2021 Pasal 35 ayat (5) huruf b', "Rp12,5\u{a0}miliar lagi sampai batas atas kelas ini",
            'Kelas menurut tiap kriteria berbeda', 'KUR mikro', 'Permenko Perekonomian', 'role="img"', 'sha256'] as $text) {
            self::assertStringContainsString($text, $page);
        }
    }

    public function testPurposeDecides(): void
    {
        $facts = ['annual_sales' => '2,5 miliar', 'business_capital' => '400 juta'];
        self::assertStringContainsString('Usaha Kecil</p>', self::body($this->post('/hasil', $facts)));
        self::assertStringContainsString('Usaha Mikro</p>',
            self::body($this->post('/hasil', $facts + ['purpose' => 'registration'])));
        self::assertSame(422, $this->post('/hasil', $facts + ['purpose' => 'x'])->status);
        self::assertSame(422, $this->post('/hasil', $facts + ['purpose' => ['registration']])->status);
    }

    public function testZeroIsAnAnswerAndEmptyIsNot(): void
    {
        self::assertStringContainsString('Usaha Mikro</p>', self::body($this->post('/hasil', ['annual_sales' => '0'])));
        self::assertStringContainsString('Kelas belum dapat ditentukan',
            self::body($this->post('/hasil', ['annual_sales' => '', 'workers' => '3'])));
        self::assertSame(422, $this->post('/hasil', [])->status);
    }

    public function testWrongAnswersAreNamedAtTheirInputs(): void
    {
        $answer = $this->post('/en/hasil', ['annual_sales' => '1,000.00', 'workers' => '2.5', 'founded_on' => '2026-02-30']);
        $page = self::body($answer);
        self::assertSame(422, $answer->status);
        self::assertStringContainsString('Answers to put right: 3', $page);
        foreach (['annual_sales', 'workers', 'founded_on'] as $name) {
            self::assertStringContainsString('id="f-' . $name . '-error"', $page);
        }
        self::assertStringContainsString('value="1,000.00"', $page);
        self::assertStringNotContainsString('annual_sales:', $page);
    }

    public function testAnswersThatContradictEachOther(): void
    {
        $page = self::body($this->post('/hasil', ['annual_sales' => '1', 'founded_on' => '2030-01-01']));
        self::assertStringContainsString('id="f-founded_on-error"', $page);
    }

    /** @return iterable<string, array{mixed}> */
    public static function hostile(): iterable
    {
        yield 'script' => ['"><script>alert(1)</script>'];
        yield 'statement' => ["' OR 1=1; DROP TABLE assessments; --"];
        yield 'template' => ['{{ 7*7 }}{% include "base.twig" %}'];
        yield 'huge' => [str_repeat('9', 1_000_000)];
        yield 'zero byte' => ["1\0"];
        yield 'control' => ["1\x07"];
        yield 'broken UTF-8' => ["\xff\xfe1"];
        yield 'overlong UTF-8' => ["\xc0\xaf"];
        yield 'array' => [['1']];
        yield 'array with keys' => [['a' => ['b' => '1']]];
        yield 'formula' => ['=HYPERLINK("http://evil.example")'];
        yield 'float' => ['1e9'];
        yield 'hexadecimal' => ['0x10'];
        yield 'other digits' => ['١٢٣'];
        yield 'placeholder' => ['[word:token]'];
        yield 'amount beyond 64 bits' => ['99999999999999999999'];
    }

    /**
     * @dataProvider hostile
     */
    public function testHostileInputInEveryField(mixed $value): void
    {
        $this->site = $this->makeSite(['PORTAL_FORMS_PER_MINUTE' => '1000']);
        foreach ($this->site->questions->names() as $name) {
            $answer = $this->post('/hasil', [$name => $value]);
            $page = self::body($answer);
            self::assertSame(422, $answer->status, $name);
            self::assertStringContainsString('<h2>Ada 1 isian', $page, $name);
            self::assertStringNotContainsString('<script>alert', $page, $name);
            self::assertStringNotContainsString('"><script', $page, $name);
            self::assertTrue(mb_check_encoding($page, 'UTF-8'), $name);
            self::assertLessThan(200_000, strlen($page), $name);
        }
    }

    public function testTheAnswersComeBackToChangeThem(): void
    {
        $page = self::body($this->post('/', ['annual_sales' => '2,5 miliar', 'exports' => 'yes', 'legal_form' => 'cv']));
        self::assertStringContainsString('value="2,5 miliar"', $page);
        self::assertMatchesRegularExpression('/id="f-exports-yes" value="yes" checked/', $page);
        self::assertStringContainsString('<option value="cv" selected>', $page);
    }

    public function testTheEmptyFormIsKeptWithoutItsToken(): void
    {
        $first = self::body($this->get('/'));
        $second = self::body($this->handle(new \Portal\Http\Request('GET', '/', cookies: ['portal' => strrev(self::VISITOR)])));
        preg_match('/name="token" value="([^"]+)"/', $first, $one);
        preg_match('/name="token" value="([^"]+)"/', $second, $two);
        self::assertSame(43, strlen($one[1]));
        self::assertNotSame($one[1], $two[1]);
        self::assertSame($first, str_replace($two[1], $one[1], $second));
        foreach (glob($this->folder() . '/cache/form-*') ?: [] as $file) {
            self::assertStringNotContainsString($one[1], (string) file_get_contents($file));
        }
    }

    public function testEachDecisionLeavesOneLineWithTheRules(): void
    {
        $this->post('/hasil', ['annual_sales' => '2,5 miliar']);
        [$line] = $this->auditLines();
        self::assertSame('decision', $line['event']);
        self::assertSame('2026-11-21T12:30:00.000Z', $line['at']);
        self::assertSame('small', $line['size_class']);
        self::assertCount(4, $line['rules']);
        self::assertMatchesRegularExpression('/^ID-LAW \S+ sha256:[0-9a-f]{64}$/', $line['rules'][0]);
    }

    public function testTooManyFormsHaveToWait(): void
    {
        $this->site = $this->makeSite(['PORTAL_FORMS_PER_MINUTE' => '2']);
        self::assertSame(200, $this->post('/hasil', ['annual_sales' => '1'])->status);
        self::assertSame(200, $this->post('/hasil', ['annual_sales' => '1'])->status);
        $refused = $this->post('/hasil', ['annual_sales' => '1']);
        self::assertSame(429, $refused->status);
        self::assertSame('30', $refused->headers['Retry-After']);
        $this->now += 31;
        self::assertSame(200, $this->post('/hasil', ['annual_sales' => '1'])->status);
    }

    public function testQuestionsAreFieldsOfTheLibraryInBothLanguages(): void
    {
        $fields = array_column(\umkm_fields(), 'name');
        $names = $this->site->questions->names();
        self::assertSame($names, array_values(array_unique($names)));
        self::assertSame([], array_diff($names, $fields));
        self::assertSame([], array_intersect($names, ['nik', 'npwp', 'nib']));
        foreach (Language::cases() as $language) {
            foreach ((new Questions(dirname(__DIR__, 2) . '/texts/questions.php'))->sections($language) as $section) {
                foreach ($section['questions'] as $question) {
                    self::assertNotSame('', $question['label']);
                    if (in_array($question['kind'], ['money', 'count'], true)) {
                        self::assertTrue($this->site->texts($language)->has('unit.' . $question['unit']), $question['unit']);
                    }
                }
            }
        }
    }
}
