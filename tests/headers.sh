#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# headers.sh - the simulated headers of the testcases against a real tree, see headers.py.
. "$(dirname "$0")/lib.sh"
find_clang
find_kernel_tree
if [ -z "$KERNEL_TREE" ]; then
	skip "headers: no configured kernel tree (KERNEL_TREE=DIR names one, make check gets one)"
	finish
fi
exec python3 tests/headers.py "$KERNEL_TREE" testcases/include "$CLANG"
