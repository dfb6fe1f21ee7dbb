--TEST--
Every row of classify.csv, one by one
--EXTENSIONS--
umkm
--FILE--
<?php
declare(strict_types=1);
require __DIR__ . '/support.inc';
const NO_FACTS = ['id', 'as_of', 'regime', 'purpose', 'basis', 'gap', 'status', 'size_class', 'decided_by', 'conflict',
    'expected_regime', 'missing', 'warnings', 'citation'];
$compare = new Compare();
$refused = 0;
foreach (vectors('classify.csv') as $row) {
    $compare->rows++;
    $facts = array_filter(array_diff_key($row, array_flip(NO_FACTS)), fn ($text) => $text !== '');
    $options = ['as_of' => $row['as_of']];
    foreach (['regime', 'purpose', 'basis', 'gap'] as $name) {
        $options += $row[$name] !== '' ? [$name => $row[$name]] : [];
    }
    try {
        $answer = umkm_classify($facts, $options);
    } catch (Umkm\UmkmException $e) {
        $compare->same($row['id'], $row['status'], $e->getStatusName());
        $refused++;
        continue;
    }
    $compare->same($row['id'], true, in_array($row['status'], ['UMKM_OK', 'UMKM_E_NO_REGIME'], true));
    $compare->same($row['id'], $row['size_class'], $answer['size_class']);
    // the file has measures only; foreign investment alone decides without one
    $decided = $answer['decided_by'] === 'foreign_investment' ? '' : $answer['decided_by'] ?? '';
    $compare->same($row['id'], $row['decided_by'], $decided);
    $compare->same($row['id'], $row['conflict'], $answer['conflict'] ? 'yes' : 'no');
    $compare->same($row['id'], $row['expected_regime'], $answer['regime'] ?? '');
    $compare->same($row['id'], $row['missing'], implode(';', $answer['missing']));
    $compare->same($row['id'], $row['warnings'], implode(';', array_column($answer['warnings'], 'code')));
    $compare->same($row['id'], $row['citation'], $answer['citation'] ?? '');
}
var_dump($compare->rows > 1000, $refused > 0, $compare->wrong);
?>
--EXPECT--
bool(true)
bool(true)
int(0)
