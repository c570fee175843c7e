#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# cli.sh - the command line: bad input of each kind, exit status, outputs, workers, interruption.
. "$(dirname "$0")/lib.sh"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
bad=testcases/use-after-put/bad_node_name_printed_after_put.c
good=testcases/use-after-put/good_node_name_printed_before_put.c
flags="-Itestcases/include -std=gnu11"

# status NAME WANTED WORDS... - runs lifelint with output to $tmp/out and $tmp/err
status() {
	name=$1
	wanted=$2
	shift 2
	"$LIFELINT" "$@" >"$tmp/out" 2>"$tmp/err" </dev/null
	same "$name: exit status" "$wanted" $?
}

# refused NAME TEXT WORDS... - bad usage: status 2, a message with the text, nothing on stdout
refused() {
	name=$1
	text=$2
	shift 2
	status "$name" 2 "$@"
	has "$name" "$text" "$tmp/err"
	same "$name: stdout" "" "$(head -c 80 "$tmp/out")"
}

# A unit that takes many seconds: one macro doubles another 28 times over and leaves nothing.
make_slow() {
	{
		echo "#define A0"
		for i in $(seq 1 28); do echo "#define A$i A$((i - 1)) A$((i - 1))"; done
		echo "A28"
		echo "int slow;"
	} >"$tmp/slow.c"
}

test_bad_usage() {
	refused "no command" "usage: lifelint"
	refused "unknown command" "unknown command 'chekc'" chekc
	refused "unknown option" "unknown option --nope" check --nope $good
	refused "unknown letter" "unknown option -x" check -x $good
	refused "missing argument" "needs an argument" check $good --level
	refused "bad level" "note, warning or error" check --level fatal $good
	refused "bad gate" "note, warning, error or none" check --fail-on 3 $good
	refused "bad format" "expected" check --format xml $good
	refused "bad jobs" "--jobs: bad value '0'" check --jobs 0 $good
	refused "bad jobs word" "bad value 'many'" check -j many $good
	refused "bad colour" "auto, always or never" check --color=blue $good
	refused "bad use of headers" "auto, always or never" check --pch=often $good
	refused "two on stdout" "give one of them -o" check --format text --format json $good
	refused "nothing to check" "what to check" check
	refused "missing file" "No such file" check testcases/nope.c
	refused "directory without tree" "--kdir" check testcases
	refused "no C file" "is no C file" check Makefile
	refused "output nowhere" "-o $tmp/no/such" check -o "$tmp/no/such" $good
	refused "no rule named" "usage: lifelint explain" explain
	refused "unknown rule" "there is no rule 'use-after-putt'" explain use-after-putt
	has "unknown rule" "did you mean use-after-put" "$tmp/err"
	refused "rule with a path" "there is no rule" explain ../README
	refused "tree and compiler arguments" "plain C files" check --kdir . $good -- -DX
	refused "unknown function" "no function nope" ir $good nope -- $flags
	refused "cc without a file" "lifelint" cc -DX
	printf 'int f(void ll_gets;\n' >"$tmp/bad.h"
	refused "bad rule header" "bad.h:1:" check --rules "$tmp" $good -- $flags
	refused "missing rules" "$tmp/none" check --rules "$tmp/none" $good -- $flags
}

