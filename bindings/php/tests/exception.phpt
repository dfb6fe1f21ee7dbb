--TEST--
Umkm\UmkmException: what it tells, in both languages; however it is made, it cannot crash
--EXTENSIONS--
umkm
--FILE--
<?php
use Umkm\UmkmException;
try {
    umkm_classify(['omzet' => '1,000.00']);
} catch (UmkmException $e) {
    var_dump($e->getCode(), $e->getStatusName(), $e->getField(), $e->getPath());
    var_dump($e->getMessage() === $e->getMessageId());
    echo $e->getMessageId(), "\n", $e->getMessageEn(), "\n";
    echo get_parent_class($e), ' ', basename($e->getFile()), ':', $e->getLine(), "\n";
}
// an identity number is never told
try {
    umkm_classify(['nik' => '18710101010100012']);
} catch (UmkmException $e) {
    var_dump(str_contains($e->getMessageId() . $e->getMessageEn() . $e->getPath(), '1871010101010001'));
}
class Without extends UmkmException
{
    public function __construct()
    {
    }
}
class Other extends UmkmException
{
    protected ?string $field = 'mine';
}
$made = [new UmkmException('pesan', 7), new Without(), new Other(), (new ReflectionClass(UmkmException::class))->newInstanceWithoutConstructor()];
foreach ($made as $e) {
    echo $e::class, ' ', json_encode([$e->getField(), $e->getPath(), $e->getStatusName(), $e->getMessageId(), $e->getMessageEn()]), "\n";
}
try {
    clone $made[0];
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
$again = unserialize(serialize(new Other('x')));
echo $again::class, ' ', $again->getField(), ' ', $again->getMessage(), "\n";
try {
    $made[0]->getField(1);
} catch (ArgumentCountError $e) {
    echo $e->getMessage(), "\n";
}
// nothing else of SWIG's making can be reached
echo implode(' ', array_filter([...get_declared_classes(), ...get_declared_interfaces()], fn ($name) => preg_match('/swig|umkm/i', $name))), "\n";
?>
--EXPECT--
int(23)
string(23) "UMKM_E_FOREIGN_GROUPING"
string(12) "annual_sales"
string(6) "/omzet"
bool(true)
annual_sales: "1,000.00": koma sebagai pemisah ribuan bermakna ganda; gunakan titik untuk ribuan (1.500.000) dan koma untuk desimal (1,5 juta)
annual_sales: "1,000.00": a comma as thousands separator is ambiguous; use points for thousands (1.500.000) and a comma for decimals (1,5 juta)
ValueError exception.php:4
bool(false)
Umkm\UmkmException [null,null,"","",""]
Without [null,null,"","",""]
Other ["mine",null,"","",""]
Umkm\UmkmException [null,null,"","",""]
Trying to clone an uncloneable object of class Umkm\UmkmException
Other mine x
Umkm\UmkmException::getField() expects exactly 0 arguments, 1 given
Umkm\UmkmException
