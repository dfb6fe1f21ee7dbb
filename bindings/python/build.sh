#!/bin/sh
# SPDX-License-Identifier: MIT
# Builds the Python package with cmake and puts it into FOLDER/site, for PYTHONPATH. Needs python3-dev, swig, a compiler,
# pkg-config and libcjson.
#
#   sh bindings/python/build.sh FOLDER PYTHON [CMAKE-ARGUMENT...]
set -eu
folder=$1
python=$2
shift 2
cmake -S "$(dirname "$0")" -B "$folder" -G Ninja -DPython_EXECUTABLE="$python" "$@"
cmake --build "$folder" --parallel 2
cmake --install "$folder" --prefix "$folder/site"
