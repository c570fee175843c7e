#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# patches.sh - the series for the kernel tree is what the files of this tree make, applies, is in style;
# where CI or PATCHES is set also: it builds and works, see scripts/test-patches.
. "$(dirname "$0")/lib.sh"
case $LIFELINT in *.asan) finish ;; esac
find_kernel_tree
if [ -z "$KERNEL_TREE" ] || [ ! -f /usr/src/linux-source-6.12.tar.xz ]; then
	skip "patches: no configured kernel tree (make check gets one), or no linux-source-6.12"
	finish
fi
how=--quick
[ -z "${CI:-}${PATCHES:-}" ] || how=
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# What is generated and checked in is equal byte for byte, wherever and whenever it is made.
scripts/patches -o "$tmp/a" 2>"$tmp/err" && (cd / && TZ=Asia/Tokyo LC_ALL=C "$OLDPWD/scripts/patches" -o "$tmp/b") 2>>"$tmp/err"
diff -r "$tmp/a" "$tmp/b" >>"$tmp/err" && pass || fail "patches: two runs differ: $(cat "$tmp/err")"
echo "x" >>"$tmp/b/$(basename kernel-tree-patches/0004-*.patch)"
scripts/patches --check -o "$tmp/b" 2>"$tmp/err"
same "a stale patch: exit status" 1 $?
has "a stale patch" "0004-" "$tmp/err"
scripts/patches --from "nobody" -o "$tmp/c" 2>"$tmp/err"
same "a sender without an address" 2 $?
scripts/patches --from "A B <a@b.example>" 2>"$tmp/err"
same "a sender in the checked-in series" 2 $?

# shellcheck disable=SC2086
scripts/test-patches $how 2>"$tmp/err"
status=$?
sum=$(sed -n 's/^test-patches: \([0-9]*\) checks, \([0-9]*\) wrong$/\1 \2/p' "$tmp/err")
if [ -z "$sum" ]; then
	fail "test-patches: exit status $status"
	tail -n 30 "$tmp/err"
	finish
fi
set -- $sum
[ "$2" -eq 0 ] || cat "$tmp/err"
passed=$((passed + $1 - $2))
failed=$((failed + $2))
finish
