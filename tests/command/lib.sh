# SPDX-License-Identifier: MIT
# For the tests of the command: a folder of their own, and checks that say what they expected. Read with ". lib.sh".
set -u
: "${UMKM:?the path of the umkm command}"
LANG=id_ID.UTF-8
export LANG
unset LC_ALL NO_COLOR 2>/dev/null

folder=$(mktemp -d "${TMPDIR:-/tmp}/umkm-command.XXXXXX") || exit 1
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' INT TERM HUP
cd "$folder" || exit 1
failures=0
last=

fail()
{
    failures=$((failures + 1))
    printf 'FAILED: %s\n  after: %s\n' "$*" "$last" >&2
    [ -f out ] && { echo '  --- out (first lines)'; head -c 2000 out; } >&2
    [ -f err ] && { echo '  --- err (first lines)'; head -c 2000 err; } >&2
    return 0
}

# Runs the command; its answer is in the files out and err, and in $status.
run()
{
    last="umkm $*"
    "$UMKM" "$@" >out 2>err </dev/null
    status=$?
}

# The same with standard input from a file.
run_from()
{
    input=$1
    shift
    last="umkm $* < $input"
    "$UMKM" "$@" >out 2>err <"$input"
    status=$?
}

# A file with exactly these bytes, written as for printf.
file()
{
    printf "$2" >"$1"
}

expect_status()
{
    [ "$status" -eq "$1" ] || fail "exit status $status, expected $1"
}

# The whole output, written as for printf.
expect_out()
{
    printf "$1" >wanted
    cmp -s wanted out || fail "output differs from: $1"
}

expect_same()
{
    cmp -s "$1" "$2" || fail "$1 and $2 differ"
}

# A line of the output or of the messages that contains a text.
expect_in_out()
{
    grep -qF -e "$1" out || fail "no \"$1\" in the output"
}

expect_in_err()
{
    grep -qF -e "$1" err || fail "no \"$1\" in the messages"
}

expect_not_in()
{
    grep -qF -e "$2" "$1" && fail "\"$2\" in $1"
    return 0
}

expect_no_err()
{
    [ -s err ] && fail "messages where none were expected"
    return 0
}

expect_no_out()
{
    [ -s out ] && fail "output where none was expected"
    return 0
}

expect_lines()
{
    count=$(wc -l <"$1")
    [ "$count" -eq "$2" ] || fail "$1 has $count lines, expected $2"
}

# No file of ours is left beside the output.
expect_no_rest()
{
    for rest in ./*.umkm-*; do
        [ -e "$rest" ] && fail "left behind: $rest"
    done
    return 0
}

finish()
{
    [ "$failures" -eq 0 ] || { echo "$failures failures" >&2; exit 1; }
    exit 0
}
