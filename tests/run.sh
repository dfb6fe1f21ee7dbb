#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds libumkm and runs its tests. Works from any folder, twice in a row, and offline once the packages are there; writes
# only below build/.
#
#   sh tests/run.sh          the everyday tier: gcc, clang, sanitizers, valgrind, headers, consumers, the checks of the house
#   sh tests/run.sh full     also what takes longer
#   sh tests/run.sh long     what takes hours: other machines, and looking for new inputs
#
# Ends with "N passed, N failed"; the exit status is 0 when nothing failed. The log of each step is in build/log/.
set -eu
cd "$(dirname "$0")/.."
. tests/support/packages.sh

tier=${1:-everyday}
case $tier in
everyday | full | long) ;;
*)
    echo "usage: sh tests/run.sh [full | long]" >&2
    exit 2
    ;;
esac

need_to_build
need command g++ g++
need command clang clang
need command clang-format clang-format
need command valgrind valgrind
need command abidiff abigail-tools
need_for_python
need system pytest python3-pytest
need system hypothesis python3-hypothesis
need_for_php
need command phpunit phpunit
need module check check
need command groff groff-base
need command doxygen doxygen
if [ "$tier" = long ]; then
    need command musl-gcc musl-tools
    need command s390x-linux-gnu-gcc gcc-s390x-linux-gnu
    need command aarch64-linux-gnu-gcc gcc-aarch64-linux-gnu
    need command qemu-s390x-static qemu-user-static
fi
[ "$tier" = everyday ] || need command i686-linux-gnu-gcc gcc-i686-linux-gnu
if [ "$tier" = full ]; then
    need command cppcheck cppcheck
    need command clang-tidy clang-tidy
    need command gcovr gcovr
    need command zsh zsh
    need command fish fish
    need command java default-jre-headless
    need python ensurepip python3-venv
    need command composer composer
    need phpfile Illuminate/Validation/autoload.php php-illuminate-validation
    need phpfpm php-fpm php-fpm
    need command re2c re2c
    need command bison bison
    need command swig swig
    need command lintian lintian
    need command dpkg-gensymbols dpkg-dev
    need command mmdebstrap mmdebstrap
fi
install_needs

scratch build
logs=build/log
mkdir -p "$logs"
passed=0
failed=0
failures=""

# step NAME COMMAND...   one thing that passes or fails as a whole
step() {
    name=$1
    shift
    printf '== %s\n' "$name"
    if "$@" >"$logs/$name.log" 2>&1; then
        passed=$((passed + 1))
        return 0
    fi
    failed=$((failed + 1))
    failures="$failures $name"
    printf '   failed; the end of %s/%s.log:\n' "$logs" "$name"
    tail -n 40 "$logs/$name.log" | sed 's/^/   | /'
    return 1
}

# suite PRESET   configures, builds and tests; each test of ctest counts. Fails when there is nothing to test.
suite() {
    step "$1-build" build "$1" || return 1
    log=$logs/$1-test.log
    printf '== %s-test\n' "$1"
    ctest --preset "$1" >"$log" 2>&1 || sed 's/^/   | /' "$log"
    closing=$(grep -E '^[0-9]+% tests passed, ' "$log" || true)
    if [ -z "$closing" ]; then
        failed=$((failed + 1))
        failures="$failures $1-test"
        return 0
    fi
    printf '   %s\n' "$closing"
    bad=$(printf '%s' "$closing" | sed 's/.*passed, \([0-9]*\) tests\{0,1\} failed.*/\1/')
    all=$(printf '%s' "$closing" | sed 's/.*out of \([0-9]*\).*/\1/')
    passed=$((passed + all - bad))
    failed=$((failed + bad))
    [ "$bad" = 0 ] || failures="$failures $1-test"
}

build() {
    cmake --preset "$1" && cmake --build --preset "$1"
}

# Every unit suite under valgrind, two at a time.
memcheck() {
    printf '== valgrind\n'
    rm -f "$logs"/valgrind-*
    for program in build/release/tests/unit/test_*; do
        [ ! -x "$program" ] || printf '%s\n' "$program"
    done | xargs -n 1 -P 2 sh -c 'log=$0/valgrind-${1##*/test_}
        CK_FORK=no valgrind --quiet --error-exitcode=99 --leak-check=full \
            --errors-for-leak-kinds=definite,indirect,possible "$1" >"$log.log" 2>&1 && mv "$log.log" "$log.passed"
        true' "$logs"
    for log in "$logs"/valgrind-*.log; do
        [ -f "$log" ] || continue
        failed=$((failed + 1))
        failures="$failures $(basename "$log" .log)"
        printf '   %s:\n' "$log"
        tail -n 40 "$log" | sed 's/^/   | /'
    done
    count=$(find "$logs" -name 'valgrind-*.passed' | wc -l)
    printf '   %d suites without an error\n' "$count"
    passed=$((passed + count))
}

every_fault() {
    build release && ctest --test-dir build/release -C long -R fault.command-all --no-tests=error --output-on-failure
}

coverage() {
    gcovr --root . --filter 'lib/' --print-summary --fail-under-line 99 --fail-under-branch 95 --xml build/coverage/coverage.xml build/coverage
}

summary() {
    [ -z "$failures" ] || printf 'Failed:%s\n' "$failures"
    printf '%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" = 0 ]
}

if [ "$tier" = long ]; then
    step machines sh tests/machines/run.sh . build/machines || true
    step faults every_fault || true
    step fuzzing sh tests/fuzz/run.sh . build/fuzzing || true
    summary
    exit
fi

if suite release; then
    memcheck
fi
suite release-clang || true
suite asan-ubsan || true
suite tsan || true
step python-quick sh bindings/python/run_quick.sh || true
step php env UMKM_BUILD=build/release sh bindings/php/run_tests.sh || true
step web-parts env UMKM_BUILD=build/release sh examples/web/tests/run.sh parts || true

if [ "$tier" = full ]; then
    suite asan-ubsan-clang || true
    suite tsan-clang || true
    if suite coverage; then
        step coverage-summary coverage || true
        tail -n 4 "$logs/coverage-summary.log"
    fi
    step long-comparisons ctest --test-dir build/release -C full -R 'score.random-100000|batch.ten-million|fault.command-many' \
        --no-tests=error --output-on-failure || true
    step analysis sh tests/analysis/run.sh . || true
    step machines sh tests/machines/run.sh . build/machines quick || true
    step python sh bindings/python/run_tests.sh || true
    step python-environments sh bindings/python/run_environments.sh || true
    step python-memory sh bindings/python/run_memory.sh || true
    step php-valgrind env UMKM_BUILD=build/release sh bindings/php/run_tests.sh build/php valgrind || true
    step php-fpm sh bindings/php/checks/fpm.sh || true
    step php-package sh bindings/php/checks/package.sh || true
    step php-threads sh bindings/php/checks/threads.sh || true
    step web sh examples/web/tests/run.sh || true
    step pmml-evaluators sh tests/pmml/evaluators.sh "$PWD/build/release/tools/umkm" build/pmml-evaluators || true
    step packages sh tests/packages/packages.sh "$PWD" build/packages-test &&
        step packages-installed sh tests/packages/install.sh build/packages-test/packages build/packages-system || true
    step bill-of-materials sh tests/packages/sbom.sh build/release/libumkm.spdx.json build/sbom || true
    step reproducible sh tests/house/reproducible.sh "$PWD" "$PWD/build/reproducible" || true
fi

summary
