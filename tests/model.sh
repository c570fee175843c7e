#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# model.sh - rule headers: bad ones are refused with file, line and caret; good ones read as said.
# The wanted text stands in the tail comment of each header in testcases/model.
. "$(dirname "$0")/lib.sh"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# wanted FILE - the texts of its "expect:" lines
wanted() {
	sed -n 's,^ *[/ ]\* expect: ,,p' "$1" | sed 's, \*/$,,'
}

run_rules() {
	"$LIFELINT" rules --rules "$1" >"$tmp/out" 2>"$tmp/err" </dev/null
}

test_bad_headers() {
	for header in testcases/model/bad_*.h; do
		run_rules "$header"
		same "$header: exit status" 2 $?
		same "$header: stdout" "" "$(head -c 80 "$tmp/out")"
		has "$header" "$header:$(wanted "$header")" "$tmp/err"
		has "$header: caret" "^" "$tmp/err"
		same "$header: messages" 1 "$(grep -c ': error: ' "$tmp/err")"
	done
}

test_good_headers() {
	for header in testcases/model/good_*.h; do
		run_rules "$header"
		same "$header: exit status" 0 $?
		wanted "$header" >"$tmp/wanted"
		while IFS= read -r line; do
			has "$header" "$line" "$tmp/out"
		done <"$tmp/wanted"
	done
}

# Each fact says where the kernel states it: the comment at the head of its paragraph.
test_sources() {
	"$LIFELINT" rules >"$tmp/out" 2>"$tmp/err" </dev/null
	same "our rules: exit status" 0 $?
	sed -n '/^Facts:/,$p' "$tmp/out" | grep -E '^[A-Za-z_]\w*( |$)' |
		grep -vE '\]$' >"$tmp/unsaid"
	same "facts without a source" "" "$(head -n 3 "$tmp/unsaid")"
}

# No fact of ours is about a function that the tree does not have.
test_bound() {
	find_kernel_tree
	if [ -z "$KERNEL_TREE" ]; then
		skip "no configured kernel tree: facts are not held against one"
		return
	fi
	"$LIFELINT" rules --kdir "$KERNEL_TREE" >"$tmp/out" 2>"$tmp/err" </dev/null
	same "bound facts: exit status" 0 $?
	same "unbound facts" "" "$(grep ': ' "$tmp/out" | head -n 5)"
	has "bound facts" "0 of " "$tmp/out"
	"$LIFELINT" rules --kdir "$KERNEL_TREE" --rules testcases/model/unbound >"$tmp/out" \
		2>"$tmp/err" </dev/null
	same "facts of another kernel: exit status" 1 $?
	for text in "'get_foo_device': no such function" "'get_device_many': no such function" \
		"'kobject_move': the tree's has 2 parameters, the fact 1" \
		"'device_move': parameter 1 points to struct device in the tree"; do
		has "facts of another kernel" "$text" "$tmp/out"
	done
}

# What the tree's own code contradicts is told; an explanation is shown, and has to explain something.
test_told() {
	"$LIFELINT" rules --kdir "$KERNEL_TREE" --rules testcases/model/verify --verify \
		drivers/base/core.c >"$tmp/out" 2>"$tmp/err" </dev/null
	same "contradicted facts: exit status" 1 $?
	for text in "'cleanup_glue_dir': parameter 1 is put in the tree's own code, the fact says taken" \
		"the fact does not say so; explained: its callers never own one" \
		"'device_is_dependent': nothing is contradicted, ll_explained() is to go" \
		" more are explained"; do
		has "contradicted facts" "$text" "$tmp/out"
	done
}

# The tree's own code contradicts no fact of ours without an explanation.
test_verified() {
	case $LIFELINT in *.asan) return ;; esac
	"$LIFELINT" rules --kdir "$KERNEL_TREE" --verify >"$tmp/out" 2>"$tmp/err" </dev/null
	same "verified facts: exit status" 0 $?
	same "contradicted facts" "" "$(grep ': ' "$tmp/out" | grep -v '; explained: ' | head -n 5)"
	has "verified facts" "0 contradictions in " "$tmp/out"
}

test_bad_headers
test_good_headers
test_sources
test_bound
if [ -n "$KERNEL_TREE" ]; then
	test_told
	test_verified
fi
finish
