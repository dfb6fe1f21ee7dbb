#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs the tests of the Python package with the module and the library inside it watched by AddressSanitizer and
# UndefinedBehaviorSanitizer: memory used wrongly, after it was freed, or past its end stops them. Needs what run_quick.sh
# needs; writes only below build/.
#
#   sh bindings/python/run_memory.sh [PYTEST-ARGUMENT...]
#
# PYTHON names the interpreter; without it, that of the system.
set -eu
cd "$(dirname "$0")"
build=$(cd ../.. && pwd)/build/python-memory
python=${PYTHON:-/usr/bin/python3}
sh build.sh "$build" "$python" -DCMAKE_BUILD_TYPE=RelWithDebInfo -DUMKM_HARDEN=OFF \
    -DCMAKE_C_FLAGS="-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer"
# How much memory is in use says nothing here: what was freed is kept, to be watched.
[ $# -gt 0 ] || set -- tests/test_scalar.py tests/test_vectors.py tests/test_columns.py tests/test_leaks.py -k "not no_leak and not quick_and_light"
export PYTHONPATH="$build/site" PYTHONDONTWRITEBYTECODE=1 PYTHONMALLOC=malloc UBSAN_OPTIONS=print_stacktrace=1
# The interpreter itself keeps memory until it ends.
export ASAN_OPTIONS=detect_leaks=0:abort_on_error=1
sanitizer=$(cc -print-file-name=libasan.so)
UMKM_TESTS=${UMKM_TESTS:-quick} LD_PRELOAD=$sanitizer "$python" -X faulthandler -m pytest -p no:cacheprovider "$@"
