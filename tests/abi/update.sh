#!/bin/sh
# SPDX-License-Identifier: MIT
# After a change of public functions or structs that is meant. Look at the difference before committing it: a name that goes
# away or a member that moves breaks programs.
#
#   update.sh                          lib/umkm.map, from the headers; then build the release preset
#   update.sh SHARED-LIBRARY 'why'     also the symbols, layouts and description of that library, and the reason in CHANGELOG.md
#
# Needs abidw (Debian: abigail-tools) and, for the layouts with 32 bits, i686-linux-gnu-gcc (gcc-i686-linux-gnu).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
node=UMKM_0.1
{
    sed '/^UMKM_/,$d' "$root/lib/umkm.map"
    printf '%s {\n    global:\n' "$node"
    sh "$here/declared.sh" "$root/include" | sed 's/.*/        &;/'
    printf '    local:\n        *;\n};\n'
} >"$root/lib/umkm.map.new"
mv "$root/lib/umkm.map.new" "$root/lib/umkm.map"
if [ $# = 0 ]; then
    echo "now: cmake --build --preset release; sh tests/abi/update.sh build/release/lib/libumkm.so 'why'"
    exit
fi

library=$1
reason=${2:?say why, as the second argument: it goes into CHANGELOG.md}
sh "$here/symbols.sh" --list "$library" >"$here/symbols.txt"
{
    printf '/* SPDX-License-Identifier: MIT */\n/* Written by layouts.py; read by layout.c. */\n'
    python3 "$here/layouts.py" "$root/include" gcc i686-linux-gnu-gcc 'i686-linux-gnu-gcc -malign-double'
} >"$here/layout.def"
sh "$here/describe.sh" "$root" "$library" >"$here/libumkm.abi"
# Until the first release its headers are still made; from then on they are kept as they were.
if grep -q '^## \[0\.1\.0\] - Unreleased' "$root/CHANGELOG.md"; then
    rm -rf "$here/headers-0.1"
    mkdir "$here/headers-0.1"
    cp -RL "$root/include/umkm" "$here/headers-0.1/"
fi
# One line for each reason of the version that is being made, under its heading "Interface".
python3 - "$root/CHANGELOG.md" "$(sh "$here/fingerprint.sh")" "$reason" <<'END'
import re
import sys

name, fingerprint, reason = sys.argv[1:]
text = open(name, encoding="utf-8").read()
start = text.index("## [")
end = text.find("\n## [", start)
end = len(text) if end < 0 else end
section = text[start:end]
if "### Interface\n" not in section:
    section = section.rstrip("\n") + "\n\n### Interface\n"
line = f"- ABI `{fingerprint}`: {reason}"
same = re.compile(r"^- ABI `\w+`: " + re.escape(reason) + "$", re.M)
section = same.sub(line, section) if same.search(section) else section.rstrip("\n") + "\n" + line + "\n"
open(name, "w", encoding="utf-8").write(text[:start] + section + text[end:])
END
