--TEST--
Options: what each function knows, and what it refuses
--EXTENSIONS--
umkm
--FILE--
<?php
require __DIR__ . '/support.inc';
$good = ['as_of' => '2026-11-21', 'purpose' => 'registration', 'basis' => 'higher', 'gap' => 'before', 'regime' => 'uu-20-2008',
    'scorecard' => 'kp-1', 'programme' => 'KUR-KECIL', 'standing' => 'both', 'announced' => true, 'sections' => ['score'],
    'reasons' => 8, 'packed' => false];
$functions = ['umkm_classify', 'umkm_score', 'umkm_programmes', 'umkm_assess', 'umkm_classify_columns', 'umkm_score_columns',
    'umkm_programme_columns'];
foreach ($functions as $function) {
    $known = array_filter(array_keys($good), fn ($name) => thrown(fn () => $function([], [$name => $good[$name]])) === 'nothing thrown');
    echo $function, ': ', implode(' ', $known), "\n";
}
$bad = ['as_of' => [20261121, '21-11-2026', '2026-02-30', ''], 'purpose' => [1, 'Registration', 'x'], 'basis' => [null, 'x'],
    'gap' => [false, 'x'], 'regime' => [7, 'x', "PP-7-2021\0"], 'scorecard' => [1, '', 'x', "KP-1\0"], 'programme' => [1, 'x'],
    'standing' => [1, 'x'], 'announced' => [1, 'yes'], 'sections' => ['score', [], ['x'], [1]], 'colour' => [1]];
foreach ($bad as $name => $values) {
    foreach ($values as $value) {
        echo json_encode($value), ' ', thrown(fn () => umkm_assess([], [$name => $value])), "\n";
    }
}
foreach ([-1, 9, '1', 1.0] as $value) {
    echo json_encode($value), ' ', thrown(fn () => umkm_score_columns([], ['reasons' => $value])), "\n";
}
echo thrown(fn () => umkm_assess([], ['packed'])), "\n";
?>
--EXPECT--
umkm_classify: as_of purpose basis gap regime
umkm_score: as_of scorecard
umkm_programmes: as_of programme standing announced
umkm_assess: as_of purpose basis gap regime scorecard programme standing announced sections
umkm_classify_columns: as_of purpose basis gap regime packed
umkm_score_columns: as_of scorecard reasons packed
umkm_programme_columns: as_of programme standing packed
20261121 TypeError: umkm_assess(): Argument #2 ($options) must have string for "as_of", int given
"21-11-2026" Umkm\UmkmException UMKM_E_DATE_FORM field=- path=/options/as_of
"2026-02-30" Umkm\UmkmException UMKM_E_DATE field=- path=/options/as_of
"" Umkm\UmkmException UMKM_E_EMPTY field=- path=/options/as_of
1 TypeError: umkm_assess(): Argument #2 ($options) must have string for "purpose", int given
"Registration" Umkm\UmkmException UMKM_E_ENUM field=- path=/options/purpose
"x" Umkm\UmkmException UMKM_E_ENUM field=- path=/options/purpose
null TypeError: umkm_assess(): Argument #2 ($options) must have string for "basis", null given
"x" Umkm\UmkmException UMKM_E_ENUM field=- path=/options/basis
false TypeError: umkm_assess(): Argument #2 ($options) must have string for "gap", bool given
"x" Umkm\UmkmException UMKM_E_ENUM field=- path=/options/gap
7 TypeError: umkm_assess(): Argument #2 ($options) must have string for "regime", int given
"x" Umkm\UmkmException UMKM_E_NO_RULE field=- path=/options/regime
"PP-7-2021\u0000" Umkm\UmkmException UMKM_E_NO_RULE field=- path=/options/regime
1 TypeError: umkm_assess(): Argument #2 ($options) must have string for "scorecard", int given
"" Umkm\UmkmException UMKM_E_NO_RULE field=- path=/options/scorecard
"x" Umkm\UmkmException UMKM_E_NO_RULE field=- path=/options/scorecard
"KP-1\u0000" Umkm\UmkmException UMKM_E_NO_RULE field=- path=/options/scorecard
1 TypeError: umkm_assess(): Argument #2 ($options) must have string for "programme", int given
"x" Umkm\UmkmException UMKM_E_NO_RULE field=- path=/options/programme
1 TypeError: umkm_assess(): Argument #2 ($options) must have string for "standing", int given
"x" Umkm\UmkmException UMKM_E_ENUM field=- path=/options/standing
1 TypeError: umkm_assess(): Argument #2 ($options) must have bool for "announced", int given
"yes" TypeError: umkm_assess(): Argument #2 ($options) must have bool for "announced", string given
"score" TypeError: umkm_assess(): Argument #2 ($options) must have array for "sections", string given
[] Umkm\UmkmException UMKM_E_ENUM field=- path=/options/sections
["x"] Umkm\UmkmException UMKM_E_ENUM field=- path=/options/sections
[1] TypeError: umkm_assess(): Argument #2 ($options) must have string for "sections", int given
1 Umkm\UmkmException UMKM_E_NAME field=- path=/options/colour
-1 Umkm\UmkmException UMKM_E_RANGE field=- path=/options/reasons
9 Umkm\UmkmException UMKM_E_RANGE field=- path=/options/reasons
"1" TypeError: umkm_score_columns(): Argument #2 ($options) must have int for "reasons", string given
1 TypeError: umkm_score_columns(): Argument #2 ($options) must have int for "reasons", float given
TypeError: umkm_assess(): Argument #2 ($options) must be an array keyed by option name, an integer key given
