<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Umkm\Tests\Laravel;

use Illuminate\Translation\ArrayLoader;
use Illuminate\Translation\Translator;
use Illuminate\Validation\Factory;
use PHPUnit\Framework\TestCase;
use Umkm\Language;
use Umkm\Validation\FieldRule;

/** The rule in Laravel's own validator. */
final class LaravelTest extends TestCase
{
    public static function setUpBeforeClass(): void
    {
        foreach (['Validation', 'Translation'] as $part) {
            // where Debian's packages php-illuminate-… put them; with Composer they are there already
            if (!class_exists("Illuminate\\$part\\" . ($part === 'Validation' ? 'Factory' : 'Translator'))) {
                require_once "Illuminate/$part/autoload.php";
            }
        }
    }

    public function testInputsOfAForm(): void
    {
        $rule = (new FieldRule())->validate(...);
        $english = (new FieldRule('business_capital', Language::English))->validate(...);
        $inputs = ['omzet' => '1,000.00', 'modal' => '300 juta', 'kekayaan' => 'lima', 'kbli' => ['x'], 'ekspor' => '-'];
        $rules = ['omzet' => ['required', $rule], 'modal' => [$rule], 'kekayaan' => [$english], 'kbli' => [$rule], 'ekspor' => [$rule]];
        $errors = $this->factory()->make($inputs, $rules)->errors();
        self::assertSame(['omzet', 'kekayaan', 'kbli'], $errors->keys());
        self::assertStringContainsString('bermakna ganda', $errors->first('omzet'));
        self::assertStringContainsString('business_capital', $errors->first('kekayaan'));
        $good = ['omzet' => '2,5 miliar', 'modal' => '', 'ekspor' => 'ya'];
        self::assertTrue($this->factory()->make($good, ['omzet' => [$rule], 'modal' => [$rule], 'ekspor' => [$rule]])->passes());
    }

    private function factory(): Factory
    {
        return new Factory(new Translator(new ArrayLoader(), 'id'));
    }
}
