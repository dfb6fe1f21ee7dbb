#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds the Python package and tests it in a virtual environment below build/python. Works from any folder, twice in a row,
# and offline once the packages are there; the tests of optional libraries are left out where these are not.
#
#   sh bindings/python/run_tests.sh [PYTEST-ARGUMENT...]
#
# PYTHON names the interpreter (3.11 or later). With SWIG 4.2 or later the wheel is built for the stable ABI.
set -eu
cd "$(dirname "$0")"
build=$(cd ../.. && pwd)/build/python
mkdir -p "$build"
[ -x "$build/venv/bin/python" ] || "${PYTHON:-python3}" -m venv "$build/venv"
python=$build/venv/bin/python
PATH=$build/venv/bin:$PATH
export PATH
has() { "$python" -c "import $1" 2>/dev/null; }
get() { "$python" -m pip install -q --disable-pip-version-check "$@"; }

has scikit_build_core && has numpy && has pytest && has hypothesis && has mypy && command -v swig >/dev/null ||
    get scikit-build-core numpy pytest hypothesis mypy swig
for library in pandas pyarrow polars duckdb tqdm matplotlib optbinning pyspark nbclient nbconvert ipykernel; do
    has "$library" || get "$library"
done

stable=$(swig -version | sed -n 's/^SWIG Version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | { read -r major minor; [ "$major" -gt 4 ] || [ "$minor" -ge 2 ] && echo yes || echo no; })
if [ "$stable" = yes ]; then
    set -- -Cbuild-dir="$build/stable" -- "$@"
else
    set -- -Cbuild-dir="$build/plain" -Cwheel.py-api= -- "$@"
fi
options=""
while [ "$1" != -- ]; do
    options="$options $1"
    shift
done
shift
# shellcheck disable=SC2086  # the options are words
get --no-build-isolation --no-deps --force-reinstall $options ../..
"$python" -m mypy --cache-dir "$build/mypy" --config-file pyproject.toml -p umkm
(cd tests && "$python" -m mypy --cache-dir "$build/mypy-tests" --config-file ../pyproject.toml ./*.py)
"$python" -m pytest -p no:cacheprovider "$@"
