#!/bin/sh
# SPDX-License-Identifier: MIT
# Compares the library with the second implementation of the card on random businesses.
#   score_stream.sh PYTHON MAKE_SCORE SCORE_STREAM COUNT
set -eu
"$1" "$2" --random "$4" 20261121 | "$3" "$4"
