#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# testcases.sh - all checkers over testcases/*/bad_*.c and good_*.c, see expect.py.
# usage: tests/testcases.sh [RULE...]
. "$(dirname "$0")/lib.sh"
find_clang
files=
for rule in ${*:-$(ls testcases)}; do
	for f in testcases/"$rule"/bad_*.c testcases/"$rule"/good_*.c; do
		[ -f "$f" ] && files="$files $f"
	done
done
exec python3 tests/expect.py "$LIFELINT" "$CLANG" $files -- -Itestcases/include -std=gnu11
