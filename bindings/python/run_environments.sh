#!/bin/sh
# SPDX-License-Identifier: MIT
# Makes the source distribution and from it the wheel, checks both, and tests the wheel in new virtual environments, with the
# tests of the source distribution: with numpy alone, then with each optional library in its oldest version (see
# pyproject.toml) and its newest. Takes packages from PyPI; writes only below build/.
#
#   sh bindings/python/run_environments.sh [NAME...]      the environments of these names, such as pandas-oldest
#
# PYTHON names the interpreter (3.11); PYTHONS others with which the same wheel is tested with everything.
set -eu
cd "$(dirname "$0")"
build=$(cd ../.. && pwd)/build/python-environments
python=${PYTHON:-python3}
mkdir -p "$build"
export PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1 UMKM_TESTS=quick

# What all environments have for testing.
tests="pytest>=8 hypothesis>=6.100"
plain="tests/test_scalar.py tests/test_vectors.py tests/test_columns.py tests/test_leaks.py tests/test_docs.py"

make_wheel() {
    [ -x "$build/tools/bin/python" ] || "$python" -m venv "$build/tools"
    "$build/tools/bin/python" -m pip install -q build twine abi3audit
    rm -rf "$build/dist" "$build/source"
    "$build/tools/bin/python" -m build --outdir "$build/dist" ../..
    "$build/tools/bin/python" -m twine check --strict "$build"/dist/*
    "$build/tools/bin/python" -m abi3audit --strict "$build"/dist/*.whl
    mkdir "$build/source"
    tar -xzf "$build"/dist/*.tar.gz -C "$build/source" --strip-components 1
}

# The module has the library inside and cJSON beside it, and takes none from the system.
stands_alone='
import pathlib, umkm
home = str(pathlib.Path(umkm.__file__).parent)
umkm.classify(annual_sales=1)
mapped = {line.split()[-1] for line in open("/proc/self/maps") if ".so" in line}
mine = sorted(path for path in mapped if "umkm" in path.rpartition("/")[2] or "cjson" in path)
assert [path.rpartition("/")[2] for path in mine] == ["_umkm.abi3.so", "libcjson.so.1"], mine
assert all(path.startswith(home) for path in mine), mine'

# environment NAME "PACKAGE..." TEST...
environment() {
    name=$1
    packages=$2
    shift 2
    case " $wanted " in *" $name "* | "  ") ;; *) return 0 ;; esac
    echo "== $name: $packages"
    rm -rf "$build/$name"
    "${interpreter:-$python}" -m venv "$build/$name"
    # shellcheck disable=SC2086  # the packages are words
    "$build/$name/bin/python" -m pip install -q --prefer-binary "$build"/dist/*.whl $packages $tests
    "$build/$name/bin/python" -c "$stands_alone"
    "$build/$name/bin/python" -m pytest -q -p no:cacheprovider "$@"
    rm -rf "${build:?}/$name"
}

wanted="$*"
make_wheel
cd "$build/source/bindings/python"
# shellcheck disable=SC2086  # the tests are words
{
    environment numpy-oldest "numpy==1.24.0" $plain
    environment numpy-newest "numpy" $plain
    environment pandas-oldest "numpy==1.24.0 pandas==2.0.0" tests/test_pandas.py
    environment pandas-newest "pandas" tests/test_pandas.py
    environment arrow-oldest "numpy==1.24.0 pyarrow==16.0.0" tests/test_pyarrow.py
    environment arrow-newest "pyarrow" tests/test_pyarrow.py
    environment pandas-arrow-oldest "numpy==1.24.0 pandas==2.0.0 pyarrow==16.0.0" tests/test_pandas_arrow.py
    environment pandas-arrow-newest "pandas pyarrow" tests/test_pandas_arrow.py
    environment polars-oldest "numpy==1.24.0 polars==1.34.0" tests/test_polars.py
    environment polars-newest "polars" tests/test_polars.py
    environment duckdb-oldest "numpy==1.24.0 duckdb==1.1.0 pyarrow==16.0.0" tests/test_duckdb.py
    environment duckdb-newest "duckdb pyarrow" tests/test_duckdb.py
    environment progress-oldest "tqdm==4.60.0" tests/test_progress.py
    environment progress-newest "tqdm" tests/test_progress.py
    for interpreter in ${PYTHONS:-}; do
        environment "$(basename "$interpreter")" "pandas pyarrow polars duckdb tqdm" $plain \
            tests/test_pandas.py tests/test_pandas_arrow.py tests/test_pyarrow.py tests/test_polars.py tests/test_duckdb.py tests/test_progress.py
    done
}
