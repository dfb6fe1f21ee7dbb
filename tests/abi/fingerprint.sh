#!/bin/sh
# SPDX-License-Identifier: MIT
# The fingerprint of the interface as it is committed: CHANGELOG.md says for each why it was made.   fingerprint.sh
set -eu
cd "$(dirname "$0")"
cat symbols.txt layout.def libumkm.abi | sha256sum | cut -c1-12
