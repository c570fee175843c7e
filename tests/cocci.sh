#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# cocci.sh - the Coccinelle scripts: what they find, what their patches make, and their names.
# usage: tests/cocci.sh [SCRIPT...]   names without .cocci
# Idea: the scripts do not depend on how lifelint was built, so the sanitized build is left out.
. "$(dirname "$0")/lib.sh"
case $LIFELINT in
*.asan) finish ;;
esac

LIFELINT=$LIFELINT python3 scripts/cocci_names.py --check && pass || fail "names in cocci/ are stale: run scripts/cocci_names.py"

if ! command -v spatch >/dev/null; then
	skip "spatch is missing: apt-get install coccinelle"
	finish
fi
find_clang
log=$(mktemp)
trap 'rm -f "$log"' EXIT
wanted=$*
python3 tests/cocci.py "$LIFELINT" "$CLANG" $wanted >"$log"
grep '^FAIL' "$log"
set -- $(sed -n '$s/^\([0-9]*\) passed, \([0-9]*\) failed.*/\1 \2/p' "$log") 0 1
passed=$((passed + $1))
failed=$((failed + $2))
if [ -z "$wanted" ] && command -v sparse >/dev/null; then
	scripts/agreement --check >"$log" && pass || fail "$(cat "$log")"
fi
finish
