#!/bin/sh
# SPDX-License-Identifier: MIT
# What install.sh does inside of the new system.
set -eu
cd /opt/in
export DEBIAN_FRONTEND=noninteractive LANG=C.UTF-8 PYTHONDONTWRITEBYTECODE=1

say() {
    printf -- '-- %s\n' "$*"
}

fail() {
    printf 'FAILED: %s\n' "$*"
    exit 1
}

# What is there, without what changes by itself, and without the folders in which PHP remembers modules.
there() {
    find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /tmp -o -path /opt -o -path '/var/cache/*' \
        -o -path '/var/lib/apt/*' -o -path '/var/log/*' -o -path '/var/lib/dpkg/*' -o -path /etc/ld.so.cache \
        -o -path '*/__pycache__' \) -prune -o -print | grep -v '_by_maint$' | LC_ALL=C sort
}
there >/tmp/before

apt-get install -y -qq --no-install-recommends ./*.deb >/tmp/install.log 2>&1 || {
    cat /tmp/install.log
    fail "apt-get install"
}
[ "$(dpkg-query -W -f='${Status}\n' libumkm0 libumkm-dev umkm python3-umkm php-umkm | sort -u)" = "install ok installed" ]
dpkg --verify libumkm0 libumkm-dev umkm python3-umkm php-umkm | grep . && fail "dpkg --verify"
say "installed"

ldconfig -p | grep -q 'libumkm\.so\.0' || fail "the linker does not know the library"
umkm --version
answer=$(umkm classify 'omzet=2,5 miliar' --as-of 2026-11-21 --format jsonl)
case $answer in
*'"size_class":"small"'*) ;;
*) fail "the command says $answer" ;;
esac
status=0
umkm classify businesses.csv --as-of 2026-11-21 -o /tmp/classes.csv --quiet 2>/dev/null || status=$?
[ $status = 1 ] || fail "the sample has rows that are invalid on purpose, and the command ends with $status"
[ "$(wc -l </tmp/classes.csv)" = "$(wc -l <businesses.csv)" ] || fail "rows are missing"
man umkm-classify | grep -q 'size class' || fail "no manual page"
man -L id umkm-classify 2>/dev/null | grep -q 'kelas usaha' || man -l /usr/share/man/id/man1/umkm-classify.1.gz | grep -q 'kelas usaha' ||
    fail "no manual page in Indonesian"
bash -ic 'complete -p umkm >/dev/null 2>&1 || . /usr/share/bash-completion/completions/umkm
    COMP_WORDS=(umkm classify --regime PP); COMP_CWORD=3; _umkm; [ "${COMPREPLY[*]}" = PP-7-2021 ]' 2>/dev/null || fail "no completion"
say "the command"

cc -std=c99 /usr/share/doc/libumkm-dev/examples/classify.c $(pkg-config --cflags --libs libumkm) -o /tmp/classify
/tmp/classify | cmp - classify.txt || fail "C"
cc -std=c99 /usr/share/doc/libumkm-dev/examples/classify.c $(pkg-config --cflags libumkm) \
    "$(pkg-config --variable=libdir libumkm)/libumkm.a" $(pkg-config --libs libcjson) -o /tmp/classify-static
/tmp/classify-static | cmp - classify.txt || fail "C, static"
say "C"

cd /tmp
/usr/bin/python3 - <<'PY'
import datetime, importlib.metadata
import numpy, umkm
day = datetime.date(2026, 11, 21)
answer = umkm.classify(annual_sales=2_500_000_000, business_capital=400_000_000, as_of=day)
assert answer.size_class is umkm.SizeClass.SMALL and answer.citation == "PP 7/2021 Pasal 35 ayat (5) huruf b", answer
columns = umkm.classify_columns({"annual_sales": numpy.array([1, 2_000_000_001, 50_000_000_001])}, as_of=day)
assert [int(one) for one in columns.size_class] == [1, 2, 4], columns
assert importlib.metadata.version("umkm") == umkm.__version__
assert umkm.__file__ == "/usr/lib/python3/dist-packages/umkm/__init__.py"
assert "/libumkm.so.0" in open("/proc/self/maps").read()
PY
say "Python"

for page in /opt/in/tutorial-python.md /opt/in/quick-start*.md; do
    /usr/bin/python3 /opt/in/tutorial.py "$page" python /usr/bin/python3 {}
done
for page in /opt/in/tutorial-php.md /opt/in/quick-start*.md; do
    /usr/bin/python3 /opt/in/tutorial.py "$page" php php {}
done
for page in /opt/in/tutorial-c.md /opt/in/quick-start*.md; do
    /usr/bin/python3 /opt/in/tutorial.py "$page" c cc -std=c99 {} -lumkm -o {out}
done
say "the programs of the pages"

[ "$(php -r 'echo umkm_classify(["omzet" => "2,5 miliar"], ["as_of" => "2026-11-21"])["size_class"];')" = small ] || fail "PHP"
[ "$(php -r 'require "Umkm/autoload.php"; echo Umkm\Umkm::classify(["annual_sales" => 2500000000], ["as_of" => "2026-11-21"])
    ->sizeClass->name;')" = Small ] || fail "the classes of PHP"
[ "$(php -r 'echo str_contains(file_get_contents("/proc/self/maps"), "/libumkm.so.0") ? "yes" : "no";')" = yes ] || fail "PHP, library"
say "PHP"

apt-get install -y -qq --reinstall --no-install-recommends /opt/in/*.deb >/tmp/again.log 2>&1 || fail "installed again"
php -r 'exit(function_exists("umkm_version") ? 0 : 1);' || fail "PHP, installed again"
apt-get remove -y -qq php-umkm python3-umkm >/tmp/remove.log 2>&1 || fail "apt-get remove"
php -r 'exit(function_exists("umkm_version") ? 1 : 0);' 2>/tmp/php.err || fail "PHP still has it"
[ ! -s /tmp/php.err ] || fail "PHP: $(cat /tmp/php.err)"
/usr/bin/python3 -c 'import umkm' 2>/dev/null && fail "Python still has it"
umkm --version >/dev/null || fail "the command went with them"
dpkg --purge php-umkm python3-umkm umkm libumkm-dev libumkm0 >/tmp/purge.log 2>&1 || {
    cat /tmp/purge.log
    fail "dpkg --purge"
}
[ ! -e /usr/bin/umkm ] || fail "the command is still there"
there >/tmp/after
diff /tmp/before /tmp/after || fail "something is left, or is gone"
say "removed, without a trace"
