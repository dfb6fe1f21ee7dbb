--TEST--
What answers have in common is shared; whoever writes into it has a copy
--EXTENSIONS--
umkm
--FILE--
<?php
require __DIR__ . '/support.inc';
$day = ['as_of' => '2026-11-21'];
$first = umkm_assess(['omzet' => '2 miliar'], $day);
$before = serialize($first);
$answer = umkm_assess(['omzet' => '2 miliar'], $day);
// in every way that PHP has
$answer['score']['label']['id'] = 'x';
$answer['programmes'][0]['unknown'][] = 5;
unset($answer['programmes'][1]['name']['en']);
sort($answer['rules']);
foreach ($answer['score']['characteristics'] as &$one) {
    $one['text'] = 'y';
}
unset($one);
$name = &$answer['programmes'][2]['name'];
$name['id'] .= '!';
ksort($name);
end($name);
array_walk_recursive($answer, function (&$value) { $value = 1; });
$text = $first['score']['label']['id'];
$text[0] = 'x';
$list = $first['programmes'][0]['unknown'];
array_push($list, ...$list);
array_splice($list[0]['missing'], 0, 1, ['z']);
settype($list[1], 'object');
$list[1]->text['id'] = 'z';
var_dump(serialize(umkm_assess(['omzet' => '2 miliar'], $day)) === $before, serialize($first) === $before);
var_dump(unserialize($before) === $first, var_export($first, true) === var_export(unserialize($before), true));
// equal parts cost nothing
umkm_programmes([], $day);
$used = memory_get_usage();
$kept = umkm_programmes([], $day);
$shared = memory_get_usage() - $used;
$used = memory_get_usage();
$copy = unserialize(serialize($kept));
var_dump(under_valgrind() || $shared * 3 < memory_get_usage() - $used);
gc_collect_cycles();
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
