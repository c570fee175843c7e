#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# expect.sh - the testcase runner itself: that it fails when it should. A fake lifelint says what it is told.
. "$(dirname "$0")/lib.sh"
find_clang
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
mkdir "$tmp/ref-leak"
cat >"$tmp/fake" <<'END'
#!/usr/bin/env python3
import json, os
found = []
for word in os.environ["FOUND"].split(";"):
    if word:
        file, line, level, rule, message = word.split(",")
        at = {"file": os.environ["DIR"] + file, "line": int(line), "column": 1, "message": message}
        found.append({"level": level, "rule": rule, "steps": [at], **at})
print(json.dumps({"findings": found, "stats": {"failed": []}}))
END
chmod +x "$tmp/fake"

# expect NAME WANTED TEXT FILE - runs FILE with $FOUND as findings; wants its last line and the text
expect() {
	FOUND=$FOUND DIR=$tmp/ref-leak/ python3 tests/expect.py "$tmp/fake" "$CLANG" \
		"$tmp/ref-leak/$4" -- -std=gnu11 >"$tmp/out" 2>&1
	same "$1" "$2" "$(tail -n 1 "$tmp/out")"
	[ -z "$3" ] || has "$1" "$3" "$tmp/out"
}

cat >"$tmp/ref-leak/bad_a.c" <<'END'
int a; // expect: ref-leak {{np}}
// expect@+1: warning: ref-leak {{clk}}
int b;
END
good="bad_a.c,1,error,ref-leak,reference to np;bad_a.c,3,warning,ref-leak,clk"
FOUND=$good expect "all there" "1 passed, 0 failed" "" bad_a.c
FOUND="" expect "none there" "0 passed, 1 failed" "line 1: missing ref-leak {{np}}" bad_a.c
FOUND="$good;bad_a.c,2,error,ref-leak,np" \
	expect "one too many" "0 passed, 1 failed" "unexpected line 2" bad_a.c
FOUND="$good;bad_a.c,2,note,double-put,np" \
	expect "a note too many" "0 passed, 1 failed" "unexpected line 2" bad_a.c
FOUND="bad_a.c,1,note,ref-leak,np;bad_a.c,3,warning,ref-leak,clk" \
	expect "only a note" "0 passed, 1 failed" "line 1: missing" bad_a.c
FOUND="bad_a.c,1,error,ref-leak,np;bad_a.c,3,error,ref-leak,clk" \
	expect "other level" "0 passed, 1 failed" "line 3: missing" bad_a.c

echo "int a; // known-fp: ref-leak {{np}} the list is not followed" >"$tmp/ref-leak/good_b.c"
FOUND="good_b.c,1,error,ref-leak,np" expect "known false" "1 passed, 0 failed" "" good_b.c
FOUND="" expect "false no more" "0 passed, 1 failed" "FIXED known-fp" good_b.c

echo "int a; // known-fn: ref-leak the hash is not followed" >"$tmp/ref-leak/bad_c.c"
FOUND="" expect "known silence" "1 passed, 0 failed" "" bad_c.c
FOUND="bad_c.c,1,error,ref-leak,np" expect "silent no more" "0 passed, 1 failed" "FIXED known-fn" bad_c.c

echo "int a;" >"$tmp/ref-leak/bad_d.c"
FOUND="" expect "bad without expect" "0 passed, 1 failed" "must expect ref-leak" bad_d.c
echo "int a; // expect: ref-leak {{np}}" >"$tmp/ref-leak/good_e.c"
FOUND="good_e.c,1,error,ref-leak,np" \
	expect "good with expect" "0 passed, 1 failed" "must expect nothing" good_e.c
echo "int f(void) { int unused; return 0; }" >"$tmp/ref-leak/good_f.c"
FOUND="" expect "a warning of the compiler" "0 passed, 1 failed" "unused" good_f.c
finish
