--TEST--
umkm.rules: documents of the site beside the built-in ones; texts with quotes in them
--EXTENSIONS--
umkm
--INI--
umkm.rules={PWD}/own-law.json
--FILE--
<?php
$day = ['as_of' => '2026-11-21'];
$own = umkm_assess(['annual_sales' => 450000000], $day + ['regime' => 'CONTOH-KOTA-PEMBINAAN']);
echo $own['classification']['size_class'], ' ', $own['classification']['citation'], "\n";
echo implode(' ', array_column($own['rules'], 'id')), "\n";
echo umkm_classify(['annual_sales' => 450000000], $day)['regime'], "\n";
// nobody but the administrator
var_dump(ini_set('umkm.rules', ''));
?>
--EXPECT--
small Contoh "Pasal" \2 huruf b
ID-LAW ID-PROGRAMMES KP-1 ID-ADVICE CONTOH-KOTA
PP-7-2021
bool(false)
