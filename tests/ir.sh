#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# ir.sh - the IR of testcases/ir/*.c against the dump at the end of each file.
# usage: tests/ir.sh [FILE...]
. "$(dirname "$0")/lib.sh"

tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT

for f in ${*:-testcases/ir/*.c}; do
	sed -n '/^ \* check-output-start$/,/^ \* check-output-end$/p' "$f" | sed '1d;$d' > "$tmp/wanted"
	# 3: computed_goto.c holds a function that is said to be unlowered
	"$LIFELINT" ir "$f" -- -std=gnu11 > "$tmp/got" 2> "$tmp/errors"
	if [ -s "$tmp/wanted" ] && diff -u "$tmp/wanted" "$tmp/got" > "$tmp/diff"; then
		pass
	else
		fail "$f"
		cat "$tmp/diff" "$tmp/errors"
	fi
done

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
