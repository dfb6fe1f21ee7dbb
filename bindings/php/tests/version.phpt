--TEST--
Versions: function, extension and the rows of phpinfo()
--EXTENSIONS--
umkm
--FILE--
<?php
var_dump(umkm_version() === phpversion('umkm'));
ob_start();
phpinfo(INFO_MODULES);
preg_match_all('/^(umkm support|libumkm.*) => .*$/m', ob_get_clean(), $rows);
echo implode("\n", $rows[0]), "\n";
?>
--EXPECTF--
bool(true)
umkm support => enabled
libumkm, compiled with => %d.%d.%d
libumkm, linked => %d.%d.%d
