#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# fingerprint.sh - what a baseline and --since rely on, see fingerprint.py.
. "$(dirname "$0")/lib.sh"
find_clang
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
python3 tests/fingerprint.py "$LIFELINT" "$CLANG" "$tmp" testcases/*/bad_*.c -- \
	"-I$PWD/testcases/include" -std=gnu11
