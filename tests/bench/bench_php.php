<?php

/* SPDX-License-Identifier: MIT */

/*
 * What PHP adds to a decision and to a batch: the extension and the Composer package beside the functions of the library
 * itself, which are called through FFI in the same process, in turns.
 *
 *     sh bindings/php/build.sh
 *     php -d extension=$PWD/build/php/ext/modules/umkm.so tests/bench/bench_php.php [build/php/prefix/lib/libumkm.so.0]
 */

declare(strict_types=1);

$top = dirname(__DIR__, 2);
spl_autoload_register(
    static fn (string $class) => require "$top/bindings/php/package/src/" . strtr(substr($class, 5), '\\', '/') . '.php',
);

$c = FFI::cdef('
    int umkm_rules_new(void **rules, void *error);
    int umkm_business_new(void **business);
    int umkm_field_find(const char *name, size_t length, int32_t *field);
    int umkm_business_set(void *business, int32_t field, int64_t value, void *error);
    typedef struct { uint32_t size; int32_t as_of, purpose, basis, gap, regime; } classify_options;
    typedef struct {
        uint32_t size; int32_t sections; const classify_options *classify; const char *scorecard; const char *programme;
        int32_t standing, announced, pretty, reserved;
    } decision_options;
    int umkm_decision_json(void *rules, void *business, decision_options *options, char *buffer, size_t capacity,
        size_t *needed, void *error);
    typedef struct {
        const void *values; const uint8_t *validity; int64_t offset, length; int32_t type, reserved;
    } column;
    typedef struct { uint32_t size; int32_t reserved; void *size_class, *decided_by, *conflict, *by_measure[4]; } classify_output;
    int umkm_classify_batch(void *rules, const classify_options *options, const int32_t *fields, const column *columns,
        size_t count, const classify_output *output, void *counts, void *error);
', $argv[1] ?? "$top/build/php/prefix/lib/libumkm.so.0");

$rules = $c->new('void *');
$c->umkm_rules_new(FFI::addr($rules), null);

/** Microseconds of each, the least of many rounds in turns. */
function least(int $rounds, int $times, callable ...$calls): array
{
    $least = array_fill_keys(array_keys($calls), INF);
    for ($round = 0; $round < $rounds; $round++) {
        foreach ($calls as $name => $call) {
            $start = hrtime(true);
            for ($i = 0; $i < $times; $i++) {
                $call();
            }
            $least[$name] = min($least[$name], (hrtime(true) - $start) / 1e3 / $times);
        }
    }
    return $least;
}

function field(FFI $c, string $name): int
{
    $field = $c->new('int32_t');
    $c->umkm_field_find($name, strlen($name), FFI::addr($field));
    return $field->cdata;
}

$day = ['as_of' => '2026-11-21'];
$options = $c->new('classify_options');
$options->size = FFI::sizeof($options);
$options->as_of = 20261121;
$decision = $c->new('decision_options');
$decision->size = FFI::sizeof($decision);
$decision->classify = FFI::addr($options);
$buffer = $c->new('char[262144]');
$needed = $c->new('size_t');
$businesses = [
    'nothing known' => [],
    'six facts' => ['annual_sales' => 2500000000, 'business_capital' => 400000000, 'slik_collectability' => 1,
        'monthly_net_cash' => 5000000, 'workers' => 4, 'exports' => 0],
];
$sections = ['classify' => 1, 'score' => 2, 'programmes' => 4, 'assess' => 7];
printf("%-28s %8s %10s %8s %10s %8s   microseconds\n", '', 'C', 'extension', 'share', 'package', 'share');
foreach ($businesses as $about => $facts) {
    $business = $c->new('void *');
    $c->umkm_business_new(FFI::addr($business));
    foreach ($facts as $name => $value) {
        $c->umkm_business_set($business, field($c, $name), $value, null);
    }
    foreach ($sections as $name => $bits) {
        $decision->sections = $bits;
        $function = "umkm_$name";
        $times = least(
            50,
            20,
            c: static fn () => $c->umkm_decision_json($rules, $business, FFI::addr($decision), $buffer, 262144, FFI::addr($needed), null),
            extension: static fn () => $function($facts, $day),
            package: static fn () => Umkm\Umkm::$name($facts, $day),
        );
        printf("%-28s %8.1f %10.1f %8.1f %10.1f %8.1f\n", "$name, $about", $times['c'], $times['extension'],
            $times['extension'] - $times['c'], $times['package'], $times['package'] - $times['c']);
    }
}

const ROWS = 1000000;
mt_srand(1);
$sales = $capital = [];
for ($i = 0; $i < ROWS; $i++) {
    $sales[] = mt_rand(0, 60000000000);
    $capital[] = mt_rand(0, 12000000000);
}
$lists = ['annual_sales' => $sales, 'business_capital' => $capital];
$packed = array_map(static fn (array $list) => pack('q*', ...$list), $lists);
$values = array_map(static function (string $text) use ($c) {
    $values = $c->new('int64_t[' . ROWS . ']');
    FFI::memcpy($values, $text, strlen($text));
    return $values;
}, array_values($packed));
$columns = $c->new('column[2]');
$fields = $c->new('int32_t[2]');
foreach (array_keys($lists) as $i => $name) {
    $fields[$i] = field($c, $name);
    $columns[$i]->values = FFI::cast('void *', FFI::addr($values[$i]));
    $columns[$i]->length = ROWS;
    $columns[$i]->type = 1;
}
$rooms = [];
$output = $c->new('classify_output');
$output->size = FFI::sizeof($output);
foreach (['size_class', 'decided_by', 'conflict'] as $name) {
    $rooms[$name] = $c->new('uint8_t[' . ROWS . ']');
    $output->{$name} = FFI::cast('void *', FFI::addr($rooms[$name]));
}
$times = least(
    9,
    1,
    c: static fn () => $c->umkm_classify_batch($rules, FFI::addr($options), $fields, $columns, 2, FFI::addr($output), null, null),
    packed: static fn () => umkm_classify_columns($packed, $day + ['packed' => true]),
    lists_to_packed: static fn () => umkm_classify_columns($lists, $day + ['packed' => true]),
    lists: static fn () => umkm_classify_columns($lists, $day),
);
$answer = umkm_classify_columns($lists, $day + ['packed' => true]);
if ($answer['size_class'] !== FFI::string($rooms['size_class'], ROWS)) {
    fwrite(STDERR, "PHP and C differ\n");
    exit(1);
}
printf("\n%d rows, two columns of amounts      milliseconds   times C\n", ROWS);
foreach ($times as $name => $time) {
    printf("%-38s %10.2f %9.1f\n", ['c' => 'C', 'packed' => 'packed strings in and out',
        'lists_to_packed' => 'lists in, packed strings out', 'lists' => 'lists in and out'][$name], $time / 1e3, $time / $times['c']);
}
