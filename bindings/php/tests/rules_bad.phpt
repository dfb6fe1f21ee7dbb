--TEST--
umkm.rules: a document that has a fault is told at every call, and never left out silently
--EXTENSIONS--
umkm
--INI--
umkm.rules={PWD}/bad-law.json
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
UMKM_E_JSON_MISSING_KEY 56
umkm.rules: %sbad-law.json: %s
umkm.rules: %sbad-law.json: %s
%A
5000000
