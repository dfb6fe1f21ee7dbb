--TEST--
Every row of score.csv, one by one
--EXTENSIONS--
umkm
--FILE--
<?php
declare(strict_types=1);
require __DIR__ . '/support.inc';
$codes = fn (array $list) => implode(';', array_column($list, 'code'));
$lost = fn (array $list) => implode(';', array_map(fn ($reason) => $reason['code'] . ' ' . $reason['lost'], $list));
$answers = fn (array $list) => implode(';', array_map(fn ($one) => $one['code'] . ($one['attribute'] ?? ($one['stale'] ? '!' : '-')), $list));
$compare = new Compare();
$facts = [];
foreach (vectors('score.csv') as $row) {
    $compare->rows++;
    $facts[$row['id']] = facts($row['facts']) + ($row['base'] !== '' ? $facts[$row['base']] : []);
    try {
        $score = umkm_score($facts[$row['id']], ['as_of' => $row['as_of']]);
    } catch (Umkm\UmkmException $e) {
        $compare->same($row['id'], $row['status'] ?: 'UMKM_OK', $e->getStatusName());
        continue;
    }
    $compare->same($row['id'], true, in_array($row['status'], ['', 'UMKM_OK'], true));
    foreach (['score', 'lowest', 'highest', 'completeness', 'band'] as $name) {
        $compare->same($row['id'], $row[$name], (string) $score[$name]);
    }
    $compare->same($row['id'], $row['knock_outs'], $codes($score['knock_outs']));
    $compare->same($row['id'], $row['referrals'], $codes($score['referrals']));
    $compare->same($row['id'], $row['unanswered'], implode(';', $score['unanswered']));
    $compare->same($row['id'], $row['reasons'], $lost($score['reasons']));
    $compare->same($row['id'], $row['tips'], $lost($score['tips']));
    $compare->same($row['id'], $row['answers'], $answers($score['characteristics']));
}
var_dump($compare->rows > 800, $compare->wrong);
?>
--EXPECT--
bool(true)
int(0)
