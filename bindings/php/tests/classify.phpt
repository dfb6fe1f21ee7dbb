--TEST--
umkm_classify(): the section of the decision record, by names and aliases
--EXTENSIONS--
umkm
--FILE--
<?php
$answer = umkm_classify(['omzet' => '2,5 miliar', 'Modal Usaha' => 400000000, 'net_worth' => null], ['as_of' => '2026-11-21']);
echo json_encode($answer, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES), "\n";
?>
--EXPECT--
{
    "size_class": "small",
    "label": {
        "id": "Usaha Kecil",
        "en": "Small business"
    },
    "regime": "PP-7-2021",
    "decided_by": "annual_sales",
    "basis": "purpose",
    "purpose": "facilitation",
    "citation": "PP 7/2021 Pasal 35 ayat (5) huruf b",
    "conflict": true,
    "measures": [
        {
            "measure": "annual_sales",
            "value": 2500000000,
            "size_class": "small",
            "above": 2000000000,
            "up_to": 15000000000,
            "headroom": 12500000000,
            "citation": "PP 7/2021 Pasal 35 ayat (5) huruf b"
        },
        {
            "measure": "business_capital",
            "value": 400000000,
            "size_class": "micro",
            "above": null,
            "up_to": 1000000000,
            "headroom": 600000000,
            "citation": "PP 7/2021 Pasal 35 ayat (3) huruf a"
        }
    ],
    "missing": [],
    "warnings": [
        {
            "code": "MEASURES_DISAGREE",
            "text": {
                "id": "Kelas menurut tiap kriteria berbeda",
                "en": "The measures give different classes"
            }
        }
    ]
}
