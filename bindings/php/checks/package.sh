#!/bin/sh
# SPDX-License-Identifier: MIT
# Checks that both packages can be installed as their users would, without network: the extension from the archive of a
# release, with phpize, configure and make install, where there is no SWIG; the Composer package through a path repository.
# Also what composer.json tells PIE, and the rule in Laravel's own validator.
#
#   sh bindings/php/checks/package.sh [FOLDER]     FOLDER is build/php-package if not given
#
# Needs composer, and php-illuminate-validation of Debian.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
top=$(cd "$here/../.." && pwd)
mkdir -p "${1:-$top/build/php-package}"
folder=$(cd "${1:-$top/build/php-package}" && pwd)
unset UMKM_BUILD
sh "$here/build.sh" "$folder" >"$folder/build.log" 2>&1 || {
    tail -n 40 "$folder/build.log" >&2
    exit 1
}
work=$folder/package
rm -rf "$work"
mkdir -p "$work/extension" "$work/installed" "$work/home" "$work/project"

archive=$(sh "$here/dist.sh" "$work")
cp "$archive" "$work/first.tgz"
sh "$here/dist.sh" "$work" >/dev/null
cmp "$work/first.tgz" "$archive"

# as PIE builds: no option is given
tar -C "$work/extension" -xzf "$archive"
(
    cd "$work/extension"
    "${PHPIZE:-phpize}"
    PKG_CONFIG_PATH="$folder/prefix/lib/pkgconfig" LDFLAGS="-Wl,-rpath,$folder/prefix/lib" \
        ./configure --with-php-config="$(command -v "${PHP_CONFIG:-php-config}")" SWIG=false
    make -j 2
    make install INSTALL_ROOT="$work/installed"
    NO_INTERACTION=1 make test TESTS=tests
) >"$work/extension.log" 2>&1 || {
    tail -n 40 "$work/extension.log" >&2
    exit 1
}
grep -q '^Tests passed *: *3 ' "$work/extension.log"
place=$work/installed$("${PHP_CONFIG:-php-config}" --extension-dir)
# without an ini file and with nothing but the name
php -n -d "extension_dir=$place" -d extension=umkm --ri umkm
echo "the archive builds, installs and is found by its name"

# Composer's schema knows "php-ext" from 2.8 on; php/pie's documentation says what may be in it
php -r '
    $package = json_decode(file_get_contents($argv[1]), true, 16, JSON_THROW_ON_ERROR);
    $other = json_decode(file_get_contents($argv[2]), true, 16, JSON_THROW_ON_ERROR);
    $section = $package["php-ext"];
    $known = ["extension-name" => "is_string", "priority" => "is_int", "support-zts" => "is_bool", "support-nts" => "is_bool",
        "build-path" => "is_string", "download-url-method" => "is_string", "os-families" => "is_array",
        "configure-options" => "is_array"];
    $faults = [];
    foreach ($section as $key => $value) {
        isset($known[$key]) && $known[$key]($value) || $faults[] = $key;
    }
    $package["type"] === "php-ext" || $faults[] = "type";
    $package["name"] !== $other["name"] || $faults[] = "the name of a package of PHP";
    preg_match("/^[A-Za-z][A-Za-z0-9_]+$/", $section["extension-name"]) || $faults[] = "extension-name";
    in_array($section["download-url-method"], ["composer-default", "pre-packaged-source"], true) || $faults[] = "download-url-method";
    array_diff($section["os-families"], ["windows", "bsd", "darwin", "solaris", "linux", "unknown"]) === [] || $faults[] = "os-families";
    $config = file_get_contents($argv[3]);
    foreach ($section["configure-options"] as $option) {
        array_diff(array_keys($option), ["name", "description", "needs-value"]) === [] || $faults[] = "keys of an option";
        str_contains($config, "--" . $option["name"]) || $faults[] = "an option that configure does not know";
    }
    if ($faults !== []) {
        fwrite(STDERR, "composer.json of the extension: " . implode(", ", $faults) . "\n");
        exit(1);
    }
' "$here/composer.json" "$here/package/composer.json" "$here/config.m4"
echo "composer.json of the extension is as PIE wants it"

COMPOSER_HOME=$work/home
COMPOSER_ALLOW_SUPERUSER=1
COMPOSER_DISABLE_NETWORK=1
export COMPOSER_HOME COMPOSER_ALLOW_SUPERUSER COMPOSER_DISABLE_NETWORK
composer --working-dir="$here/package" --no-interaction --no-check-lock validate --strict
cat >"$work/project/composer.json" <<JSON
{
    "name": "contoh/portal",
    "description": "A project that uses the package",
    "license": "MIT",
    "repositories": [
        {"type": "path", "url": "$here/package", "options": {"symlink": false, "versions": {"umkm/umkm": "0.1.0"}}},
        {"packagist.org": false}
    ],
    "require": {"umkm/umkm": "^0.1"}
}
JSON
# Composer asks the PHP it runs with whether there is an ext-umkm
extension=$folder/ext/modules/umkm.so
php -d "extension=$extension" "$(command -v composer)" --working-dir="$work/project" --no-interaction --quiet \
    --classmap-authoritative install
cat >"$work/project/index.php" <<'PHP'
<?php
require __DIR__ . '/vendor/autoload.php';
$answer = Umkm\Umkm::classify(new Umkm\Business(annual_sales: '2,5 miliar'), ['as_of' => '2026-11-21']);
echo $answer->sizeClass->name, ' ', $answer->label->id, ' ', Umkm\Validation\FieldRule::class, "\n";
PHP
[ "$(php -d "extension=$extension" "$work/project/index.php")" = 'Small Usaha Kecil Umkm\Validation\FieldRule' ]
# without the extension it says what is missing
said=$(composer --working-dir="$work/project" --no-interaction install 2>&1) && said=installed
case $said in
*"ext-umkm * is missing"* | *"requires ext-umkm"*) ;;
*)
    printf 'Composer without ext-umkm: %s\n' "$said" >&2
    exit 1
    ;;
esac
echo "Composer installs the package from a path repository"

php -d "extension=$extension" "$(command -v phpunit)" --configuration "$here/package/phpunit.xml" --testsuite laravel \
    --do-not-cache-result
