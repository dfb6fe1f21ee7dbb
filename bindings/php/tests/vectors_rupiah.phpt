--TEST--
Every row of rupiah.csv; what is written reads back
--EXTENSIONS--
umkm
--FILE--
<?php
declare(strict_types=1);
require __DIR__ . '/support.inc';
$compare = new Compare();
foreach (vectors('rupiah.csv') as $row) {
    $compare->rows++;
    try {
        $amount = $row['unit'] === '' ? umkm_parse_rupiah($row['text']) : umkm_parse_rupiah($row['text'], $row['unit']);
        $compare->same($row['text'], $row['status'], 'UMKM_OK');
        $compare->same($row['text'], $row['amount'], (string) $amount);
        $compare->same($row['text'], $amount, umkm_parse_rupiah(umkm_format_rupiah($amount)));
    } catch (Umkm\UmkmException $e) {
        $compare->same($row['text'], $row['status'], $e->getStatusName());
    }
}
var_dump($compare->rows > 250, $compare->wrong);
echo umkm_format_rupiah(1500000000), ' ', umkm_format_rupiah(-1000), ' ', umkm_format_rupiah(PHP_INT_MIN), "\n";
echo thrown(fn () => umkm_parse_rupiah('5', 'lusin')), "\n";
var_dump(umkm_means_unknown(' N/A '), umkm_means_unknown('0'));
?>
--EXPECT--
bool(true)
int(0)
Rp1.500.000.000 -Rp1.000 -Rp9.223.372.036.854.775.808
Umkm\UmkmException UMKM_E_UNIT field=- path=/unit
bool(true)
bool(false)
