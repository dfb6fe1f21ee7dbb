--TEST--
Every bad value in every argument, fact, option and column is refused with a TypeError or ValueError that names the place
--EXTENSIONS--
umkm
--FILE--
<?php
// without strict types: the extension does not depend on them
require __DIR__ . '/support.inc';

define('LONG', under_valgrind() ? 4096 : 1 << 20);

enum Choice: int
{
    case One = 1;
}

final class Convertible implements ArrayAccess, IteratorAggregate, Stringable
{
    public function __toString(): string
    {
        return '5';
    }
    public function offsetExists(mixed $key): bool
    {
        return true;
    }
    public function offsetGet(mixed $key): mixed
    {
        return 5;
    }
    public function offsetSet(mixed $key, mixed $value): void
    {
    }
    public function offsetUnset(mixed $key): void
    {
    }
    public function getIterator(): Iterator
    {
        return new ArrayIterator([5]);
    }
}

$closed = fopen('php://memory', 'r');
fclose($closed);
$loop = [];
$loop['annual_sales'] = &$loop;
$wrong_types = ['null' => null, 'true' => true, 'false' => false, 'int' => 12, 'negative' => PHP_INT_MIN, 'float' => 1.5,
    'whole float' => 5.0, 'NaN' => NAN, 'infinite' => INF, 'text' => '12abc', 'digits' => '12', 'empty text' => '',
    'NUL' => "5\0", 'not UTF-8' => "\xff\xfe", 'long text' => str_repeat('9', LONG), 'empty array' => [], 'list' => [5],
    'nested' => [[['x' => [5]]]], 'loop' => $loop, 'object' => new stdClass(), 'convertible' => new Convertible(),
    'array object' => new ArrayObject(['annual_sales' => 5]), 'closure' => fn () => 5, 'enum' => Choice::One,
    'resource' => fopen('php://memory', 'r'), 'closed resource' => $closed, 'date' => new DateTimeImmutable('2026-11-21'),
    'generator' => (fn () => yield 5)()];
$checked = 0;

/* Whatever is thrown is one of the two, and says where. */
function refused(string $what, callable $call, string ...$places): void
{
    global $checked;
    $checked++;
    try {
        $call();
    } catch (TypeError | ValueError $e) {
        $said = $e->getMessage() . ($e instanceof Umkm\UmkmException ? " {$e->getPath()} {$e->getField()}" : '');
        foreach ($places as $place) {
            if (str_contains($said, $place)) {
                return;
            }
        }
        echo "$what: does not name ", implode(' or ', $places), ": $said\n";
        return;
    } catch (Throwable $e) {
        echo "$what: ", $e::class, ' ', $e->getMessage(), "\n";
        return;
    }
    echo "$what: accepted\n";
}

// 1. every argument of every function
$fine = ['array' => [], 'string' => 'juta', 'int' => 1];
$takes = ['array' => ['empty array'], 'string' => ['text', 'digits', 'empty text', 'NUL', 'not UTF-8', 'long text'],
    'int' => ['int', 'negative']];
foreach ((new ReflectionExtension('umkm'))->getFunctions() as $name => $function) {
    foreach ($function->getParameters() as $place => $parameter) {
        $type = $parameter->getType()->getName();
        foreach ($wrong_types as $kind => $value) {
            if (in_array($kind, $takes[$type], true)) {
                continue;
            }
            $arguments = array_map(fn ($one) => $fine[$one->getType()->getName()], $function->getParameters());
            $arguments[$place] = $value;
            refused("$name #$place $kind", fn () => $name(...$arguments), '$' . $parameter->getName());
            $by_name = [$parameter->getName() => $value];
            if ($place === 0) {
                refused("$name $kind by name", fn () => $name(...$by_name), '$' . $parameter->getName());
            }
        }
    }
    $arguments = array_map(fn ($one) => $fine[$one->getType()->getName()], $function->getParameters());
    refused("$name too many", fn () => $name(...$arguments, ...[1]), $name);
    if ($function->getNumberOfRequiredParameters() > 0) {
        refused("$name too few", fn () => $name(), $name);
    }
}

// 2. every fact of a business
$takes = ['money' => ['null', 'int', 'digits'], 'count' => ['null', 'int', 'digits'], 'date' => ['null'],
    'bool' => ['null', 'true', 'false'], 'enum' => ['null', 'int', 'digits'], 'code' => ['null'], 'text' => ['null']];
