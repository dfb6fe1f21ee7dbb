# SPDX-License-Identifier: MIT
# shellcheck shell=sh
# To be sourced after tests/support/packages.sh, from the top of the repository: what the portal needs, and how it is built.

need_portal() {
    need_for_php
    need phpext mbstring php-mbstring
    need phpext pdo_sqlite php-sqlite3
    need phpfile FastRoute/autoload.php php-nikic-fast-route
    need phpfile Twig/autoload.php php-twig
    need phpfile Doctrine/DBAL/autoload.php php-doctrine-dbal
}

# Builds the library and the extension into a folder, and there the command "php", which is PHP with the extension and the
# settings of the portal.   portal_build FOLDER
portal_build() {
    mkdir -p "$1"
    printf 'Membangun / building …\n'
    sh bindings/php/build.sh "$1" >"$1/build.log" 2>&1 || {
        tail -n 40 "$1/build.log" >&2
        return 1
    }
    cat >"$1/php" <<TEXT
#!/bin/sh
PHP_INI_SCAN_DIR="\${PHP_INI_SCAN_DIR:-}:$PWD/examples/web/deploy/php"
export PHP_INI_SCAN_DIR
exec php -d extension="$1/ext/modules/umkm.so" "\$@"
TEXT
    chmod +x "$1/php"
}
