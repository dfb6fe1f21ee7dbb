--TEST--
The records of the businesses of all vectors: byte by byte what C writes
--EXTENSIONS--
umkm
--FILE--
<?php
declare(strict_types=1);
require __DIR__ . '/support.inc';
$lines = [];
foreach (vectors('score.csv') as $row) {
    $facts[$row['id']] = facts($row['facts']) + ($row['base'] !== '' ? $facts[$row['base']] : []);
    $lines[] = [$row['as_of'], false, $facts[$row['id']]];
}
foreach (vectors('programme.csv') as $place => $row) {
    // they are about single requirements: some will do for the whole record
    if ($place % 4 === 0) {
        $lines[] = [$row['as_of'], $place % 8 === 0, facts($row['facts'])];
    }
}
foreach (vectors('classify.csv') as $row) {
    $lines[] = [$row['as_of'], false, array_filter(array_slice($row, 6, 15), fn ($text) => $text !== '')];
}
var_dump(count($lines) > 2500);
if (under_valgrind()) {
    $lines = array_values(array_filter($lines, fn ($place) => $place % 25 === 0, ARRAY_FILTER_USE_KEY));
}
$input = tempnam(sys_get_temp_dir(), 'umkm');
$text = '';
foreach ($lines as [$day, $announced, $facts]) {
    $pairs = array_map(fn ($name, $value) => "$name=$value", array_keys($facts), $facts);
    $text .= $day . "\t" . (int) $announced . "\t" . implode(';', $pairs) . "\n";
}
file_put_contents($input, $text);
$process = proc_open([getenv('UMKM_DECISIONS')], [['file', $input, 'r'], ['pipe', 'w']], $pipes);
$compare = new Compare();
foreach ($lines as $place => [$day, $announced, $facts]) {
    $compare->rows++;
    try {
        $options = ['as_of' => $day] + ($announced ? ['announced' => true] : []);
        $said = json_encode(umkm_assess($facts, $options), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
    } catch (Umkm\UmkmException $e) {
        $said = $e->getStatusName();
    }
    $compare->same((string) $place, rtrim((string) fgets($pipes[1]), "\n"), $said);
}
var_dump(proc_close($process));
unlink($input);
var_dump($compare->rows === count($lines), $compare->wrong);
?>
--EXPECT--
bool(true)
int(0)
bool(true)
int(0)
