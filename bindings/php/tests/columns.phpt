--TEST--
Columns: lists, packed strings, counts, and what is refused
--EXTENSIONS--
umkm
--FILE--
<?php
require __DIR__ . '/support.inc';
$day = ['as_of' => '2026-11-21'];
$sales = [2000000000, null, 2000000001, -5, 60000000000];
$capital = [null, null, 1, 1, 1];
$answer = umkm_classify_columns(['omzet' => $sales, 'modal_usaha' => $capital], $day);
foreach ($answer as $name => $value) {
    echo $name, ' ', json_encode($value), "\n";
}
$pack = fn (array $values) => pack('q*', ...array_map(fn ($value) => $value ?? PHP_INT_MIN, $values));
$packed = umkm_classify_columns(['omzet' => $pack($sales), 'modal_usaha' => $capital], $day + ['packed' => true]);
var_dump(array_values(unpack('C*', $packed['size_class'])) === $answer['size_class'], $packed['counts'] === $answer['counts']);

$facts = ['annual_sales' => [2000000000, null], 'exports' => [true, 0], 'slik_collectability' => [1, null], 'founded_on' => [20200131, null]];
$scores = umkm_score_columns($facts, $day + ['reasons' => 2]);
foreach (['score', 'lowest', 'highest', 'completeness', 'band'] as $name) {
    echo $name, ' ', json_encode($scores[$name]), "\n";
}
echo $scores['scorecard'], ' ', implode('', $scores['bands']), ' ', $scores['counts']['rows'], ' ', array_sum($scores['counts']['by_band']), "\n";
$one = umkm_score(['annual_sales' => 2000000000, 'exports' => true, 'slik_collectability' => 1, 'founded_on' => '2020-01-31'], $day);
var_dump($one['score'] === $scores['score'][0], $one['band'] === $scores['bands'][$scores['band'][0]]);
var_dump($one['reasons'][1]['code'] === $scores['reason_codes'][$scores['reason_2'][0]]);
$bytes = umkm_score_columns($facts, $day + ['packed' => true]);
var_dump(array_values(unpack('l*', $bytes['score'])) === $scores['score'], strlen($bytes['band']));

$programmes = umkm_programme_columns($facts, $day);
$names = ['unknown', 'eligible', 'not_eligible'];
$expected = array_column(umkm_programmes(['annual_sales' => 2000000000, 'exports' => true, 'slik_collectability' => 1,
    'founded_on' => '2020-01-31'], $day), 'answer', 'programme');
var_dump($expected == array_map(fn ($column) => $names[$column[0]], $programmes['answers']), $programmes['counts']['rows']);
echo implode(' ', array_keys(umkm_programme_columns($facts, $day + ['programme' => 'KUR-MIKRO', 'packed' => true])['answers'])), "\n";

