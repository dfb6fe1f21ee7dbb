--TEST--
umkm.rules: a document that is not there is told at every call, and never left out silently
--EXTENSIONS--
umkm
--INI--
umkm.rules={PWD}/own-law.json:{PWD}/not-there.json
--FILE--
<?php
foreach (['umkm_classify', 'umkm_assess', 'umkm_score_columns'] as $function) {
    try {
        $function([]);
        echo "accepted\n";
    } catch (Umkm\UmkmException $e) {
        echo $e->getStatusName(), ' ', $e->getCode(), "\n", $e->getMessageId(), "\n", $e->getMessageEn(), "\n";
    }
}
echo umkm_parse_rupiah('5 juta'), "\n";
?>
--EXPECTF--
UMKM_E_ARGUMENT 10
umkm.rules: %snot-there.json: berkas tidak dapat dibaca
umkm.rules: %snot-there.json: the file cannot be read
%A
5000000
