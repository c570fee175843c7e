#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# engines.sh - Coccinelle and sparse beside clang: one report, missing programs, time limits.
. "$(dirname "$0")/lib.sh"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
args="-- -Itestcases/include -std=gnu11"
bad=testcases/double-put/bad_error_label_puts_again.c

# check NAME ENGINES FILE... ; the report goes to $tmp/NAME.json, messages to $tmp/NAME.err
check() {
	name=$1 engines=$2
	shift 2
	"$LIFELINT" check --engines "$engines" --level note --format json -o "$tmp/$name.json" "$@" \
		$args 2>"$tmp/$name.err"
	status=$?
}

# field NAME EXPRESSION: of the first finding
field() {
	python3 -c 'import json, sys; f = json.load(open(sys.argv[1]))["findings"]; print(eval(sys.argv[2]))' \
		"$tmp/$1.json" "$2"
}

# A PATH on which neither program is found.
mkdir "$tmp/bin"
for p in python3 grep; do
	ln -s "$(command -v $p)" "$tmp/bin/$p"
done

check unknown clang,smatch "$bad"
same "an unknown engine is bad usage" 2 "$status"
has "an unknown engine is named" "clang, cocci and sparse" "$tmp/unknown.err"

old=$PATH PATH=$tmp/bin
check missing clang,cocci,sparse "$bad"
PATH=$old
same "a missing engine fails nothing" 1 "$status"
has "how to get Coccinelle" "apt-get install coccinelle" "$tmp/missing.err"
has "how to get sparse" "apt-get install sparse" "$tmp/missing.err"
same "each is named once" 2 "$(grep -c 'is not installed' "$tmp/missing.err")"
same "clang goes on" "['clang']" "$(field missing 'f[0]["engines"]')"

check plain clang "$bad"
same "clang is the default" "['clang']" "$(field plain 'f[0]["engines"]')"

if ! command -v spatch >/dev/null || ! command -v sparse >/dev/null; then
	skip "spatch or sparse is missing: apt-get install coccinelle sparse"
	finish
fi

check both clang,cocci "$bad"
same "one defect is one finding" 1 "$(field both 'len(f)')"
same "both engines are shown" "clang ['clang', 'cocci']" \
	"$(field both 'f[0]["engine"] + " " + str(f[0]["engines"])')"
same "the fingerprint is that of clang" "$(field plain 'f[0]["fingerprint"]')" \
	"$(field both 'f[0]["fingerprint"]')"
"$LIFELINT" check --engines clang,cocci "$bad" $args >"$tmp/text" 2>/dev/null
has "the text says it too" "note: clang, cocci agree" "$tmp/text"

check alone cocci "$bad"
same "Coccinelle alone" "1 double-put panel_attach cocci" \
	"$(field alone '"%d %s %s %s" % (len(f), f[0]["rule"], f[0]["function"], f[0]["engine"])')"
same "its path has the line that it rests on" "True" \
	"$(field alone 'f[0]["steps"][0]["line"] < f[0]["steps"][-1]["line"] == f[0]["line"]')"

files="testcases/double-put/*.c"
check one clang,cocci,sparse -j1 $files
check four clang,cocci,sparse -j4 $files
same "the number of workers changes nothing" "$(field one f)" "$(field four f)"

# sparse knows a lock by its context attribute, we by its name.
cat >"$tmp/lock.c" <<'END'
struct mutex;
#ifdef __CHECKER__
#define TAKES(x) __attribute__((context(x, 0, 1)))
#define DROPS(x) __attribute__((context(x, 1, 0)))
#else
#define TAKES(x)
#define DROPS(x)
#endif
void mutex_lock(struct mutex *lock) TAKES(lock);
void mutex_unlock(struct mutex *lock) DROPS(lock);
void other_lock(struct mutex *lock) TAKES(lock);
int step(void);

int both(struct mutex *lock)
{
	mutex_lock(lock);
	if (step())
		return -1;
	mutex_unlock(lock);
	return 0;
}

void alone(struct mutex *lock)
{
	other_lock(lock);
}
END
check locks clang,sparse "$tmp/lock.c"
same "sparse agrees with clang, and alone is a note" \
	"[('both', 'error', ['clang', 'sparse']), ('alone', 'note', ['sparse'])]" \
	"$(field locks 'sorted([(x["function"], x["level"], x["engines"]) for x in f], key=lambda t: t[1])')"

# Programs that never end and that die: the file is named, the rest is reported.
printf '#!/bin/sh\nsleep 60\n' >"$tmp/bin/sparse"
printf '#!/bin/sh\nkill -SEGV $$\n' >"$tmp/bin/spatch"
chmod +x "$tmp/bin/sparse" "$tmp/bin/spatch"
old=$PATH PATH=$tmp/bin:$PATH
check late clang,sparse --unit-timeout 5 "$bad"
same "a file that takes too long is not analysed in full" 3 "$status"
has "and is named" "$bad: not analysed: sparse: took longer than 5 s" "$tmp/late.err"
# What spatch says of a file that takes too long: it goes on with the others.
cat >"$tmp/bin/spatch" <<'END'
#!/bin/sh
for file do :; done
echo "EXN: Coccinelle_modules.Common.Timeout in $(grep . "$file" | head -n 1)" >&2
END
check slow clang,cocci --unit-timeout 7 "$bad"
same "a file that spatch gives up" 3 "$status"
has "is named with script and limit" "$bad: not analysed: double_put.cocci: spatch took longer than 7 s" \
	"$tmp/slow.err"
same "clang's findings stay" "['clang']" "$(field slow 'f[0]["engines"]')"
printf '#!/bin/sh\nkill -SEGV $$\n' >"$tmp/bin/spatch"
check dies clang,cocci "$bad" testcases/double-put/bad_helper_has_put_already.c
PATH=$old
same "a crash of spatch" 3 "$status"
has "is reported by file" "bad_helper_has_put_already.c: not analysed: double_put.cocci: spatch ended" \
	"$tmp/dies.err"
same "and clang's findings are there" "['clang']" "$(field dies 'f[0]["engines"]')"
finish
