#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# pages.sh - every rule has its page, its pairs after fixes of the kernel, and its known misses, see pages.py.
. "$(dirname "$0")/lib.sh"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

rules=$("$LIFELINT" rules | sed -n '/^Rules:$/,/^$/s/^\([a-z-]*\) .*/\1/p')
python3 tests/pages.py . $rules >"$tmp/out"
same "tests/pages.py" 0 $?
grep '^FAIL' "$tmp/out"
same "rules that have a page" "$(ls rules/*.md | wc -l)" "$(echo "$rules" | wc -l)"
for rule in $rules; do
	"$LIFELINT" explain "$rule" >"$tmp/page" 2>&1
	has "explain $rule" "## Limits" "$tmp/page"
done

# What is missing is told.
cp -r rules testcases "$tmp"
refuses() {
	python3 tests/pages.py "$tmp" double-put >"$tmp/out" && fail "$1 is taken" || has "$1" "$2" "$tmp/out"
}
first=$(grep -l '^ \* Fix: ' "$tmp"/testcases/double-put/bad_*.c | head -n 1)
sed -i 's/^ \* Fix: .*/ * Fix: something/' "$first"
refuses "a subject without a subsystem" "what\`: something"
sed -i '/^ \* Fix: /d' "$first"
refuses "one pair only" "1 pairs name a fix"
sed -i 's/known-f[np]: \([a-z]*: \)\{0,1\}double-put/expect: double-put/' "$tmp"/testcases/*/*.c
refuses "nothing known" "neither a known-fn"
sed -i '/^Weakness/d' "$tmp/rules/double-put.md"
refuses "no weakness" "no weakness"
finish
