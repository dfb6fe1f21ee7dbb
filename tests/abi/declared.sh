#!/bin/sh
# SPDX-License-Identifier: MIT
# Lists the functions that the public headers declare with UMKM_API, one per line, sorted.   declared.sh INCLUDE-FOLDER
set -eu
cat "$1"/umkm/*.h | sed 's:/\*.*\*/::' | tr '\n' ' ' | grep -o 'UMKM_API[^;(]*(' |
    sed -n 's/.*[ *]\(umkm_[a-z0-9_]*\)($/\1/p' | LC_ALL=C sort
