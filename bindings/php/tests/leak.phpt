--TEST--
A million calls, right and wrong ones, leave no memory behind, neither PHP's nor the library's
--EXTENSIONS--
umkm
--FILE--
<?php
require __DIR__ . '/support.inc';
function resident(): int
{
    preg_match('/^VmRSS:\s+(\d+) kB/m', file_get_contents('/proc/self/status'), $found);
    return (int) $found[1];
}
function calls(int $rounds): void
{
    for ($i = 0; $i < $rounds; $i++) {
        umkm_parse_rupiah('1,5 miliar');
        umkm_format_rupiah($i);
        umkm_normalise(['omzet' => $i, 'legal_form' => 'pt', 'founded_on' => '2020-01-31']);
        umkm_means_unknown('-');
        umkm_version();
        umkm_classify(['omzet' => $i]);
        umkm_classify_columns(['omzet' => [$i, null], 'modal' => pack('q*', 1, PHP_INT_MIN)]);
        foreach ([['omzet' => '1,000.00'], ['omzet' => 1.5], ['x' => 1]] as $wrong) {
            try {
                umkm_classify($wrong);
            } catch (Throwable) {
            }
        }
    }
}
function heavy_calls(int $rounds): void
{
    for ($i = 0; $i < $rounds; $i++) {
        umkm_assess(['omzet' => $i]);
        umkm_score_columns(['omzet' => [$i, null]], ['reasons' => 3]);
        umkm_programme_columns(['omzet' => [$i, null]]);
        umkm_fields();
        umkm_law();
        foreach (['umkm_score_columns', 'umkm_programme_columns', 'umkm_classify_columns'] as $function) {
            try {
                $function(['omzet' => [1, 2], 'modal' => [1]]);
            } catch (Throwable) {
            }
            try {
                $function(['omzet' => [1, 2], 'modal' => [1, 'x']]);
            } catch (Throwable) {
            }
        }
    }
}
$rounds = (int) (getenv('UMKM_LEAK_ROUNDS') ?: 100000); // of ten calls
calls(1000);
heavy_calls(20);
$resident = resident();
$used = memory_get_usage();
calls($rounds);
heavy_calls(intdiv($rounds, 500));
gc_collect_cycles();
$left = memory_get_usage() - $used;
$grown = resident() - $resident;
var_dump($left);
var_dump($grown < 1024 || under_valgrind() ?: "$grown kB");
?>
--EXPECT--
int(0)
bool(true)
