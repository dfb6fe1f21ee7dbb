# SPDX-License-Identifier: MIT
# Colours and the progress bar: on a terminal only.
. "$(dirname "$0")/lib.sh"
command -v script >/dev/null 2>&1 || exit 77
escape=$(printf '\033')
TERM=xterm
export TERM

on_terminal()
{
    last="$1 (on a terminal)"
    script -qec "$1" /dev/null </dev/null >out 2>err
}

on_terminal "$UMKM classify omzet=1"
grep -q "${escape}\[1" out || fail 'no colours on a terminal'
on_terminal "NO_COLOR=1 $UMKM classify omzet=1"
grep -q "${escape}\[1" out && fail 'colours in spite of NO_COLOR'
on_terminal "TERM=dumb $UMKM classify omzet=1"
grep -q "${escape}\[1" out && fail 'colours on a dumb terminal'

# Long enough that it is not done within the tenth of a second before the first drawing.
awk 'BEGIN { print "omzet,modal_usaha"; for (i = 0; i < 700000; i++) print i * 10007 "," i }' >longer.csv
on_terminal "$UMKM classify longer.csv -o result.csv"
grep -q '%' out || fail 'no progress bar on a terminal'
grep -q "${escape}\[K" out || fail 'the bar is not taken away'
on_terminal "$UMKM classify --quiet longer.csv -o result.csv"
grep -q '%' out && fail 'a bar in spite of --quiet'
run classify longer.csv -o result.csv
grep -q '%' err && fail 'a bar in a file'
file small.csv 'omzet\n1\n'
on_terminal "$UMKM classify small.csv -o result.csv"
grep -q '%' out && fail 'a bar for a small file'

finish
