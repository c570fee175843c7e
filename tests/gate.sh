#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# gate.sh - only what is new: --since and check-patch, on a small git project and on a kernel tree.
# Every change is made twice: as a branch in the work tree, and as a patch against the unchanged one.
. "$(dirname "$0")/lib.sh"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
find_kernel_tree
home=$HOME
# Nothing of the user's own git configuration counts here.
export HOME="$tmp" GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@localhost \
	GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@localhost
p=$tmp/project
include=$PWD/testcases/include

# Two units share a header; old.c has a bug from the beginning.
make_project() {
	mkdir -p "$p/supply/core"
	cat >"$p/supply/supply.h" <<-'END'
	static inline int supply_is_on(struct device_node *np)
	{
		int on = of_device_is_available(np);

		return on;
	}
	END
	cat >"$p/supply/core/phy.c" <<-'END'
	#include <linux/device.h>
	#include <linux/of.h>
	#include <linux/errno.h>
	#include "../supply.h"

	int phy_find_supply(struct device *dev)
	{
		struct device_node *np;
		int on;

		np = of_parse_phandle(dev->of_node, "phy-supply", 0);
		if (!np)
			return -ENOENT;
		on = supply_is_on(np);
		if (!on)
			dev_info(dev, "supply %s is disabled\n", np->full_name);
		of_node_put(np);
		return on ? 0 : -ENODEV;
	}
	END
	sed 's/phy/old/g; s|of_node_put(np);|/* forgotten */|' "$p/supply/core/phy.c" >"$p/supply/old.c"
	sed -i 's|"../supply.h"|"supply.h"|' "$p/supply/old.c"
	database supply/core/phy.c supply/old.c
	git -C "$p" -c init.defaultBranch=main init -q
	echo compile_commands.json >"$p/.gitignore"
	git -C "$p" add . && git -C "$p" commit -qm base
}

# database FILES... - compile_commands.json of the project
database() {
	sep='['
	for f in "$@"; do
		printf '%s{"directory":"%s","file":"%s","command":"cc -std=gnu11 -I%s -c %s"}' \
			"$sep" "$p" "$p/$f" "$include" "$f"
		sep=,
	done >"$p/compile_commands.json"
	echo ']' >>"$p/compile_commands.json"
}

reset() {
	git -C "$p" checkout -qf main && git -C "$p" reset -q --hard && git -C "$p" clean -qfd
	database supply/core/phy.c supply/old.c
}

# gate NAME STATUS TEXT COMMAND... - lifelint COMMAND exits with STATUS and prints TEXT.
gate() {
	name=$1 wanted=$2 text=$3
	shift 3
	"$LIFELINT" "$@" >"$tmp/out" 2>&1 </dev/null
	same "$name: exit status" "$wanted" $?
	has "$name" "$text" "$tmp/out"
}

# change NAME STATUS TEXT - the work tree's change, uncommitted, committed, and as a patch.
change() {
	gate "$1, not committed" "$2" "$3" check -p "$p/compile_commands.json" --since HEAD
	git -C "$p" checkout -q -b topic && git -C "$p" add . && git -C "$p" commit -qm change
	gate "$1, on a branch" "$2" "$3" check -p "$p/compile_commands.json" --since main
	git -C "$p" format-patch -q --stdout main >"$tmp/mail"
	git -C "$p" diff main >"$tmp/diff"
	cp "$p/compile_commands.json" "$tmp/commands"
	git -C "$p" checkout -q main && git -C "$p" branch -qD topic
	cp "$tmp/commands" "$p/compile_commands.json"
	for form in mail diff; do
		find "$p" -path '*/.git' -prune -o -printf '%p %s %T@ %C@\n' | sort >"$tmp/before"
		gate "$1, as a $form" "$2" "$3" check-patch -p "$p/compile_commands.json" "$tmp/$form"
		find "$p" -path '*/.git' -prune -o -printf '%p %s %T@ %C@\n' | sort | cmp - "$tmp/before"
		same "$1, as a $form: the tree is as it was" 0 $?
	done
	reset
}