$also = ['region' => 'digits', 'nik' => 'text'];
foreach (umkm_fields() as ['name' => $field, 'type' => $type]) {
    foreach ($wrong_types as $kind => $value) {
        if (in_array($kind, [...$takes[$type], $also[$field] ?? ''], true)) {
            continue;
        }
        foreach (['umkm_classify', 'umkm_score', 'umkm_programmes', 'umkm_assess', 'umkm_normalise'] as $function) {
            refused("$function $field $kind", fn () => $function([$field => $value]), $field);
        }
    }
}

var_dump(umkm_normalise(array_fill_keys(array_column(umkm_fields(), 'name'), null)));

// 3. keys: lists, numbers, names that are none, the same field twice
$keys = ['list' => [5], 'number' => ['5' => 5], 'negative' => [-1 => 5], 'unknown' => ['pendapatan' => 5], 'empty' => ['' => 5],
    'NUL' => ["annual_sales\0" => 5], 'not UTF-8' => ["annual\xff" => 5], 'long' => [str_repeat('a', LONG) => 5],
    'twice' => ['omzet' => 5, 'annual_sales' => 5], 'twice, unknown' => ['omzet' => null, 'Annual-Sales' => null]];
foreach ($keys as $kind => $array) {
    foreach (['umkm_classify', 'umkm_score', 'umkm_programmes', 'umkm_assess', 'umkm_normalise'] as $function) {
        refused("$function, key $kind", fn () => $function($array), '$business');
    }
    $lists = array_map(fn ($value) => [$value], $array);
    foreach (['umkm_classify_columns', 'umkm_score_columns', 'umkm_programme_columns'] as $function) {
        refused("$function, key $kind", fn () => $function($lists), '$columns');
    }
}

// 4. every option of every function
$options = ['as_of' => [], 'purpose' => [], 'basis' => [], 'gap' => [], 'regime' => [], 'scorecard' => [], 'programme' => [],
    'standing' => [], 'announced' => ['true', 'false'], 'sections' => [], 'reasons' => [], 'packed' => ['true', 'false']];
foreach ((new ReflectionExtension('umkm'))->getFunctions() as $name => $function) {
    if ($function->getNumberOfParameters() < 2 || $function->getParameters()[1]->getName() !== 'options') {
        continue;
    }
    foreach ($options as $option => $good) {
        foreach ($wrong_types as $kind => $value) {
            if (!in_array($kind, $good, true)) {
                refused("$name, $option $kind", fn () => $name([], [$option => $value]), '$options');
            }
        }
    }
    foreach ([['colour' => 1], ['' => 1], ['as_of'], [5 => 'x'], ["as_of\0" => '2026-11-21'], ['AS_OF' => '2026-11-21']] as $bad) {
        refused("$name, unknown option", fn () => $name([], $bad), '$options');
    }
}

// 5. every element of a column
foreach (['umkm_classify_columns', 'umkm_score_columns', 'umkm_programme_columns'] as $function) {
    foreach ($wrong_types as $kind => $value) {
        if (!in_array($kind, ['null', 'int', 'negative'], true)) {
            refused("$function element $kind", fn () => $function(['omzet' => [1, $value]]), 'annual_sales');
        }
        // a text of whole numbers is a packed column
        if (!in_array($kind, ['empty array', 'list', 'empty text', 'long text'], true)) {
            refused("$function column $kind", fn () => $function(['omzet' => $value]), 'annual_sales');
        }
    }
    foreach ([['omzet' => [1], 'modal' => [1, 2]], ['omzet' => pack('q*', 1), 'modal' => []]] as $uneven) {
        refused("$function uneven", fn () => $function($uneven), '$columns', 'business_capital');
    }
    foreach (['nik', 'nib', 'npwp'] as $identity) {
        refused("$function $identity", fn () => $function([$identity => [1]]), $identity);
    }
}

// 6. texts
foreach (['12abc', '', "5\0", "\xff", 'Rp', '1,000.00', '1.00.000', '9223372036854775808', str_repeat('9', LONG)] as $text) {
    $what = 'parse ' . substr($text, 0, 10);
    refused($what, fn () => umkm_parse_rupiah($text), '');
    refused("$what unit", fn () => umkm_parse_rupiah('5', $text), '$unit');
}
var_dump($checked > 10000);
?>
--EXPECT--
array(0) {
}
bool(true)
