--TEST--
The rows of classify.csv and score.csv as columns: the same answers as one by one
--EXTENSIONS--
umkm
--FILE--
<?php
declare(strict_types=1);
require __DIR__ . '/support.inc';
/* Facts of a business as columns have them: dates as yyyymmdd, choices as their numbers. */
function numbers(array $facts): array
{
    static $fields = null;
    $fields ??= array_column(umkm_fields(), null, 'name');
    $numbers = [];
    foreach (umkm_normalise($facts) as $name => $value) {
        $numbers[$name] = match ($fields[$name]['type']) {
            'date' => (int) str_replace('-', '', $value),
            'enum' => array_column($fields[$name]['choices'], 'value', 'name')[$value],
            'code' => (int) str_replace('.', '', $value),
            default => (int) $value,
        };
    }
    return $numbers;
}
function columns(array $rows): array
{
    $columns = [];
    foreach (array_keys(array_merge(...$rows)) as $name) {
        $columns[$name] = array_map(fn ($row) => $row[$name] ?? null, $rows);
    }
    return $columns;
}
const OPTIONS = ['as_of', 'regime', 'purpose', 'basis', 'gap'];
$compare = new Compare();
$groups = [];
foreach (vectors('classify.csv') as $row) {
    // these two only lead to warnings, which columns do not have
    $facts = array_diff_key(array_slice($row, 6, 15), ['legal_form' => 0, 'independent' => 0]);
    $facts = array_filter($facts, fn ($text) => $text !== '');
    $options = array_filter(array_intersect_key($row, array_flip(OPTIONS)), fn ($text) => $text !== '');
    $groups[json_encode($options)][] = [$row, numbers($facts)];
}
foreach ($groups as $options => $members) {
    try {
        $answer = umkm_classify_columns(columns(array_column($members, 1)), json_decode($options, true));
    } catch (Umkm\UmkmException $e) {
        foreach ($members as [$row]) {
            $compare->same($row['id'], $row['status'], $e->getStatusName());
        }
        continue;
    }
    foreach ($members as $place => [$row]) {
        $compare->rows++;
        $class = [0 => 'unknown', 1 => 'micro', 2 => 'small', 3 => 'medium', 4 => 'large', 255 => 'invalid'][$answer['size_class'][$place]];
        $compare->same($row['id'], $row['status'] === 'UMKM_E_INCONSISTENT' ? 'invalid' : $row['size_class'], $class);
        if ($class !== 'invalid') {
            $compare->same($row['id'], $row['conflict'], $answer['conflict'][$place] ? 'yes' : 'no');
            $compare->same($row['id'], $row['decided_by'], $answer['measures'][$answer['decided_by'][$place]] ?? '');
        }
    }
}
var_dump($compare->rows > 900, $compare->wrong);

$compare = new Compare();
$facts = [];
$days = [];
foreach (vectors('score.csv') as $row) {
    $facts[$row['id']] = facts($row['facts']) + ($row['base'] !== '' ? $facts[$row['base']] : []);
    $days[$row['as_of']][] = [$row, numbers($facts[$row['id']])];
}
foreach ($days as $day => $members) {
    $answer = umkm_score_columns(columns(array_column($members, 1)), ['as_of' => $day]);
    foreach ($members as $place => [$row]) {
        $compare->rows++;
        if (in_array($row['status'], ['', 'UMKM_OK'], true)) {
            $compare->same($row['id'], (int) $row['score'], $answer['score'][$place]);
            $compare->same($row['id'], (int) $row['lowest'], $answer['lowest'][$place]);
            $compare->same($row['id'], (int) $row['highest'], $answer['highest'][$place]);
            $compare->same($row['id'], $row['band'], $answer['bands'][$answer['band'][$place]]);
        } else {
            $compare->same($row['id'], 255, $answer['band'][$place]);
        }
    }
}
var_dump($compare->rows > 800, $compare->wrong);
?>
--EXPECT--
bool(true)
int(0)
bool(true)
int(0)