phy=$p/supply/core/phy.c
test_changes() {
	gate "the project" 1 "old.c:12:" check -p "$p/compile_commands.json" --level warning
	has "the project" "1 error" "$tmp/out"
	sed -i '/of_node_put/d' "$phy"
	change "a put is taken away" 1 "[ref-leak]"
	sed -i 's/int on;/int on = 0;/; s/^int phy/\n\n&/' "$phy" "$p/supply/old.c"
	change "lines move" 0 "0 errors, 0 warnings, 0 notes in 2 units, 1 known before the change"
	sed -i 's/return on;/of_node_put(np);\n\treturn on;/' "$p/supply/supply.h"
	change "a header drops what its users drop too" 1 "phy.c"
	sed -i 's|/\* forgotten \*/|of_node_put(np);|' "$p/supply/old.c"
	change "the old bug is mended" 0 "0 errors, 0 warnings, 0 notes in 1 unit, 0 known before"
	sed -i 's|.*// not there||; s|/\* forgotten \*/|/* lifelint: allow(use-after-put) */|' "$p/supply/old.c"
	change "a comment without a reason" 1 "[allow-without-reason]"
	git -C "$p" mv supply/old.c supply/older.c
	database supply/core/phy.c supply/older.c
	change "a file with a bug is renamed" 0 "1 known before the change"
	git -C "$p" mv supply/old.c supply/core/old.c
	sed -i 's|"supply.h"|"../supply.h"|' "$p/supply/core/old.c"
	database supply/core/phy.c supply/core/old.c
	change "a file with a bug is moved" 0 "1 known before the change"
	sed 's/old/new/g' "$p/supply/old.c" >"$p/supply/new.c"
	git -C "$p" add -N supply/new.c
	change "a new file has a bug" 1 "new.c:12:"
	git -C "$p" rm -q supply/old.c
	database supply/core/phy.c
	change "a file is deleted" 0 "0 errors"
	echo "about it" >"$p/README"
	change "no code is changed" 0 "in 0 units"
}

# new_name NAME TEXT - the work tree's change as a patch for a project that does not know the new names.
new_name() {
	git -C "$p" add . && git -C "$p" diff --cached -M >"$tmp/diff"
	git -C "$p" diff --cached --no-renames >"$tmp/long"
	reset
	for form in diff long; do
		gate "$1, in a $form" 1 "$2" check-patch -p "$p/compile_commands.json" "$tmp/$form"
		gate "$1, in a $form: how it is read" 1 "$3" check-patch -p "$p/compile_commands.json" "$tmp/$form"
	done
}

test_new_names() {
	git -C "$p" mv supply/core/phy.c supply/core/usb.c
	sed -i '/of_node_put/d' "$p/supply/core/usb.c"
	new_name "a file gets a bug and a name" "core/usb.c:17:" \
		"supply/core/usb.c is new; it is read as core/phy.c is"
	mkdir "$p/supply/usb"
	git -C "$p" mv supply/core/phy.c supply/usb/usb.c
	sed -i '/of_node_put/d' "$p/supply/usb/usb.c"
	new_name "a file gets a bug and a directory" "usb/usb.c:17:" "supply/usb/usb.c is new; it is"
}

# What others add to the revision meanwhile is not ours.
test_branch_point() {
	git -C "$p" checkout -q -b topic
	git -C "$p" commit -q --allow-empty -m ours
	git -C "$p" checkout -q main
	sed -i 's/of_node_put(np);/of_node_put(np);\n\tof_node_put(np);/' "$phy"
	git -C "$p" commit -qam theirs
	git -C "$p" checkout -q topic
	gate "the revision went on" 0 "in 0 units" check -p "$p/compile_commands.json" --since main
	git -C "$p" checkout -q main
	gate "it is in HEAD~ .. HEAD" 1 "phy.c" check -p "$p/compile_commands.json" --since HEAD~
	git -C "$p" reset -q --hard HEAD~
	git -C "$p" branch -qD topic
}

