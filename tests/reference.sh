#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# reference.sh - lifelint is silent on reference/, the code that shows each sequence done right; so are
# all Coccinelle scripts and sparse, and the compiler with W=1.
# The witnesses below it are judged by scripts/witness, together with the kernel; here the compiler
# sees them with W=1, which no kernel as a whole is built with.
. "$(dirname "$0")/lib.sh"
find_kernel_tree
if [ -z "$KERNEL_TREE" ]; then
	skip "reference: no configured kernel tree (KERNEL_TREE=DIR names one, make check gets one)"
	finish
fi
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# Kbuild writes beside the sources: not in this tree.
cp -r reference "$tmp/reference"
rm -rf "$tmp/reference/witness"
"$LIFELINT" check --kdir "$KERNEL_TREE" -M "$tmp/reference" >"$tmp/out" 2>"$tmp/err"
same "lifelint on reference/" 0 $?
[ -s "$tmp/out" ] && cat "$tmp/out"
same "units of reference/" "$(ls reference/*/*.c | wc -l)" "$(sed -n 's/.* in \([0-9]*\) units.*/\1/p' "$tmp/err")"
case $LIFELINT in
*.asan) ;;
*)
	if command -v spatch >/dev/null && command -v sparse >/dev/null; then
		"$LIFELINT" check --engines clang,cocci,sparse --kdir "$KERNEL_TREE" -M "$tmp/reference" >"$tmp/out" 2>"$tmp/err"
		same "clang, Coccinelle and sparse on reference/" 0 $?
		[ -s "$tmp/out" ] && cat "$tmp/out"
	else
		skip "reference: spatch or sparse is missing: apt-get install coccinelle sparse"
	fi
	if [ -x "$KERNEL_TREE/tools/objtool/objtool" ]; then
		cp -r reference/witness "$tmp/reference/"
		objects=$(cd "$tmp/reference" && ls */*.c witness/*/*.c | sed 's/c$/o/')
		env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL make -C "$KERNEL_TREE" M="$tmp/reference" W=1 \
			-j"$(nproc)" $objects >"$tmp/out" 2>&1
		same "W=1 on reference/" 0 $?
		if grep -E 'warning:|error:' "$tmp/out"; then fail "W=1 on reference/: see above"; else pass; fi
	else
		skip "reference: $KERNEL_TREE cannot build modules (make modules_prepare)"
	fi
	;;
esac
for seed in 000 001 002 003 004; do
	has "a row for each seed" "| $seed |" reference/README.md
done
# Every test that the table names is a case of a suite.
for case in $(sed -n 's/^| 00[0-4] .*| \(.*\) |$/\1/p' reference/README.md | tr -d '`,' ); do
	grep -q "KUNIT_CASE($case)" reference/test/*.c && pass || fail "no case is called $case"
done
finish
