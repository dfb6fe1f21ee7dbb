#!/bin/sh
# SPDX-License-Identifier: MIT
# The bill of materials is valid SPDX 2.3 in the eyes of the validator of SPDX, which pip brings.
#   sbom.sh FILE WORK-FOLDER
set -eu
file=$1
work=$2
mkdir -p "$work"
[ -x "$work/venv/bin/pyspdxtools" ] || {
    python3 -m venv "$work/venv"
    "$work/venv/bin/python" -m pip install -q --disable-pip-version-check spdx-tools
}
"$work/venv/bin/pyspdxtools" --infile "$file" --version SPDX-2.3
echo "valid"
# It must be able to fail.
sed 's/"dataLicense": "CC0-1.0"/"dataLicense": "MIT"/; s/"created": "[^"]*"/"created": "yesterday"/' "$file" >"$work/wrong.spdx.json"
if "$work/venv/bin/pyspdxtools" --infile "$work/wrong.spdx.json" --version SPDX-2.3 >/dev/null 2>&1; then
    echo "a wrong bill is called valid"
    exit 1
fi
