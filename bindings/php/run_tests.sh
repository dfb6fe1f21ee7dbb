#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds the extension and runs its tests and those of the Composer package; writes only into the build folder.
#
#   sh bindings/php/run_tests.sh [FOLDER]            FOLDER is build/php if not given
#   sh bindings/php/run_tests.sh FOLDER valgrind     the tests of the extension once more, each under valgrind
#   sh bindings/php/run_tests.sh FOLDER extension    the tests of the extension only
#
# Needs phpize (php-dev), SWIG, valgrind for the second form, and PHPUnit (Debian: phpunit).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
mkdir -p "${1:-$top/build/php}"
folder=$(cd "${1:-$top/build/php}" && pwd)
mode=${2:-plain}
mkdir -p "$folder/tmp"
TMPDIR=$folder/tmp
UMKM_VECTORS=$top/tests/vectors
export TMPDIR UMKM_VECTORS

sh "$here/build.sh" "$folder" >"$folder/build.log" 2>&1 || {
    tail -n 40 "$folder/build.log" >&2
    exit 1
}
php=$("${PHP_CONFIG:-php-config}" --php-binary)
extension=$folder/ext/modules/umkm.so
UMKM_DECISIONS=$folder/decisions
export UMKM_DECISIONS
${CC:-cc} -std=c11 -Wall -Wextra -Werror -o "$UMKM_DECISIONS" "$here/tests/decisions.c" \
    -I"$folder/prefix/include" -L"$folder/prefix/lib" -lumkm -Wl,-rpath,"$folder/prefix/lib"

# run-tests.php writes beside the tests: give it a copy
rm -rf "$folder/tests"
mkdir "$folder/tests"
cp "$here"/tests/* "$folder/tests/"
# an own document of rules, with marks in its texts that JSON writes with a backslash
sed 's/"citation": "Contoh Pasal /"citation": "Contoh \\"Pasal\\" \\\\/' "$top/examples/c/own-law.json" >"$folder/tests/own-law.json"
echo '{"schema": "umkm.law/1", "id": "X"}' >"$folder/tests/bad-law.json"
set --
if [ "$mode" = valgrind ]; then
    set -- -m
    # fifty times slower; what leaks shows at once
    UMKM_LEAK_ROUNDS=${UMKM_LEAK_ROUNDS:-200}
    export UMKM_LEAK_ROUNDS
fi
TEST_PHP_EXECUTABLE=$php NO_INTERACTION=1 "$php" -n "$folder/ext/run-tests.php" -q --show-diff -n \
    --set-timeout 1800 -d pcre.jit=0 -d "extension=$extension" "$@" "$folder/tests"

# There is no thread-safe PHP in Debian, but its headers know both kinds: the sources must be valid C for the other kind, too.
# checks/threads.sh builds such a PHP and runs all this with it.
for file in "$folder/ext/umkm_wrap.c" "$folder"/ext/src/*.c; do
    # shellcheck disable=SC2046 # a list of flags
    ${CC:-cc} -std=gnu11 -fsyntax-only -DZTS=1 $("${PHP_CONFIG:-php-config}" --includes) -I"$folder/prefix/include" "$file"
done
echo "thread-safe build: the sources compile"

[ "$mode" = plain ] || exit 0
if ! command -v phpunit >/dev/null 2>&1; then
    echo "phpunit is missing (Debian: phpunit)" >&2
    exit 1
fi
UMKM_EXTENSION=$extension
export UMKM_EXTENSION
"$php" -d "extension=$extension" "$(command -v phpunit)" \
    --configuration "$here/package/phpunit.xml" --testsuite umkm --do-not-cache-result
