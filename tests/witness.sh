#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# witness.sh - the running kernel and lifelint agree on every witness, see scripts/witness.
# It builds a kernel, so it runs only where CI or WITNESS is set, and with the plain build.
. "$(dirname "$0")/lib.sh"
case $LIFELINT in *.asan) finish ;; esac
if [ -z "${CI:-}${WITNESS:-}" ]; then
	echo "SKIP witness: builds and boots kernels (make witness, or WITNESS=1)"
	finish
fi
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
scripts/witness -o "$tmp/report.md" 2>"$tmp/err"
status=$?
sum=$(sed -n 's/^witness: \([0-9]*\) rules with a witness, \([0-9]*\) good cases, \([0-9]*\) wrong$/\1 \2 \3/p' "$tmp/err")
if [ -z "$sum" ]; then
	fail "witness: exit status $status"
	tail -n 30 "$tmp/err"
	finish
fi
set -- $sum
passed=$(($1 + $2))
[ "$3" -eq 0 ] || grep '^witness: .*: ' "$tmp/err"
failed=$3
finish