var_dump(umkm_classify_columns(['omzet' => []])['size_class'], umkm_classify_columns(['omzet' => ''], ['packed' => true])['size_class']);
echo json_encode(umkm_classify_columns(['omzet' => [1]], ['as_of' => '2020-12-01'])['regime']), "\n";
// however a list came about: dense, with holes filled, with references, with nulls at every place
$many = range(1, 1003);
$holes = $many;
$holes[1003] = 5;
unset($holes[1003]);
$hash = [];
foreach ($many as $place => $value) {
    $hash["k$value"] = $value;
}
$hash = array_combine(array_keys($many), $hash);
$linked = $many;
foreach ($linked as &$link) {
}
$expected = umkm_classify_columns(['omzet' => $many], $day);
foreach ([$holes, $hash, $linked, SplFixedArray::fromArray($many)->toArray()] as $list) {
    var_dump(umkm_classify_columns(['omzet' => $list], $day) === $expected);
}
unset($link);
$same = true;
for ($rows = 0; $rows <= 40; $rows++) {
    for ($gap = 0; $gap <= $rows; $gap++) {
        $values = $rows > 0 ? array_fill(0, $rows, 7) : [];
        $classes = array_map(fn () => 1, $values);
        if ($gap < $rows) {
            [$values[$gap], $classes[$gap]] = [null, 0];
        }
        $same = $same && umkm_classify_columns(['omzet' => $values], $day)['size_class'] === $classes
            && umkm_classify_columns(['omzet' => $pack($values)], $day)['size_class'] === $classes;
    }
}
var_dump($same);
foreach ([
    fn () => umkm_classify_columns(['omzet' => [...$many, 'x']]),
    fn () => umkm_classify_columns([[1]]),
    fn () => umkm_classify_columns(['omzet' => 5]),
    fn () => umkm_classify_columns(['omzet' => null]),
    fn () => umkm_classify_columns(['omzet' => [1, 'x']]),
    fn () => umkm_classify_columns(['omzet' => [1, 2.0]]),
    fn () => umkm_classify_columns(['omzet' => [true]]),
    fn () => umkm_classify_columns(['omzet' => ['a' => 1]]),
    fn () => umkm_classify_columns(['omzet' => [1 => 1]]),
    fn () => umkm_classify_columns(['omzet' => 'seven b']),
    fn () => umkm_classify_columns(['omzet' => [1], 'modal' => [1, 2]]),
    fn () => umkm_classify_columns(['omzet' => [1], 'annual_sales' => [1]]),
    fn () => umkm_classify_columns(['nib_status' => [1]]),
    fn () => umkm_score_columns(['nik' => [1]]),
    fn () => umkm_programme_columns(['nib' => [1]]),
    fn () => umkm_score_columns(['colour' => [1]]),
] as $call) {
    echo thrown($call), "\n";
}
?>
--EXPECT--
size_class [1,0,2,255,4]
decided_by [1,0,1,0,1]
conflict [false,false,true,false,true]
regime "PP-7-2021"
measures {"1":"annual_sales","2":"business_capital"}
counts {"rows":5,"invalid":1,"first_invalid":3,"conflicts":2,"by_class":{"unknown":1,"micro":1,"small":1,"medium":0,"large":1}}
bool(true)
bool(true)
score [140,0]
lowest [140,0]
highest [1000,1000]
completeness [14,0]
band [6,6]
KP-1 ABCDEXN 2 2
bool(true)
bool(true)
bool(true)
bool(true)
int(2)
bool(true)
int(2)
KUR-MIKRO
array(0) {
}
string(0) ""
null
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
TypeError: umkm_classify_columns(): Argument #1 ($columns) must have a list of int or null for "annual_sales", string given at place 1003
TypeError: umkm_classify_columns(): Argument #1 ($columns) must be an array keyed by field name, an integer key given
TypeError: umkm_classify_columns(): Argument #1 ($columns) must have a list or a packed string for "annual_sales", int given
TypeError: umkm_classify_columns(): Argument #1 ($columns) must have a list or a packed string for "annual_sales", null given
TypeError: umkm_classify_columns(): Argument #1 ($columns) must have a list of int or null for "annual_sales", string given at place 1
TypeError: umkm_classify_columns(): Argument #1 ($columns) must have a list of int or null for "annual_sales", float given at place 1
TypeError: umkm_classify_columns(): Argument #1 ($columns) must have a list of int or null for "annual_sales", bool given at place 0
ValueError: umkm_classify_columns(): Argument #1 ($columns) must have a list for "annual_sales", array with other keys given
ValueError: umkm_classify_columns(): Argument #1 ($columns) must have a list for "annual_sales", array with other keys given
ValueError: umkm_classify_columns(): Argument #1 ($columns) must have 8 bytes per row in the packed string "annual_sales", 7 bytes given
Umkm\UmkmException UMKM_E_COLUMN_LENGTH field=business_capital path=/business_capital
Umkm\UmkmException UMKM_E_DUPLICATE_FIELD field=annual_sales path=/annual_sales
Umkm\UmkmException UMKM_E_NAME field=nib_status path=/nib_status
Umkm\UmkmException UMKM_E_TYPE field=nik path=/nik
Umkm\UmkmException UMKM_E_TYPE field=nib path=/nib
Umkm\UmkmException UMKM_E_NAME field=- path=/colour
