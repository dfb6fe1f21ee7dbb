<?php

/* SPDX-License-Identifier: MIT */

/* What a caller without strict types is told. Not one value is converted. */

use Umkm\Business;
use Umkm\Umkm;

$said = [];
$calls = [];
foreach ([true, 1.0, 1.5, [], new stdClass()] as $value) {
    $kind = get_debug_type($value);
    $calls["sales $kind"] = fn () => new Business(annual_sales: $value);
    $calls["code $kind"] = fn () => new Business(kbli: $value);
    $calls["date $kind"] = fn () => new Business(founded_on: $value);
    $calls["parse $kind"] = fn () => Umkm::parseRupiah($value);
    $calls["unit $kind"] = fn () => Umkm::parseRupiah('5', $value);
    $calls["format $kind"] = fn () => Umkm::formatRupiah($value);
}
$calls += [
    'format text' => fn () => Umkm::formatRupiah('12'),
    'parse int' => fn () => Umkm::parseRupiah(12),
    'code int' => fn () => new Business(kbli: 1111),
    'flag float' => fn () => new Business(exports: 1.0),
];
foreach ($calls as $name => $call) {
    try {
        $call();
        $said[$name] = 'accepted';
    } catch (Throwable $thrown) {
        $said[$name] = $thrown::class;
    }
}
return $said;
