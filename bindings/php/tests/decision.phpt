--TEST--
umkm_assess() is the whole record; the other functions give its sections; large integers stay integers
--EXTENSIONS--
umkm
--FILE--
<?php
$business = ['annual_sales' => PHP_INT_MAX, 'business_capital' => 400000000, 'workers' => 3];
$day = ['as_of' => '2026-11-21'];
$record = umkm_assess($business, $day);
echo implode(' ', array_keys($record)), "\n";
var_dump($record['schema'], $record['as_of'], $record['library'] === umkm_version());
var_dump($record['classification']['measures'][0]['value']);
var_dump($record['classification'] === umkm_classify($business, $day));
var_dump($record['score'] === umkm_score($business, $day));
var_dump($record['programmes'] === umkm_programmes($business, $day));
echo implode(' ', array_keys(umkm_assess($business, $day + ['sections' => ['score']]))), "\n";
$one = umkm_programmes($business, $day + ['programme' => 'kur-mikro']);
echo count($one), ' ', $one[0]['programme'], "\n";
var_dump(count(umkm_programmes($business, $day + ['announced' => true])) > count($record['programmes']));
// without a day it is today's, in the time zone of PHP
date_default_timezone_set('Asia/Jakarta');
do {
    $before = date('Y-m-d');
    $as_of = umkm_assess([])['as_of'];
} while ($before !== date('Y-m-d'));
var_dump($as_of === $before);
// a day without a regime is an answer
$answer = umkm_classify($business, ['as_of' => '2020-12-01']);
echo $answer['size_class'], ' ', $answer['warnings'][0]['code'], "\n";
echo umkm_classify($business, ['as_of' => '2020-12-01', 'gap' => 'after'])['regime'], "\n";
?>
--EXPECT--
schema as_of classification score programmes rules library
string(15) "umkm.decision/1"
string(10) "2026-11-21"
bool(true)
int(9223372036854775807)
bool(true)
bool(true)
bool(true)
schema as_of score rules library
1 KUR-MIKRO
bool(true)
bool(true)
unknown NO_REGIME
PP-7-2021
