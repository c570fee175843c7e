# SPDX-License-Identifier: GPL-2.0-only
# lib.sh - what the test scripts share; sourced, from the root of the tree.
# LIFELINT names the program under test, CLANG the compiler, KERNEL_TREE a configured kernel tree.

cd "$(dirname "$0")/.." || exit 1
LIFELINT=${LIFELINT:-$PWD/lifelint}
passed=0
failed=0

if [ ! -x "$LIFELINT" ]; then
	echo "no program to test: $LIFELINT (run make)"
	echo "0 passed, 1 failed"
	exit 1
fi

# The highest clang there is, unless the caller named one.
find_clang() {
	if [ -z "${CLANG:-}" ]; then
		CLANG=$(ls /usr/bin/clang-[0-9]* 2>/dev/null | grep -E 'clang-[0-9]+$' | sort -t- -k2 -rn | head -n 1)
		CLANG=${CLANG:-clang}
	fi
}

pass() {
	passed=$((passed + 1))
}

fail() {
	failed=$((failed + 1))
	echo "FAIL $*"
}

# same NAME WANTED GOT
same() {
	if [ "$2" = "$3" ]; then
		pass
	else
		fail "$1: wanted '$2', got '$3'"
	fi
}

# has NAME TEXT FILE
has() {
	if grep -qF -- "$2" "$3"; then
		pass
	else
		fail "$1: '$2' is missing in:"
		head -n 20 "$3"
	fi
}

# Puts the configured kernel tree into KERNEL_TREE, or leaves it empty.
find_kernel_tree() {
	[ -n "${KERNEL_TREE:-}" ] || KERNEL_TREE=${XDG_CACHE_HOME:-$HOME/.cache}/lifelint/linux-source-6.12
	[ -f "$KERNEL_TREE/include/generated/autoconf.h" ] || KERNEL_TREE=
}

# A test that needs what is not there is skipped, and counts as failed where CI is set.
skip() {
	if [ -n "${CI:-}" ]; then
		fail "$*"
	else
		echo "SKIP $*"
	fi
}

finish() {
	echo "$passed passed, $failed failed"
	[ "$failed" -eq 0 ]
	exit
}
