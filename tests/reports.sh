#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-only
# reports.sh - the verdicts, the list of findings and the summary of reports/linux-6.12 fit together.
. "$(dirname "$0")/lib.sh"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

scripts/summary --check >"$tmp/out"
same "scripts/summary --check" 0 $?
cat "$tmp/out"

# A copy in which something does not fit is told.
cp -r scripts reports "$tmp"
cd "$tmp" || exit 1
triage=reports/linux-6.12/triage.tsv
refuses() {
	scripts/summary --check >out && fail "$1 is taken" || has "$1" "$2" out
}
first=$(sed -n '2s/	.*//p' $triage)
sed -i 2p $triage
refuses "a second verdict" "$first: more than one verdict"
sed -i -e 2d -e 's/	true	/	unsure	/' $triage
refuses "a verdict that has changed" "summary.md is not what"
printf 'ffffffffffffffff\tref-leak\terror\tdrivers/a/\tdrivers/a/b.c:f\t1\n' >>reports/linux-6.12/found.tsv
refuses "a finding without a verdict" "unread: drivers/a/b.c:f"

# A report takes the place of what was known of its directory.
echo '{"findings": [{"fingerprint": "eeeeeeeeeeeeeeee", "rule": "ref-leak", "level": "warning",
	"file": "drivers/a/b.c", "line": 7, "function": "g", "message": "it leaks"}]}' >report.json
scripts/summary report.json drivers/a/
same "the finding is in the place of the old one" "eeeeeeeeeeeeeeee" \
	"$(awk '$4 == "drivers/a/" { print $1 }' reports/linux-6.12/found.tsv | grep -v '^-' | xargs)"
scripts/triage report.json >out && fail "an unread finding is taken by triage"
has "triage names what is unread" "unread: drivers/a/b.c:7" out
has "triage counts per level" "warning: 1 findings, 0 read, 0 true" out
finish