test_refused() {
	gate "no such revision" 2 "has no revision nope" check -p "$p/compile_commands.json" --since nope
	gate "no option" 2 "has no revision --all" check -p "$p/compile_commands.json" --since=--all
	rm -rf "$tmp/plain" && cp -r "$p" "$tmp/plain" && rm -rf "$tmp/plain/.git"
	sed "s|$p|$tmp/plain|g" "$p/compile_commands.json" >"$tmp/plain/compile_commands.json"
	gate "no repository" 2 "must be a git work tree" \
		check -p "$tmp/plain/compile_commands.json" --since HEAD
	gate "no patch named" 2 "usage: lifelint check-patch" check-patch -p "$p/compile_commands.json"
	gate "no such patch" 2 "there is no such patch file" check-patch -p "$p/compile_commands.json" \
		"$tmp/none"
	patch_refused "no patch in it" "there is no patch in it" "only words"
	patch_refused "does not apply" "the commit that the patch was made for" "--- a/supply/old.c" "+++ b/supply/old.c" \
		"@@ -1,2 +1,2 @@" "-nothing like it" "+x" " y"
	patch_refused "no such file" "does not apply" "--- a/supply/none.c" "+++ b/supply/none.c" \
		"@@ -1 +1 @@" "-x" "+y"
	sed -i '/of_node_put/d' "$phy" && git -C "$p" diff >"$tmp/diff" && git -C "$p" diff -R >"$tmp/bad"
	reset
	gate "reversed" 2 "it applies in reverse: the tree has it already" \
		check-patch -p "$p/compile_commands.json" "$tmp/bad"
	sed 's|\([ -]\)[ab]/|\1|g; s|+ b/|+ |' "$tmp/diff" >"$tmp/bad"
	gate "without a/ and b/" 2 "git -c diff.noprefix=false diff" \
		check-patch -p "$p/compile_commands.json" "$tmp/bad"
	sed 's/$/\r/' "$tmp/diff" >"$tmp/bad"
	gate "lines that end in CR LF" 1 "[ref-leak]" check-patch -p "$p/compile_commands.json" "$tmp/bad"
	printf 'GIF\0\1' >"$p/supply/logo.gif"
	git -C "$p" add . && git -C "$p" diff --cached >"$tmp/bad" && reset
	gate "binary without its data" 2 "make it with git diff --binary" \
		check-patch -p "$p/compile_commands.json" "$tmp/bad"
	patch_refused "above the tree" "reaches outside the tree" "--- a/../x.c" "+++ b/../x.c" \
		"@@ -0,0 +1 @@" "+int x;"
	patch_refused "absolute" "reaches outside the tree" "--- /dev/null" "+++ /etc/x.c" \
		"@@ -0,0 +1 @@" "+int x;"
	ln -s "$tmp" "$p/out"
	patch_refused "through a link" "reaches outside the tree" "--- a/out/x.c" "+++ b/out/x.c" \
		"@@ -0,0 +1 @@" "+int x;"
	rm "$p/out"
	[ -e "$tmp/x.c" ] && fail "a file outside the tree" || pass
}

# patch_refused NAME TEXT LINES...
patch_refused() {
	name=$1 text=$2
	shift 2
	printf '%s\n' "$@" >"$tmp/bad"
	gate "$name" 2 "$text" check-patch -p "$p/compile_commands.json" "$tmp/bad"
}

