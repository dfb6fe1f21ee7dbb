--TEST--
Every wrong type and shape of every argument is refused, and named
--EXTENSIONS--
umkm
--FILE--
<?php
require __DIR__ . '/support.inc';
$wrong = ['null' => null, 'true' => true, 'int' => 12, 'float' => 1.5, 'string' => '12abc', 'array' => [], 'object' => new stdClass(),
    'closure' => fn () => 1, 'resource' => fopen('php://memory', 'r')];
$array = ['umkm_classify', 'umkm_score', 'umkm_programmes', 'umkm_assess', 'umkm_normalise', 'umkm_classify_columns',
    'umkm_score_columns', 'umkm_programme_columns'];
$kinds = array_fill_keys($array, ['array']) + ['umkm_parse_rupiah' => ['string'], 'umkm_format_rupiah' => ['int'],
    'umkm_means_unknown' => ['string']];
$checked = 0;
foreach ($kinds as $function => [$kind]) {
    $given = (new ReflectionFunction($function))->getParameters();
    $fine = ['array' => [], 'string' => '1', 'int' => 1];
    foreach ($given as $place => $parameter) {
        $type = $parameter->getType()->getName();
        foreach ($wrong as $name => $value) {
            if ($name === $type) {
                continue;
            }
            $arguments = $place === 0 ? [$value] : [$fine[$kind], $value];
            $expected = sprintf('TypeError: %s(): Argument #%d ($%s) must be of type %s, %s given', $function, $place + 1,
                $parameter->getName(), $type, ['object' => 'stdClass', 'closure' => 'Closure', 'true' => 'bool'][$name] ?? $name);
            $said = thrown(fn () => $function(...$arguments));
            $checked++;
            if (str_replace('true given', 'bool given', $said) !== $expected) {
                echo "$said\n$expected\n\n";
            }
        }
    }
    foreach ([[], array_fill(0, count($given) + 1, $fine[$kind])] as $arguments) {
        $said = thrown(fn () => $function(...$arguments));
        if (!str_starts_with($said, 'ArgumentCountError: ')) {
            echo "$function: $said\n";
        }
    }
}
foreach (['umkm_fields', 'umkm_law', 'umkm_version'] as $function) {
    echo thrown(fn () => $function(1)), "\n";
}
echo $checked, " refused\n\n";

echo thrown(fn () => umkm_classify([5])), "\n";
echo thrown(fn () => umkm_classify([-3 => 5])), "\n";
echo thrown(fn () => umkm_classify(['annual_sales' => 1.0])), "\n";
echo thrown(fn () => umkm_classify(['annual_sales' => true])), "\n";
echo thrown(fn () => umkm_classify(['annual_sales' => []])), "\n";
echo thrown(fn () => umkm_classify(['annual_sales' => new ArrayObject()])), "\n";
echo thrown(fn () => umkm_classify(['founded_on' => 20200131])), "\n";
echo thrown(fn () => umkm_classify(['kbli' => 1111])), "\n";
echo thrown(fn () => umkm_classify(['nik' => 1871010101010001])), "\n";
echo thrown(fn () => umkm_classify(['exports' => 1.0])), "\n";
echo thrown(fn () => umkm_classify(['legal_form' => false])), "\n\n";

echo thrown(fn () => umkm_classify(['pendapatan' => 1])), "\n";
echo thrown(fn () => umkm_classify(['omzet' => 1, 'annual_sales' => null])), "\n";
echo thrown(fn () => umkm_classify(['annual_sales' => '12abc'])), "\n";
echo thrown(fn () => umkm_classify(['annual_sales' => ''])), "\n";
echo thrown(fn () => umkm_classify(['annual_sales' => '9223372036854775808'])), "\n";
echo thrown(fn () => umkm_classify(['annual_sales' => -1])), "\n";
echo thrown(fn () => umkm_classify(['net_worth' => PHP_INT_MIN])), "\n";
echo thrown(fn () => umkm_classify(['founded_on' => '2026-02-30'])), "\n";
echo thrown(fn () => umkm_classify(['exports' => 'mungkin'])), "\n";
echo thrown(fn () => umkm_classify(['exports' => 2])), "\n";
echo thrown(fn () => umkm_classify(['legal_form' => 99])), "\n";
echo thrown(fn () => umkm_classify(['kbli' => "\xff"])), "\n";
echo thrown(fn () => umkm_classify(['workers' => "5\0"])), "\n";
echo thrown(fn () => umkm_classify(['1871010101010001' => 'x'])), "\n";
echo thrown(fn () => umkm_classify(["nik 1871010101010001\n\xff" => 'x'])), "\n";
echo thrown(fn () => umkm_classify(['total_assets' => 5, 'total_liabilities' => 1, 'land_and_buildings' => 9], ['as_of' => '2010-01-01'])), "\n";

