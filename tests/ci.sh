#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# ci.sh - docs/ci.md as a new user tries it, and the files to copy.
# In: a configured kernel tree, of which what planning and drivers/vfio need is copied into a git tree
# whose branch `topic` adds a bug. Every line of the page's sh blocks is run there, in order; a line
# that ends in `# exit status N` must end with that, any other with 0.
. "$(dirname "$0")/lib.sh"
case $LIFELINT in
*.asan)
	# The page builds its own program.
	pass
	finish
	;;
esac
find_kernel_tree
if [ -z "$KERNEL_TREE" ] || ! git rev-parse -q --verify HEAD >/dev/null; then
	skip "ci: no configured kernel tree (KERNEL_TREE=DIR names one, make check gets one), or no git"
	finish
fi
top=$PWD
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
unset XDG_CACHE_HOME MAKEFLAGS MFLAGS MAKELEVEL
export LIFELINT_URL="$top" HOME="$tmp" GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a \
	GIT_AUTHOR_EMAIL=a@localhost GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@localhost
core=drivers/vfio/mdev/mdev_core.c
sign='/^out_put_device:/,/return/s/^\tput_device(.*/'
bug="${sign}&\\n\\tdev_err(\\&mdev->dev, \"failed\\\\n\");/"
twin="${sign}\\tdev_err(\\&mdev->dev, \"failed\\\\n\");\\n&/"

# What kbuild reads of a tree, and the sources of one directory.
copy_tree() {
	rsync -a --prune-empty-dirs --include='/.config' --include='*/' --include='Kconfig*' \
		--include='Makefile*' --include='Kbuild*' \
		$(for d in scripts include arch/x86 tools kernel security certs usr lib drivers/vfio; do
			echo "--include=/$d/***"
		done) --exclude='*' "$KERNEL_TREE/" "$tmp/linux/"
}

make_tree() {
	copy_tree || return
	git -c init.defaultBranch=master init -q --bare "$tmp/origin.git"
	cd "$tmp/linux" || exit 1
	git -c init.defaultBranch=master init -q
	git add -f drivers/vfio && git commit -qm base
	git remote add origin "$tmp/origin.git" && git push -q origin master
	git checkout -q -b topic
	sed -i "$bug" $core && git commit -qam "mdev: say that it failed"
	cd "$tmp" || exit 1
}

# The lines of all ```sh blocks.
commands() {
	sed -n '/^```sh$/,/^```$/{/^```/!p}' "$top/docs/ci.md"
}

run_page() {
	commands >"$tmp/commands"
	same "the page's first block" 5 "$(sed -n '/^```sh$/,/^```$/p' "$top/docs/ci.md" | sed '1d;/^```$/q' | grep -vc '^```')"
	while read -r line; do
		wanted=$(printf '%s\n' "$line" | sed -n 's/.*# exit status \([0-9]\)$/\1/p')
		sh -c "$line" >"$tmp/out" 2>&1 </dev/null
		same "$line: exit status" "${wanted:-0}" $? || true
		[ "$failed" = "${seen:-0}" ] || tail -n 20 "$tmp/out"
		seen=$failed
	done <"$tmp/commands"
}

# The twin of the bug says the same before the put.
test_twin() {
	git -C linux checkout -q -b twin master
	sed -i "$twin" linux/$core
	lifelint/lifelint check --kdir linux --since origin/master >"$tmp/out" 2>&1
	same "the benign twin: exit status" 0 $?
	has "the benign twin" "in 1 unit, 0 known before the change" "$tmp/out"
	git -C linux commit -qam twin
	git -C linux push -q origin twin >"$tmp/out" 2>&1
	same "the benign twin is pushed" 0 $?
	git -C linux push -q origin :twin >"$tmp/out" 2>&1
	same "a branch is deleted" 0 $?
	git -C linux checkout -q topic
}

test_outputs() {
	has "github" "::error file=drivers/vfio/mdev/mdev_core.c,line=" "$tmp/github"
	for f in out.sarif out.json out.xml style.xml; do
		has "$f" "use-after-put" "$tmp/$f"
	done
	git -C linux checkout -q master
	sed '0,/^Subject:/s//Message-ID: <1@localhost>\n&/' "$tmp/topic.mbox" >"$tmp/mail"
	lifelint/share/ci/patch-bot --program lifelint/lifelint --kdir linux <"$tmp/mail" >"$tmp/reply"
	same "a patch with a bug gets a reply" 1 $?
	has "reply" "In-Reply-To: <1@localhost>" "$tmp/reply"
	has "reply" "[use-after-put]" "$tmp/reply"
	lifelint/share/ci/patch-bot --program lifelint/lifelint --kdir linux <"$tmp/commands" >"$tmp/reply" 2>/dev/null
	same "what is no patch gets no reply" "2 0" "$? $(wc -c <"$tmp/reply")"
	git -C linux checkout -q topic
}

# yaml_lines FILE - the script lines of a CI file in which lifelint checks
yaml_lines() {
	python3 - "$top/share/ci/$1" <<-'END'
	import sys, yaml
	jobs = yaml.safe_load(open(sys.argv[1]))
	jobs = jobs.get("jobs", jobs)
	for job in jobs.values():
	    lines = job.get("script", []) + [s["run"] for s in job.get("steps", []) if "run" in s]
	    print(*[l for l in lines if "lifelint check" in l], sep="\n")
	END
}

# The servers' part is played by the variables that they set.
test_yaml() {
	for f in github.yml gitlab.yml; do
		yaml_lines $f | sed "s|/opt/lifelint|$tmp/lifelint|" >"$tmp/script"
		(cd linux && GITHUB_BASE_REF=master CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git rev-parse master) \
			sh "$tmp/script") >"$tmp/out" 2>&1
		same "$f: exit status" 1 $?
	done
	has "github.yml: annotations" "::error file=" "$tmp/github"
	has "github.yml: SARIF" '"use-after-put"' linux/lifelint.sarif
	has "gitlab.yml: code quality" '"check_name": "use-after-put"' linux/gl-code-quality-report.json
	has "gitlab.yml: JUnit" '<failure type="error"' linux/lifelint-junit.xml
	has "gitlab.yml: log" "[use-after-put]" "$tmp/out"
}

if ! make_tree; then
	fail "ci: the tree cannot be copied"
	finish
fi
run_page
lifelint/lifelint check --kdir linux --format github drivers/vfio/mdev >"$tmp/github" 2>/dev/null
test_outputs
test_twin
test_yaml
finish
