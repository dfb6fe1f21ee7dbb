#!/bin/sh
# SPDX-License-Identifier: MIT
# Writes the description of a library's interface that is kept as the baseline: functions, parameters, structs, members.
#   describe.sh SOURCE-FOLDER SHARED-LIBRARY
set -eu
abidw --headers-dir "$1/include/umkm" --drop-private-types --no-corpus-path --no-comp-dir-path --no-show-locs "$2"