test_exit_status() {
	status "clean file" 0 check $good -- $flags
	status "findings" 1 check $bad -- $flags
	has "text" "[use-after-put]" "$tmp/out"
	has "summary" "1 error" "$tmp/err"
	status "gate above" 0 check --fail-on none $bad -- $flags
	status "gate at" 1 check --fail-on error $bad -- $flags
	printf '#include "missing.h"\nint x;\n' >"$tmp/broken.c"
	status "broken file" 3 check "$tmp/broken.c"
	has "broken file" "missing.h" "$tmp/err"
	status "broken and bad" 3 check "$tmp/broken.c" $bad -- $flags
	has "broken and bad" "[use-after-put]" "$tmp/out"
	printf 'struct s {\n\tint n;\n};\nint f(struct s *p)\n{\n\tint e;\n\te = p->ops->open(p);\n\treturn e;\n}\n' \
		>"$tmp/unknown.c"
	status "unknown member called" 3 check "$tmp/unknown.c"
	has "unknown member called" "f() not analysed" "$tmp/err"
	status "help" 0 help
	status "help of check" 0 check --help
	status "version" 0 --version
	status "rules" 0 rules
	has "rules" "double-put" "$tmp/out"
	status "explain" 0 explain use-after-put
	has "explain" "CWE-416" "$tmp/out"
	status "ir" 0 ir $good phy_find_supply -- $flags
	has "ir" "of_parse_phandle" "$tmp/out"
}

# kbuild must not stop at a finding, unless the user asks for that.
test_cc() {
	status "cc" 0 cc $flags $bad
	has "cc" "[use-after-put]" "$tmp/out"
	status "cc with a gate" 1 cc --fail-on error $flags $bad
	status "cc and a broken file" 0 cc $flags "$tmp/broken.c"
	has "cc and a broken file" "missing.h" "$tmp/err"
}

test_suppression() {
	sed 's|^\(.*full_name.*\)// expect.*|/* lifelint: allow(use-after-put) shown to work */\n\1|' \
		$bad >"$tmp/allowed.c"
	status "allowed" 0 check "$tmp/allowed.c" -- $flags
	has "allowed" "1 suppressed" "$tmp/err"
	status "shown all the same" 0 check --show-suppressed "$tmp/allowed.c" -- $flags
	has "shown all the same" "note: suppressed in the source: shown to work" "$tmp/out"
	sed 's| shown to work||' "$tmp/allowed.c" >"$tmp/mute.c"
	status "allowed without a reason" 1 check "$tmp/mute.c" -- $flags
	has "allowed without a reason" "warning: allow(use-after-put) gives no reason" "$tmp/out"
	sed 's|// expect.*||' $good >"$tmp/idle.c"
	echo '/* lifelint: allow(use-after-put) not so */ int idle;' >>"$tmp/idle.c"
	status "a comment that allows nothing" 1 check "$tmp/idle.c" -- $flags
	has "a comment that allows nothing" "takes nothing away here [unused-allow]" "$tmp/out"
	has "a comment that allows nothing" "or no rule has this name" "$tmp/out"
	status "hidden by level" 1 check --level error "$tmp/mute.c" -- $flags
	has "hidden by level" "1 more at or above --fail-on" "$tmp/err"
	same "hidden by level: stdout" "" "$(cat "$tmp/out")"
}

test_outputs() {
	status "two outputs" 1 check --format json -o "$tmp/a.json" --format text $bad -- $flags
	has "two outputs: stdout" "[use-after-put]" "$tmp/out"
	has "two outputs: file" '"fingerprint"' "$tmp/a.json"
	python3 -m json.tool "$tmp/a.json" >/dev/null
	same "json is valid" 0 $?
	status "-o first" 1 check -o "$tmp/b.json" --format json $bad -- $flags
	has "-o first" '"steps"' "$tmp/b.json"
	status "no colour in files" 1 check -o "$tmp/c.txt" $bad -- $flags
	same "no colour in files" 0 "$(grep -c "$(printf '\033')" "$tmp/c.txt")"
	status "colour wanted" 1 check --color $bad -- $flags
	has "colour wanted" "$(printf '\033')[" "$tmp/out"
	"$LIFELINT" check $bad -- $flags >/dev/full 2>"$tmp/err"
	same "disk full: exit status" 2 $?
	has "disk full" "could not be written" "$tmp/err"
	status "stats" 0 check --stats --format json $good -- $flags
	has "stats as text" "units                         1" "$tmp/err"
	has "stats in json" '"parse_seconds"' "$tmp/out"
}

