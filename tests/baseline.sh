#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# baseline.sh - findings that are accepted: written with a reason, left out, pruned when fixed.
. "$(dirname "$0")/lib.sh"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
flags="-I$PWD/testcases/include -std=gnu11"
bad=$PWD/testcases/use-after-put/bad_node_name_printed_after_put.c
good=$PWD/testcases/use-after-put/good_node_name_printed_before_put.c
cd "$tmp" || exit 1
cp "$bad" phy.c
sed 's/phy_find_supply/pll_find_supply/' "$bad" >pll.c

# run NAME STATUS TEXT COMMAND...
run() {
	name=$1 wanted=$2 text=$3
	shift 3
	"$LIFELINT" "$@" >out 2>&1 </dev/null
	same "$name: exit status" "$wanted" $?
	has "$name" "$text" out
}

run "no action" 2 "usage: lifelint baseline" baseline
run "unknown action" 2 "usage: lifelint baseline" baseline make --baseline b.json phy.c -- $flags
run "no file" 2 "usage: lifelint baseline" baseline write phy.c -- $flags
run "no reason" 2 "--reason TEXT" baseline write --baseline b.json phy.c -- $flags
[ -e b.json ] && fail "no reason: nothing is written" || pass
run "blank reason" 2 "--reason: bad value" baseline write --reason " " --baseline b.json phy.c -- $flags
run "absent" 2 "b.json" check --baseline b.json phy.c -- $flags
run "written" 0 "1 added, 1 in all" baseline write --reason "phy: bus holds it" --baseline b.json phy.c -- $flags
run "accepted" 0 "1 in the baseline" check --baseline b.json phy.c -- $flags
run "shown" 0 "note: suppressed in the baseline: phy: bus holds it" \
	check --show-suppressed --baseline b.json phy.c -- $flags
"$LIFELINT" cc --fail-on error --baseline b.json $flags phy.c >out 2>&1
same "cc: exit status" 0 $?
run "another file" 1 "pll.c:16:" check --baseline b.json phy.c pll.c -- $flags
same "another file: only that" 1 "$(grep -c ' error: ' out)"

run "extended" 0 "1 added, 2 in all" baseline write --reason "pll: later" --baseline b.json phy.c pll.c -- $flags
run "nothing to add" 0 "0 added, 2 in all" baseline write --baseline b.json phy.c pll.c -- $flags
run "show" 0 "accepted: phy: bus holds it" baseline show --baseline b.json
has "show: the other reason" "accepted: pll: later" out
cp b.json again.json
run "written again" 0 "0 added" baseline write --baseline again.json pll.c phy.c -- $flags
cmp -s b.json again.json
same "written again: no byte differs" 0 $?
same "no line numbers" "" "$(grep -i '"line"' b.json)"

{ echo '/* a line more */'; sed 's/\bnp\b/node/g; s/^\t/        /; s/ = /=/' phy.c; } >moved.c && mv moved.c phy.c
run "moved, renamed, reformatted" 0 "2 in the baseline" check --baseline b.json phy.c pll.c -- $flags
for format in sarif gitlab github checkstyle; do
	"$LIFELINT" check --format $format --baseline b.json phy.c pll.c -- $flags >out 2>/dev/null
	same "$format: left out" 0 "$(grep -c 'dropped by of_node_put' out)"
done
run "sarif, when asked for" 0 '"kind": "external"' check --show-suppressed --format sarif --baseline b.json \
	phy.c -- $flags
has "sarif, when asked for: the reason" '"justification": "phy: bus holds it"' out

cp "$good" phy.c
run "a fixed entry" 0 "entries that are fixed: 1" check --baseline b.json phy.c pll.c -- $flags
sed 's/"engine": "clang"/"engine": "cocci"/' b.json >cocci.json
run "another engine's entry" 0 "0 fixed and taken out, 2 left" baseline prune --baseline cocci.json \
	phy.c pll.c -- $flags
sed 's/pll_find/other_find/' pll.c >other.c
run "not checked, not fixed" 0 "0 fixed and taken out, 2 left" baseline prune --baseline b.json pll.c -- $flags
run "pruned" 0 "1 fixed and taken out, 1 left" baseline prune --baseline b.json phy.c pll.c -- $flags
same "the other entry keeps its reason" 1 "$(grep -c 'pll: later' b.json)"
run "another file to keep" 0 "1 added" baseline write --reason "kept" --baseline b.json pll.c other.c -- $flags
rm pll.c
run "a file that is gone" 0 "1 fixed and taken out, 1 left" baseline prune --baseline b.json phy.c -- $flags
mkdir elsewhere && cp b.json phy.c elsewhere
cd elsewhere || exit 1
run "another tree" 0 "0 fixed and taken out, 1 left" baseline prune --baseline b.json phy.c -- $flags
cd ..

echo '{"entries": [{"fingerprint": "00", "rule": "x", "file": "y", "reason": "z"}]}' >b.json
run "bad fingerprint" 2 'entry 1 has no proper "fingerprint"' check --baseline b.json phy.c -- $flags
sed -i 's/"00"/"0123456789abcdef"/; s/"z"/""/' b.json
run "empty reason" 2 'entry 1 has no proper "reason"' check --baseline b.json phy.c -- $flags
echo '{"findings": []}' >b.json
run "something else" 2 "this is no baseline" check --baseline b.json phy.c -- $flags
echo '<<<<<<< ours' >b.json
run "a merge conflict" 2 "b.json:1:" check --baseline b.json phy.c -- $flags
finish
