#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds the Python package by hand, with nothing but packages of Debian or Ubuntu (python3-dev, swig, python3-numpy,
# python3-pytest, python3-hypothesis), and runs the tests that need no other library. Works from any folder and offline;
# writes only below build/. run_tests.sh tests everything, with packages of PyPI.
#
#   sh bindings/python/run_quick.sh [PYTEST-ARGUMENT...]
#
# PYTHON names the interpreter; without it, that of the system.
set -eu
cd "$(dirname "$0")"
build=$(cd ../.. && pwd)/build/python-quick
python=${PYTHON:-/usr/bin/python3}
sh build.sh "$build" "$python"
[ $# -gt 0 ] || set -- tests/test_scalar.py tests/test_vectors.py tests/test_columns.py tests/test_leaks.py tests/test_docs.py
export PYTHONPATH="$build/site" PYTHONDONTWRITEBYTECODE=1
UMKM_TESTS=${UMKM_TESTS:-quick} "$python" -m pytest -p no:cacheprovider "$@"
