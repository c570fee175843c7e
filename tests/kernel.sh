#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# kernel.sh - real kernel files: everything is analysed, the report keeps its contract.
# KERNEL_TREE names a configured tree; else the one that `make check` gets is used.
. "$(dirname "$0")/lib.sh"
find_kernel_tree
if [ -z "$KERNEL_TREE" ]; then
	skip "kernel: no configured kernel tree (KERNEL_TREE=DIR names one, make check gets one)"
	finish
fi
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# complete DIR - no unit of DIR fails, and findings have what the contract asks for.
complete() {
	"$LIFELINT" check --kdir "$KERNEL_TREE" --level note --stats --format json -o "$tmp/out.json" \
		"$1" 2>"$tmp/err"
	status=$?
	if [ $status -gt 1 ]; then
		fail "$1: exit status $status"
		head -n 20 "$tmp/err"
		return
	fi
	python3 - "$tmp/out.json" "$1" "$KERNEL_TREE" <<-'END' && pass || fail "$1: see above"
	import json, os, sys
	report, where, tree = json.load(open(sys.argv[1])), sys.argv[2], sys.argv[3]
	stats, wrong = report["stats"], []
	if stats["units"] < 1 or stats["failed_units"] or stats["failed"]:
	    wrong.append(f"{stats['units']} units, failed: {stats['failed'][:5]}")
	wrong += [f"unlowered: {p}" for p in stats["unlowered"] if "goto" not in p["reason"]][:5]
	prints = [f["fingerprint"] for f in report["findings"]]
	if len(set(prints)) != len(prints):
	    wrong.append("two findings have one fingerprint")
	for f in report["findings"]:
	    for at in [f, *f["steps"]]:
	        if not os.path.exists(os.path.join(tree, at["file"])) or at["line"] < 1:
	            wrong.append(f"no such place: {at['file']}:{at['line']}")
	    if not f["steps"] or "__UNIQUE_ID" in json.dumps(f):
	        wrong.append(f"bad finding: {f}")
	print(*wrong, sep="\n", end="\n" if wrong else "")
	sys.exit(bool(wrong))
	END
}

# What is asked of one file does not depend on what else was checked.
file_alone() {
	"$LIFELINT" check --kdir "$KERNEL_TREE" --level note drivers/vfio/mdev/mdev_core.c \
		2>/dev/null >"$tmp/alone"
	"$LIFELINT" check --kdir "$KERNEL_TREE" --level note drivers/vfio/mdev 2>/dev/null |
		grep '^drivers/vfio/mdev/mdev_core.c:[0-9:]* [a-z]*: .*\]$' >"$tmp/among"
	grep '^drivers/vfio/mdev/mdev_core.c:[0-9:]* [a-z]*: .*\]$' "$tmp/alone" | cmp - "$tmp/among"
	same "a file alone" 0 $?
}

for dir in drivers/vfio/mdev samples/vfio-mdev drivers/fpga; do
	complete $dir
done
file_alone
"$LIFELINT" check --kdir "$KERNEL_TREE" drivers/no/such.c >/dev/null 2>"$tmp/err"
same "a file that is not there" 2 $?
has "a file that is not there" "drivers/no/such.c" "$tmp/err"
finish
