--TEST--
Every row of dates.csv and invalid.csv
--EXTENSIONS--
umkm
--FILE--
<?php
declare(strict_types=1);
require __DIR__ . '/support.inc';
/* The status of a call, or what it gave. */
function said(callable $call): string
{
    try {
        return $call();
    } catch (Umkm\UmkmException $e) {
        return $e->getStatusName();
    }
}
$compare = new Compare();
foreach (vectors('dates.csv') as $row) {
    $compare->rows++;
    $text = $row['text'];
    $said = $row['forms'] === 'iso'
        ? said(fn () => umkm_assess([], ['as_of' => $text, 'sections' => ['classification']])['as_of'])
        : said(fn () => umkm_normalise(['founded_on' => $text])['founded_on']);
    $expected = $row['status'] === 'UMKM_OK'
        ? implode('-', sscanf(sprintf('%08d', $row['date']), '%4s%2s%2s'))
        : $row['status'];
    // a day may be one of the calendar and none on which a business was founded
    if ($said !== 'UMKM_E_RANGE' || $row['status'] !== 'UMKM_OK' || $row['forms'] !== 'files') {
        $compare->same(json_encode($text) . ' ' . $row['forms'], $expected, $said);
    }
}
var_dump($compare->rows > 140, $compare->wrong);
$compare = new Compare();
foreach (vectors('invalid.csv') as $row) {
    $compare->rows++;
    $compare->same($row['field'] . ' ' . $row['text'], $row['status'], said(fn () => umkm_normalise([$row['field'] => $row['text']]) ? 'taken' : ''));
}
var_dump($compare->rows > 45, $compare->wrong);
?>
--EXPECT--
bool(true)
int(0)
bool(true)
int(0)
