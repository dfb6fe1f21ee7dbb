#!/bin/sh
# SPDX-License-Identifier: MIT
# A room of lib/ includes only itself and the rooms below it.   layers.sh SOURCE-FOLDER
set -eu
cd "$1/lib"
below() {
    case $1 in
    base | data) echo "" ;;
    record) echo "base" ;;
    rules) echo "base record data" ;;
    classify | score | programme) echo "base record rules" ;;
    summary | json) echo "base record rules classify score programme" ;;
    esac
}
status=0
for room in */; do
    room=${room%/}
    for file in "$room"/*.c "$room"/*.h; do
        [ -f "$file" ] || continue
        for used in $(sed -n 's/^ *# *include *"\([a-z]*\)\/.*/\1/p' "$file" | sort -u); do
            case " $room $(below "$room") " in
            *" $used "*) ;;
            *)
                echo "lib/$file includes $used/, which is not below $room/"
                status=1
                ;;
            esac
        done
    done
done
exit $status