# What has no seconds in it is the same for any number of workers.
test_jobs() {
	for j in 1 2 5; do
		"$LIFELINT" check -j $j --level note --format json -o "$tmp/j$j.json" --format text \
			testcases/*/bad_*.c -- $flags 2>/dev/null >"$tmp/j$j.txt"
		sed -i 's/"seconds": [0-9.e-]*/"seconds": 0/' "$tmp/j$j.json"
	done
	for j in 2 5; do
		cmp "$tmp/j1.txt" "$tmp/j$j.txt"
		same "-j1 and -j$j: text" 0 $?
		cmp "$tmp/j1.json" "$tmp/j$j.json"
		same "-j1 and -j$j: json" 0 $?
	done
	"$LIFELINT" check --level note --format text testcases/*/bad_*.c -- $flags 2>/dev/null >"$tmp/again.txt"
	cmp "$tmp/j1.txt" "$tmp/again.txt"
	same "the same run again" 0 $?
}

test_workers() {
	status "time limit" 3 check -j2 --unit-timeout 1 "$tmp/slow.c" $bad -- $flags
	has "time limit" "slow.c: not analysed: took longer than 1 s" "$tmp/err"
	has "time limit: the rest" "[use-after-put]" "$tmp/out"
	"$LIFELINT" check -j1 "$tmp/slow.c" $bad -- $flags >"$tmp/out" 2>"$tmp/err" &
	pid=$!
	busy_worker $pid && kill -s KILL "$worker"
	wait $pid
	same "crash: exit status" 3 $?
	has "crash" "slow.c: not analysed: the worker crashed: Killed" "$tmp/err"
	has "crash: the rest" "[use-after-put]" "$tmp/out"
}

# Who waits at a terminal sees how far it is; a log does not.
test_progress() {
	script -qec "$LIFELINT check -j2 --unit-timeout 2 $tmp/slow.c $bad -- $flags" /dev/null \
		>"$tmp/out" 2>&1 </dev/null
	has "progress at a terminal" "lifelint: 2 of 2 units" "$tmp/out"
	"$LIFELINT" check -j2 --unit-timeout 2 "$tmp/slow.c" $bad -- $flags >"$tmp/out" 2>&1 </dev/null
	same "progress in a log" "" "$(grep "of 2 units" "$tmp/out")"
}

# Finds the worker of process $1 that is at work on the slow unit.
busy_worker() {
	for try in $(seq 1 100); do
		sleep 0.1
		worker=$(tr ' ' '\n' <"/proc/$1/task/$1/children" | sed '/^$/d' | tail -n 1)
		[ -n "$worker" ] && [ "$try" -gt 15 ] && return 0
	done
	return 1
}

# interrupt SIGNAL - what is done before the slow unit is reported.
interrupt() {
	"$LIFELINT" check -j2 --format json "$tmp/slow.c" $bad -- $flags >"$tmp/out" 2>"$tmp/err" &
	pid=$!
	busy_worker $pid && kill -s "$1" $pid
	wait $pid
	same "$1: exit status" 3 $?
	has "$1" "interrupted: 1 of 2 units were analysed" "$tmp/err"
	has "$1: json" '"interrupted": true' "$tmp/out"
	has "$1: what there is" '"rule": "use-after-put"' "$tmp/out"
	same "$1: no worker is left" "" "$(kill -0 "$worker" 2>/dev/null && echo "$worker")"
}

make_slow
# What scripts/mutate needs: a call that ends something, and the line of the last use before it.
test_sites() {
	status "sites" 0 ir --sites "$bad" -- $flags
	has "sites: a put" "of_node_put	put	ref	15" "$tmp/out"
}

test_bad_usage
test_exit_status
test_sites
test_cc
test_suppression
test_outputs
test_jobs
test_progress
test_workers
# A shell starts what runs behind & with SIGINT ignored; the program takes it back.
interrupt INT
interrupt TERM
finish
