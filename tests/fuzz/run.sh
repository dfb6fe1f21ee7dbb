#!/bin/sh
# SPDX-License-Identifier: MIT
# Looks for new inputs with every target in turn, one at a time.   run.sh SOURCE-FOLDER WORK-FOLDER [SECONDS]
# SECONDS for each target; 1200 without it, about five hours in all. Inputs that stopped a target are in WORK-FOLDER/found.
set -eu
cd "$1"
seconds=${3:-1200}
cmake --preset fuzz && cmake --build --preset fuzz
mkdir -p "$2/found"
work=$(cd "$2" && pwd)
status=0
for program in build/fuzz/tests/fuzz/fuzz_*; do
    [ -f "$program" ] && [ -x "$program" ] || continue
    name=${program##*/fuzz_}
    dictionary=tests/fuzz/dictionaries/$name.dict
    mkdir -p "$work/corpus-$name"
    printf '== %s\n' "$name"
    "$program" ${dictionary:+$([ -f "$dictionary" ] && echo "-dict=$dictionary")} -max_total_time="$seconds" -timeout=60 \
        -rss_limit_mb=2560 -max_len=32768 -close_fd_mask=1 -print_final_stats=1 -artifact_prefix="$work/found/$name-" \
        "$work/corpus-$name" "tests/fuzz/corpora/$name" >"$work/$name.log" 2>&1 || {
        status=1
        tail -n 40 "$work/$name.log"
    }
    grep -E '^stat::number_of_executed_units' "$work/$name.log" || true
done
exit $status
