#!/bin/sh
# SPDX-License-Identifier: MIT
# The interface of the library is the committed one, and CHANGELOG.md says why that is as it is.
#   baseline.sh SOURCE-FOLDER SHARED-LIBRARY
set -eu
here=$1/tests/abi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
how="If that is meant: sh tests/abi/update.sh $2 'why'; programs must go on running."
sh "$here/describe.sh" "$1" "$2" >"$work/found.abi"
abidiff --no-default-suppression --harmless "$here/libumkm.abi" "$work/found.abi" || {
    echo "The interface is not that of tests/abi/libumkm.abi (see above). $how"
    exit 1
}
fingerprint=$(sh "$here/fingerprint.sh")
grep -q "^- ABI \`$fingerprint\`: ." "$1/CHANGELOG.md" || {
    echo "CHANGELOG.md has no line with the reason for the interface $fingerprint. $how"
    exit 1
}
