#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# formats.sh - each report format against its schema or its consumer.
# SARIF goes to Microsoft's multitool from npm (kept in build/npm), XML to xmllint with the schemas
# in tests/formats; what the others have to look like is checked by formats/agree.py, which also
# holds every format against the JSON report.
. "$(dirname "$0")/lib.sh"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
flags="-I$PWD/testcases/include -std=gnu11"
formats="checkstyle github gitlab json junit sarif text"
multitool=build/npm/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool

# A name that every format has to escape, a comment that waives, a unit that fails.
make_sources() {
	mkdir -p "$tmp/src/a,b"
	cp testcases/use-after-put/bad_*.c testcases/fsm-hole/bad_*.c "$tmp/src"
	cp "$(ls "$tmp"/src/bad_*.c | head -n 1)" "$tmp/src/a,b/odd: <1> & \"2\" 50% $(printf '\351').c"
	sed 's|^\(.*full_name.*\)// expect.*|/* lifelint: allow(use-after-put) "kept" & <held> */\n\1|' \
		testcases/use-after-put/bad_node_name_printed_after_put.c >"$tmp/src/allowed.c"
	echo '#include "missing.h"' >"$tmp/src/broken.c"
}

# report NAME OPTIONS... - writes $tmp/NAME.FORMAT for all formats in one run.
report() {
	name=$1
	shift
	pairs=
	for format in $formats; do pairs="$pairs --format $format -o $tmp/$name.$format"; done
	(cd "$tmp/src" && "$LIFELINT" check $pairs "$@" ./*.c ./a,b/*.c -- $flags) 2>"$tmp/err"
	same "$name: exit status" "$wanted" $?
}

xml() {
	for format in checkstyle junit; do
		xmllint --noout --relaxng tests/formats/$format.rng "$tmp/$1.$format" 2>"$tmp/err"
		same "$1: $format keeps its schema" 0 $?
		[ -s "$tmp/err" ] && grep -v validates "$tmp/err"
	done
}

get_multitool() {
	[ -f $multitool ] || npm install --silent --no-audit --no-fund --prefix build/npm \
		@microsoft/sarif-multitool@5 >/dev/null 2>&1
	chmod u+x $multitool 2>/dev/null
}

sarif() {
	DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 $multitool validate "$tmp/$1.sarif" \
		--output "$tmp/$1.validated.sarif" >"$tmp/log" 2>&1
	same "$1: multitool's exit status" 0 $?
	same "$1: multitool finds no error" "" "$(grep -E ': error|^error' "$tmp/log")"
	has "$1: multitool was at work" "Analysis completed successfully" "$tmp/log"
}

agree() {
	python3 tests/formats/agree.py "$tmp/$1" >"$tmp/log" 2>&1 && pass || {
		fail "$1: the formats disagree"
		cat "$tmp/log"
	}
}

make_sources
wanted=3
report all
report shown --show-suppressed --level note
rm "$tmp/src/broken.c"
wanted=0
rm "$tmp"/src/bad_*.c "$tmp"/src/a,b/*.c
cp testcases/use-after-put/good_node_name_printed_before_put.c "$tmp/src/a,b/good.c"
report none
same "waived findings are left out" 0 "$(grep -c '"suppressions"' "$tmp/all.sarif")"
same "waived findings are shown" 1 "$(grep -c '"suppressions"' "$tmp/shown.sarif")"
for name in all shown none; do
	xml $name
	agree $name
done
if get_multitool; then
	for name in all shown none; do sarif $name; done
else
	skip "formats: @microsoft/sarif-multitool cannot be had (npm install failed)"
fi
finish
