#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# plan.sh - planning as the user meets it: messages for bad input, and a tree left as it was.
. "$(dirname "$0")/lib.sh"
tmp=$(mktemp -d)
trap 'chmod -R u+w "$tmp"; rm -rf "$tmp"' EXIT

# refused NAME TEXT ARGS... - lifelint check ARGS exits 2 and says TEXT.
refused() {
	name=$1 text=$2
	shift 2
	"$LIFELINT" check "$@" >"$tmp/out" 2>&1
	same "$name: exit status" 2 $?
	has "$name" "$text" "$tmp/out"
}

mkdir -p "$tmp/plain" "$tmp/bare/scripts" "$tmp/bare/include/linux" "$tmp/bare/arch/x86" "$tmp/m"
touch "$tmp/bare/scripts/Makefile.build" "$tmp/bare/Makefile" "$tmp/bare/include/linux/kconfig.h" \
	"$tmp/bare/arch/x86/Makefile"
printf '# Linux/x86 6.1.0 Kernel Configuration\n' >"$tmp/bare/.config"
echo '[{"directory":"/nowhere","file":"a.c","command":"gcc -c a.c"}]' >"$tmp/db.json"

refused "no such tree" "no such directory" --kdir "$tmp/none"
refused "not a kernel" "is not a kernel tree" --kdir "$tmp/plain"
refused "not configured" "make -C" --kdir "$tmp/bare" drivers
refused "no such architecture" "has no architecture vax" --kdir "$tmp/bare" --arch vax drivers
refused "no database" "none.json" -p "$tmp/none.json"
refused "no entry" "no such file" -p "$tmp/db.json" b.c

find_kernel_tree
if [ -z "$KERNEL_TREE" ]; then
	skip "plan: no configured kernel tree (KERNEL_TREE=DIR names one, make check gets one)"
	finish
fi
refused "no such path" "no such file or directory" --kdir "$KERNEL_TREE" drivers/nonesuch
refused "not built" "does not build" --kdir "$KERNEL_TREE" arch/s390/kernel/setup.c
refused "a header" "is a header" --kdir "$KERNEL_TREE" drivers/vfio/vfio.h
refused "elsewhere" "is not in" --kdir "$KERNEL_TREE" "$tmp/plain"
refused "no module directory" "-M takes" --kdir "$KERNEL_TREE" -M "$tmp/none"
refused "nothing to build" "nothing to build" --kdir "$KERNEL_TREE" -M "$tmp/plain"

# Planned anew in a cache of its own, the tree is the same to the last entry and time.
listing() {
	find "$KERNEL_TREE" \( -type f -o -type l -o -type d \) -printf '%p %s %T@ %C@ %m\n' | sort
}
printf 'obj-m := m.o\n' >"$tmp/m/Kbuild"
printf '#include <linux/module.h>\nint nothing;\nMODULE_LICENSE("GPL");\n' >"$tmp/m/m.c"
listing >"$tmp/before"
XDG_CACHE_HOME=$tmp/cache "$LIFELINT" check --kdir "$KERNEL_TREE" drivers/vfio/vfio_main.c >"$tmp/out" 2>&1
[ $? -le 1 ] && pass || { fail "plan in a new cache"; cat "$tmp/out"; }
XDG_CACHE_HOME=$tmp/cache "$LIFELINT" check --kdir "$KERNEL_TREE" -M "$tmp/m" >"$tmp/out" 2>&1
[ $? -le 1 ] && pass || { fail "plan of a module"; cat "$tmp/out"; }
listing >"$tmp/after"
cmp -s "$tmp/before" "$tmp/after" && pass || { fail "the tree changed"; diff "$tmp/before" "$tmp/after" | head; }
same "the module's directory" "Kbuild m.c" "$(echo $(ls -A "$tmp/m"))"

# A directory that kbuild enters without a Makefile of its own has the units below it.
"$LIFELINT" check --kdir "$KERNEL_TREE" drivers/hwtracing >"$tmp/out" 2>&1
[ $? -le 1 ] && pass || { fail "a directory without a Makefile"; cat "$tmp/out"; }

# Findings do not depend on headers that were read once for all.
for when in never always; do
	XDG_CACHE_HOME=$tmp/cache "$LIFELINT" check --kdir "$KERNEL_TREE" --pch=$when --level note \
		--format json -o "$tmp/$when.json" drivers/w1 >"$tmp/out" 2>&1
	[ $? -le 1 ] && pass || { fail "--pch=$when"; cat "$tmp/out"; }
	grep -v '"seconds"' "$tmp/$when.json" >"$tmp/$when.findings"
done
cmp "$tmp/never.findings" "$tmp/always.findings" && pass || fail "findings with shared headers"
same "one set of flags, one header" 1 "$(find "$tmp/cache" -name '*.pch' | wc -l)"

# An edited source is not a reason to plan again, an edited Kbuild file is.
plan=$(find "$tmp/cache/lifelint/plan" -path '*/plans/*%m')
printf 'int something;\n' >>"$tmp/m/m.c"
touch "$tmp/mark"
XDG_CACHE_HOME=$tmp/cache "$LIFELINT" check --kdir "$KERNEL_TREE" -M "$tmp/m" >"$tmp/out" 2>&1
same "an edited source" "" "$(find "$plan" -newer "$tmp/mark")"
printf 'obj-m += n.o\n' >>"$tmp/m/Kbuild"
cp "$tmp/m/m.c" "$tmp/m/n.c"
XDG_CACHE_HOME=$tmp/cache "$LIFELINT" check --kdir "$KERNEL_TREE" -M "$tmp/m" >"$tmp/out" 2>&1
has "an edited Kbuild file" "n.c" "$plan"
finish
