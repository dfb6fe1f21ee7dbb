# SPDX-License-Identifier: MIT
# Where the output goes: whole under its name, or not at all.
. "$(dirname "$0")/lib.sh"
day='--as-of 2026-11-21 --quiet --lang en'
file a.csv 'omzet\n1\n'
printf 'omzet,size_class,decided_by,conflict,citation,warnings\n1,micro,annual_sales,no,PP 7/2021 Pasal 35 ayat (5) huruf a,\n' >right

run classify $day a.csv -o result.csv
expect_status 0
expect_no_out
expect_same right result.csv
run classify $day a.csv --output=result.csv
expect_same right result.csv
run classify $day a.csv -o -
expect_same right out

# Modes: as the umask says, or as the file had it.
rm -f result.csv
(umask 027; "$UMKM" classify $day a.csv -o result.csv)
[ "$(ls -l result.csv | cut -c1-10)" = '-rw-r-----' ] || fail "mode $(ls -l result.csv)"
chmod 604 result.csv
run classify $day a.csv -o result.csv
[ "$(ls -l result.csv | cut -c1-10)" = '-rw----r--' ] || fail "mode $(ls -l result.csv)"

# In and out may be the same file; a symbolic link stays one.
cp a.csv same.csv
run classify $day same.csv -o same.csv
expect_status 0
expect_same right same.csv
cp a.csv target.csv
ln -s target.csv link.csv
run classify $day link.csv -o link.csv
expect_status 0
[ -L link.csv ] || fail 'the link is gone'
expect_same right target.csv

# Rows that are invalid do not keep the file from appearing; what stops the run does, and leaves the old one alone.
file b.csv 'omzet\n1\nx\n'
run classify $day b.csv -o bad.csv
expect_status 1
expect_lines bad.csv 3
echo old >kept.csv
file c.json '[{"annual_sales": 1},'
run classify $day c.json -o kept.csv
expect_status 3
[ "$(cat kept.csv)" = old ] || fail 'the old file is gone'
run classify $day --map x=omzet a.csv -o new.csv
expect_status 2
[ -e new.csv ] && fail 'a file after wrong usage'
run classify $day missing.csv -o new.csv
expect_status 3
[ -e new.csv ] && fail 'a file after a missing one'
expect_no_rest

# Places that cannot be written.
run classify $day a.csv -o no/such/folder/x.csv
expect_status 3
run classify $day a.csv -o .
expect_status 3
if [ -w /dev/full ]; then
    run classify $day a.csv -o /dev/full
    expect_status 3
    expect_in_err 'no space left'
    last='umkm > /dev/full'
    "$UMKM" classify $day a.csv >/dev/full 2>err
    status=$?
    expect_status 3
    for command in 'fields' 'law' 'law --format json' '--help' '--version' 'classify --help' 'classify omzet=1'; do
        last="umkm $command > /dev/full"
        "$UMKM" $command >/dev/full 2>err
        status=$?
        expect_status 3
    done
fi
last='umkm with standard output closed'
"$UMKM" classify $day a.csv >&- 2>err
status=$?
expect_status 3
"$UMKM" classify $day omzet=1 2>&- >out
[ $? -eq 0 ] || fail 'standard error closed'
run classify $day a.csv -o /dev/null
expect_status 0
mkfifo pipe
cat pipe >through &
run classify $day a.csv -o pipe
wait
expect_status 0
expect_same right through
"$UMKM" classify $day a.csv -o /dev/stdout >out 2>err
expect_same right out

# A file that may not grow: as a full disk.
(echo omzet; i=0; while [ $i -lt 60000 ]; do echo 1; i=$((i + 1)); done) >long.csv
last='umkm with ulimit -f'
(ulimit -f 64; "$UMKM" classify $day long.csv -o limited.csv 2>err)
status=$?
expect_status 3
[ -e limited.csv ] && fail 'half a file'
expect_no_rest

# A reader that goes away.
last='umkm | head'
{ "$UMKM" classify $day long.csv 2>err; echo $? >code; } | head -n 1 >out
[ "$(cat code)" -eq 3 ] || fail "exit status $(cat code) on a closed pipe"
expect_in_err 'closed the pipe'
expect_lines err 1

# Files that cannot be read.
run classify $day missing.csv
expect_status 3
expect_no_out
run classify $day .
expect_status 3
expect_in_err 'folder'
run classify $day --input csv /proc/self/mem
expect_status 3
cp a.csv secret.csv
chmod 000 secret.csv
if [ "$(id -u)" -ne 0 ]; then
    run classify $day secret.csv
    expect_status 3
    expect_in_err 'permission'
elif command -v setpriv >/dev/null 2>&1; then
    chmod 755 .
    cp "$UMKM" ./umkm-copy 2>/dev/null
    if setpriv --reuid=65534 --regid=65534 --clear-groups "$UMKM" --version >/dev/null 2>&1; then
        setpriv --reuid=65534 --regid=65534 --clear-groups "$UMKM" classify $day secret.csv >out 2>err
        status=$?
        expect_status 3
        expect_in_err 'permission'
        setpriv --reuid=65534 --regid=65534 --clear-groups "$UMKM" classify $day a.csv -o denied.csv >out 2>err
        status=$?
        expect_status 3
    fi
fi

# A signal leaves nothing behind.
for signal in TERM INT HUP; do
    rm -f feed
    mkfifo feed
    (printf 'omzet\n1\n'; sleep 5) >feed &
    writer=$!
    # A background command of a script ignores SIGINT; a child of its own process group would too. TERM and HUP arrive.
    "$UMKM" classify $day --input csv feed -o stopped.csv 2>err &
    child=$!
    i=0
    while [ $i -lt 100 ] && ! ls stopped.csv.umkm-* >/dev/null 2>&1; do
        sleep 0.05
        i=$((i + 1))
    done
    ls stopped.csv.umkm-* >/dev/null 2>&1 || fail 'no temporary file to begin with'
    [ "$signal" = INT ] && signal=TERM
    kill -"$signal" "$child"
    wait "$child" 2>/dev/null
    [ $? -gt 128 ] || fail "not ended by $signal"
    kill "$writer" 2>/dev/null
    wait "$writer" 2>/dev/null
    [ -e stopped.csv ] && fail "half a file after $signal"
    expect_no_rest
done

finish
