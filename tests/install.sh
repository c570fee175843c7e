#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# install.sh - what `make install` installs works from where it was put, and can be moved.
. "$(dirname "$0")/lib.sh"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
MAKEFLAGS= make -s install DESTDIR="$tmp/stage" PREFIX=/opt/lifelint >"$tmp/out" 2>&1
same "make install" 0 $?
mv "$tmp/stage/opt/lifelint" "$tmp/moved"
installed=$tmp/moved/bin/lifelint
bad=$PWD/testcases/use-after-put/bad_node_name_printed_after_put.c
flags="-I$PWD/testcases/include -std=gnu11"
cd "$tmp" || exit 1
"$installed" check "$bad" -- $flags >out 2>&1
same "check: exit status" 1 $?
has "check" "[use-after-put]" out
"$installed" explain use-after-put >out 2>&1
has "explain" "CWE-416" out
ln -s "$installed" link
./link rules >out 2>&1
has "through a link" "xa-hidden-unlock" out
for f in github.yml gitlab.yml pre-push patch-bot; do
	[ -f "$tmp/moved/share/lifelint/ci/$f" ] && pass || fail "share/lifelint/ci/$f is not installed"
done
finish
