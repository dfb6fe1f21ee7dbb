<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm\Tests;

use PHPUnit\Framework\TestCase;
use Umkm\Language;
use Umkm\Validation\FieldRule;
use Umkm\Validation\FieldValidator;

final class ValidationTest extends TestCase
{
    public function testErrorsByInput(): void
    {
        $inputs = ['omzet' => '1,000.00', 'modal' => '300 juta', 'ekspor' => '', 'kbli' => ['x'], 'warna' => 'merah'];
        $id = (new FieldValidator())->errors($inputs);
        $en = (new FieldValidator(Language::English))->errors($inputs);
        self::assertSame(['omzet', 'kbli', 'warna'], array_keys($id));
        self::assertSame(array_keys($id), array_keys($en));
        self::assertStringContainsString('bermakna ganda', $id['omzet']);
        self::assertStringContainsString('ambiguous', $en['omzet']);
        self::assertSame([], (new FieldValidator())->errors(['omzet' => 5, 'ekspor' => null]));
    }

    public function testIdentityNumbersAreNotRepeated(): void
    {
        $error = (new FieldValidator())->error('nik', '18710101010100012');
        self::assertIsString($error);
        self::assertStringNotContainsString('1871010101010001', $error);
    }

    public function testRule(): void
    {
        $said = [];
        $fail = static function (string $message) use (&$said): void {
            $said[] = $message;
        };
        (new FieldRule())->validate('omzet', '5 juta', $fail);
        self::assertSame([], $said);
        (new FieldRule())->validate('omzet', 'lima', $fail);
        (new FieldRule('annual_sales', Language::English))('penghasilan', '1,5', $fail);
        self::assertCount(2, $said);
        self::assertStringContainsString('annual_sales', $said[1]);
    }
}
