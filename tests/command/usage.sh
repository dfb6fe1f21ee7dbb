# SPDX-License-Identifier: MIT
# Wrong usage is refused with exit status 2, and says what would be right.
. "$(dirname "$0")/lib.sh"

run
expect_status 2
expect_no_out
run --help
expect_status 0
expect_no_err
expect_in_out 'classify'
run --help --lang en
expect_in_out 'Exit status'
run --version
expect_status 0
expect_in_out 'umkm '
for command in classify law fields score scorecard programme programmes assess; do
    for lang in id en; do
        run "$command" --help --lang "$lang"
        expect_status 0
        expect_no_err
        expect_in_out "umkm $command"
        awk 'length($0) > 96 { exit 1 }' out || fail "help of $command is too wide"
    done
done
run clasify omzet=1
expect_status 2
expect_in_err 'classify'
run nothing-like-it
expect_status 2

for option in --colour --quite -x --formatt=csv --as; do
    run classify "$option" omzet=1
    expect_status 2
    expect_no_out
    expect_in_err 'umkm classify --help'
done
run classify --quite omzet=1
expect_in_err '--quiet'
run classify --quiet=yes omzet=1
expect_status 2
run classify omzet=1 -o
expect_status 2
expect_in_err '--output'
run classify --as-of
expect_status 2

for option in --format=xml --lang=fr --purpose=tax --basis=both --gap=middle --input=xls --as-of=2026-02-30 --as-of=21-11-2026 \
    --as-of=heute --regime=UU-1 --map=omzet --map==omzet --unit=omzet --regime= --rules= ; do
    run classify "$option" omzet=1
    expect_status 2
    expect_no_out
done
run classify --format=xml omzet=1
expect_in_err 'text, json, jsonl, csv'
run classify --regime=UU-1 omzet=1
expect_in_err 'PP-7-2021'

# Options that belong to other commands.
run law --gap before
expect_status 2
run fields --as-of 2026-01-01
expect_status 2
run classify --scorecard KP-1 omzet=1
expect_status 2

run classify
expect_status 2
run classify one.csv two.csv
expect_status 2
expect_in_err 'two.csv'

# The language of messages.
last='LANG=en_US.UTF-8 umkm'
LANG=en_US.UTF-8 "$UMKM" classify --colour 2>err
expect_in_err 'unknown option'
LANG=de_DE "$UMKM" classify --colour 2>err
expect_in_err 'tidak dikenal'
env -u LANG "$UMKM" classify --colour 2>err
expect_in_err 'tidak dikenal'
LANG=en "$UMKM" classify --lang id --colour 2>err
expect_in_err 'tidak dikenal'

# A name with "=" in it is a file when a folder stands before it.
file a=b.csv 'omzet\n1\n'
run classify --quiet ./a=b.csv
expect_status 0
expect_in_out '1,micro,'
run classify --quiet -- ./a=b.csv
expect_status 0

finish