# As a list archive gives them: a series with a cover letter, a body in quoted-printable.
test_mails() {
	git -C "$p" checkout -q -b topic
	sed -i 's/"supply/"the supply/' "$phy" && git -C "$p" commit -qam one
	sed -i '/of_node_put/d' "$phy" && git -C "$p" commit -qam two
	git -C "$p" format-patch -q --cover-letter --stdout main >"$tmp/series"
	git -C "$p" checkout -q main && git -C "$p" branch -qD topic
	gate "a series" 1 "[ref-leak]" check-patch -p "$p/compile_commands.json" "$tmp/series"
	python3 - "$tmp/diff" "$tmp/quoted" <<-'END'
	import email.message, email.policy, sys
	mail = email.message.EmailMessage(email.policy.SMTP)
	mail["From"], mail["Subject"] = "A <a@localhost>", "[PATCH] supply: é"
	mail["Date"] = "Thu, 1 Jan 2026 00:00:00 +0000"
	body = "Say why.\n\nSigned-off-by: A <a@localhost>\n---\n" + open(sys.argv[1]).read() + "-- \n2.47\n"
	mail.set_content(body, cte="quoted-printable")
	open(sys.argv[2], "wb").write(bytes(mail))
	END
	gate "quoted-printable" 1 "[ref-leak]" check-patch -p "$p/compile_commands.json" "$tmp/quoted"
	"$LIFELINT" check-patch -p "$p/compile_commands.json" - <"$tmp/quoted" >"$tmp/out" 2>&1
	same "standard input: exit status" 1 $?
	has "standard input" "[ref-leak]" "$tmp/out"
	# As a service or a bot hands it over; /dev/stdin cannot be opened again then.
	python3 - "$tmp/quoted" "$LIFELINT" check-patch -p "$p/compile_commands.json" - >"$tmp/out" 2>&1 <<-'END'
	import socket, subprocess, sys
	ours, theirs = socket.socketpair()
	p = subprocess.Popen(sys.argv[2:], stdin=theirs)
	ours.sendall(open(sys.argv[1], "rb").read())
	ours.close()
	theirs.close()
	sys.exit(p.wait())
	END
	same "a socket: exit status" 1 $?
	has "a socket" "[ref-leak]" "$tmp/out"
}

# kernel NAME STATUS SED... - a patch of a file of a real tree, made by sed so that no line number counts.
kernel() {
	name=$1 wanted=$2 file=$3
	shift 3
	mkdir -p "$tmp/k/a/$(dirname "$file")" "$tmp/k/b/$(dirname "$file")"
	cp "$KERNEL_TREE/$file" "$tmp/k/a/$file"
	sed "$@" "$KERNEL_TREE/$file" >"$tmp/k/b/$file"
	(cd "$tmp/k" && diff -u "a/$file" "b/$file") >"$tmp/patch"
	kernel_patch "$name" "$wanted"
}

# kernel_patch NAME STATUS - $tmp/patch brings as many errors as STATUS says.
kernel_patch() {
	[ -s "$tmp/patch" ] || fail "$1: the patch is empty"
	HOME=$home "$LIFELINT" check-patch --kdir "$KERNEL_TREE" "$tmp/patch" >"$tmp/out" 2>&1
	same "$1: exit status" "$2" $?
	same "$1: findings" "$2" "$(grep -c 'error: .*\]$' "$tmp/out")"
}

test_kernel() {
	core=drivers/vfio/mdev/mdev_core.c
	kernel "used after the put" 1 $core \
		'/^out_put_device:/,/return/s/^\tput_device(.*/&\n\tdev_err(\&mdev->dev, "failed\\n");/'
	sed -i 's|"mdev_private.h"|"../mdev/mdev_private.h"|' "$tmp/k/b/$core"
	diff -u /dev/null "$tmp/k/b/$core" | sed 's|^+++ .*|+++ b/drivers/vfio/newdrv/core.c|' >"$tmp/patch"
	kernel_patch "a driver with its own directory" 1
	kernel "used before the put" 0 $core \
		'/^out_put_device:/,/return/s/^\tput_device(.*/\tdev_err(\&mdev->dev, "failed\\n");\n&/'
	# Nothing of the tree was planned before, as on a machine that only the gate runs on.
	export XDG_CACHE_HOME="$tmp/cache"
	printf -- '--- /dev/null\n+++ b/Documentation/new.rst\n@@ -0,0 +1 @@\n+New\n' >"$tmp/patch"
	kernel_patch "no code, first run" 0
	unset XDG_CACHE_HOME
	kernel "words only" 0 $core 's/^#include <linux.module.h>/\/* a\n * comment *\/\n&/'
}

make_project
test_changes
test_new_names
sed -i '/of_node_put/d' "$phy" && git -C "$p" diff >"$tmp/diff" && reset
test_mails
test_branch_point
test_refused
if [ -n "$KERNEL_TREE" ]; then
	test_kernel
else
	skip "gate: no configured kernel tree (KERNEL_TREE=DIR names one, make check gets one)"
fi
finish
