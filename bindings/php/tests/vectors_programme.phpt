--TEST--
Every row of programme.csv, one by one
--EXTENSIONS--
umkm
--FILE--
<?php
declare(strict_types=1);
require __DIR__ . '/support.inc';
$names = fn (array $list) => implode(';', array_column($list, 'requirement'));
/* "600", "300-600" when a fact is missing, "" without a rate. */
function rate(?array $rate): string
{
    return match (true) {
        $rate === null => '',
        $rate['bps'] !== null => (string) $rate['bps'],
        default => $rate['lowest'] . '-' . $rate['highest'],
    };
}
$compare = new Compare();
foreach (vectors('programme.csv') as $row) {
    $compare->rows++;
    $options = ['as_of' => $row['as_of'], 'programme' => $row['programme'], 'standing' => $row['standing'], 'announced' => true];
    $found = array_values(array_filter(umkm_programmes(facts($row['facts']), $options),
        fn ($answer) => $answer['parameters'] === $row['parameters']));
    if ($found === []) {
        $compare->same($row['id'], 'an answer', 'none');
        continue;
    }
    $compare->same($row['id'], $row['answer'], $found[0]['answer']);
    $compare->same($row['id'], $row['failed'], $names($found[0]['failed']));
    $compare->same($row['id'], $row['unknown'], $names($found[0]['unknown']));
    $compare->same($row['id'], $row['rate'], rate($found[0]['terms']['rate'] ?? null));
}
var_dump($compare->rows > 2000, $compare->wrong);
?>
--EXPECT--
bool(true)
int(0)
