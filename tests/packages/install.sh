#!/bin/sh
# SPDX-License-Identifier: MIT
# Installs the packages in a system of its own (made by mmdebstrap below WORK-FOLDER, and gone afterwards), uses each of them,
# and removes them. The machine itself is not touched: what is mounted for the new system is mounted in a name space of its own,
# which nobody else sees and which is gone with it. Needs root, or a machine that allows users name spaces.
#   install.sh FOLDER-OF-PACKAGES WORK-FOLDER [SUITE]
set -eu
packages=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$2"
work=$(cd "$2" && pwd)
suite=${3:-$(. /etc/os-release && echo "$VERSION_CODENAME")}
grep -qF " $work/" /proc/mounts && {
    echo "something is mounted below $work"
    exit 1
}
rm -rf --one-file-system "$work/in"
mkdir "$work/in"
system=$(mktemp -d "$work/system.XXXXXX")
chmod 755 "$system"
trap 'rm -rf --one-file-system "$system"' EXIT
cp "$packages"/*.deb "$here/inside.sh" "$here/../../examples/data/businesses.csv" "$here/../consumer/expected/classify.txt" \
    "$here/../docs/tutorial.py" "$here"/../../docs/tutorial-*.md "$here"/../../docs/quick-start*.md "$work/in"
mode=unshare
apart=""
if [ "$(id -u)" = 0 ]; then
    mode=root
    apart="unshare --mount --propagation private --"
fi

# The programs that the packages are used with come first, so that what is there before and after can be compared.
# shellcheck disable=SC2086 # words
$apart mmdebstrap --quiet --variant=apt --mode=$mode \
    --include=php-cli,python3-numpy,gcc,libc6-dev,pkg-config,libcjson-dev,libcsv3,libxml2,bash-completion,man-db,groff-base \
    --dpkgopt='path-include=/usr/share/man/*' \
    --customize-hook="copy-in '$work/in' /opt" \
    --customize-hook='chroot "$1" sh /opt/in/inside.sh' \
    "$suite" "$system" >"$work/log" 2>&1 || {
    tail -n 40 "$work/log"
    echo "FAILED"
    exit 1
}
grep '^-- ' "$work/log"
