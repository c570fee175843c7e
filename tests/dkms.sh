#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# dkms.sh - out-of-tree drivers: two of Debian's dkms packages against Debian's linux-headers.
# The packages are downloaded once, into build/dkms, and unpacked; nothing is installed.
. "$(dirname "$0")/lib.sh"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
debs=$PWD/build/dkms
export XDG_CACHE_HOME="$tmp/cache"

# The headers that the meta-package stands for today, with what they need.
get_packages() {
	ls "$debs"/linux-headers-*-common_*.deb >/dev/null 2>&1 && return
	headers=$(apt-cache depends linux-headers-amd64 2>/dev/null | sed -n 's/^ *Depends: //p' | head -n 1)
	[ -n "$headers" ] || return
	needed=$(apt-cache depends "$headers" | sed -n 's/^ *Depends: \(linux-\(headers\|kbuild\).*\)/\1/p')
	mkdir -p "$debs.$$" && chmod 777 "$debs.$$"
	# shellcheck disable=SC2086
	(cd "$debs.$$" && apt-get download -q ddcci-dkms v4l2loopback-dkms "$headers" $needed) >/dev/null 2>&1 ||
		{ rm -rf "$debs.$$"; return 1; }
	rm -rf "$debs" && mv "$debs.$$" "$debs"
}

if ! get_packages; then
	skip "dkms: the packages cannot be downloaded (apt-get update may be due)"
	finish
fi
for deb in "$debs"/*.deb; do dpkg-deb -x "$deb" "$tmp/stage"; done
src=$tmp/stage/usr/src
common=$(ls -d "$src"/linux-headers-*-common)
kdir=${common%-common}-amd64
# Installed, it names its other half by an absolute path.
sed -i "s|include /usr|include $tmp/stage/usr|" "$kdir/Makefile"

# module NAME DIR - every unit of DIR is analysed
module() {
	"$LIFELINT" check --kdir "$kdir" -M "$2" --format json -o "$tmp/json" 2>"$tmp/err"
	status=$?
	[ $status -le 1 ] && pass || { fail "$1: exit status $status"; cat "$tmp/err"; }
	python3 - "$tmp/json" "$2" <<-'END' && pass || fail "$1: see above"
	import json, os, sys
	report = json.load(open(sys.argv[1]))
	print(report["stats"])
	places = [s["file"] for f in report["findings"] for s in [f, *f["steps"]]]
	sys.exit(report["stats"]["units"] < 1 or bool(report["stats"]["failed"]) or
	         any(not os.path.exists(os.path.join(sys.argv[2], p)) for p in places))
	END
}

v4l=$(ls -d "$src"/v4l2loopback-*)
ddcci=$(ls -d "$src"/ddcci-*)
module "v4l2loopback" "$v4l"
module "ddcci" "$ddcci/ddcci"
module "ddcci-backlight" "$ddcci/ddcci-backlight"
"$LIFELINT" check --kdir "$kdir" -M "$ddcci" >/dev/null 2>"$tmp/err"
same "a package of several modules: exit status" 2 $?
has "a package of several modules" "try -M $ddcci/ddcci-backlight" "$tmp/err"

# new NAME STATUS TEXT OPTIONS... - what a change of v4l2loopback brings
new() {
	name=$1 wanted=$2 text=$3
	shift 3
	"$LIFELINT" "$@" >"$tmp/out" 2>&1
	same "$name: exit status" "$wanted" $?
	has "$name" "$text" "$tmp/out"
}

# The driver in a repository of its own, with a finding that is older than the change.
test_changes() {
	git="git -C $tmp/driver -c user.name=a -c user.email=a@localhost"
	cp -r "$v4l" "$tmp/driver" && $git init -q && $git add -A && $git commit -qm base
	sed -i '/^static int v4l2_loopback_close(/,/^}/s/^\tkfree(opener);/&\n&/' "$tmp/driver/v4l2loopback.c"
	$git diff >"$tmp/patch"
	new "--since" 1 "[double-put]" check --kdir "$kdir" -M "$tmp/driver" --since HEAD
	$git checkout -q .
	new "check-patch" 1 "[double-put]" check-patch --kdir "$kdir" -M "$tmp/driver" "$tmp/patch"
	has "check-patch: older findings" "1 error, 0 warnings" "$tmp/out"
	new "--since, without a change" 0 "in 0 units" check --kdir "$kdir" -M "$tmp/driver" --since HEAD
}

test_changes
same "nothing is written beside the sources" "" "$(find "$ddcci" "$v4l" -newer "$kdir/Makefile" -type f)"
finish