// what is right: references, both kinds of key, all kinds of value
$sales = '300 juta';
$facts = ['Annual-Sales' => &$sales, 'exports' => 1, 'foreign_investment' => false, 'legal_form' => 'pt', 'workers' => '5',
    'kbli' => '01111', 'founded_on' => '31-01-2020', 'region' => '18.71', 'nib' => null];
echo json_encode(umkm_normalise($facts)), "\n";
?>
--EXPECT--
ArgumentCountError: Wrong parameter count for umkm_fields()
ArgumentCountError: Wrong parameter count for umkm_law()
ArgumentCountError: Wrong parameter count for umkm_version()
152 refused

TypeError: umkm_classify(): Argument #1 ($business) must be an array keyed by field name, an integer key given
TypeError: umkm_classify(): Argument #1 ($business) must be an array keyed by field name, an integer key given
TypeError: umkm_classify(): Argument #1 ($business) must have int, string or null for "annual_sales", float given
TypeError: umkm_classify(): Argument #1 ($business) must have int, string or null for "annual_sales", bool given
TypeError: umkm_classify(): Argument #1 ($business) must have int, string or null for "annual_sales", array given
TypeError: umkm_classify(): Argument #1 ($business) must have int, string or null for "annual_sales", ArrayObject given
TypeError: umkm_classify(): Argument #1 ($business) must have string or null for "founded_on", int given
TypeError: umkm_classify(): Argument #1 ($business) must have string or null for "kbli", int given
TypeError: umkm_classify(): Argument #1 ($business) must have string or null for "nik", int given
TypeError: umkm_classify(): Argument #1 ($business) must have bool, int, string or null for "exports", float given
TypeError: umkm_classify(): Argument #1 ($business) must have int, string or null for "legal_form", bool given

Umkm\UmkmException UMKM_E_NAME field=- path=/pendapatan
Umkm\UmkmException UMKM_E_DUPLICATE_FIELD field=annual_sales path=/annual_sales
Umkm\UmkmException UMKM_E_UNIT field=annual_sales path=/annual_sales
Umkm\UmkmException UMKM_E_EMPTY field=annual_sales path=/annual_sales
Umkm\UmkmException UMKM_E_OVERFLOW field=annual_sales path=/annual_sales
Umkm\UmkmException UMKM_E_RANGE field=annual_sales path=/annual_sales
Umkm\UmkmException UMKM_E_RANGE field=net_worth path=/net_worth
Umkm\UmkmException UMKM_E_DATE field=founded_on path=/founded_on
Umkm\UmkmException UMKM_E_BOOL field=exports path=/exports
Umkm\UmkmException UMKM_E_BOOL field=exports path=/exports
Umkm\UmkmException UMKM_E_ENUM field=legal_form path=/legal_form
Umkm\UmkmException UMKM_E_UTF8 field=kbli path=/kbli
Umkm\UmkmException UMKM_E_INTEGER field=workers path=/workers
TypeError: umkm_classify(): Argument #1 ($business) must be an array keyed by field name, an integer key given
Umkm\UmkmException UMKM_E_NAME field=- path=/nik ****************??
Umkm\UmkmException UMKM_E_INCONSISTENT field=- path=-
{"annual_sales":300000000,"workers":5,"founded_on":"2020-01-31","legal_form":"pt","foreign_investment":false,"kbli":"01111","region":"18.71","exports":true}
