#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-only
"""Checks C files with lifelint and holds the findings against the comments in them, strictly both ways.

usage: expect.py LIFELINT CLANG FILE... -- COMPILER ARGS
Comments, on the line of the finding, or N lines off as expect@+N and expect@-N:
    // expect: RULE {{text}}            a finding of RULE whose message holds the text
    // expect: LEVEL: RULE {{text}}     the same at just this level (without one: warning or error)
    // known-fp: RULE {{text}} reason   lifelint reports this and is wrong
    // known-fn: RULE reason            lifelint should report RULE here and does not
A known wrong result that came right fails as FIXED, so that the comment goes. Every file is one test; it also has to compile without a
warning. A bad_ file must expect its folder's rule (in the folder drivers: three rules), a good_ file nothing above a note. The last line is `N passed, N failed`.
"""
import json, os, pathlib, re, subprocess, sys

COMMENT = re.compile(r"//\s*(expect|known-fp|known-fn)(?:@([+-]\d+))?:\s*(?:(error|warning|note):\s*)?([a-z][a-z-]*)(?:\s*\{\{(.*?)\}\})?([^/]*)")


class Want:
    def __init__(self, line, m):
        kind, offset, self.level, self.rule, self.text, self.reason = m.groups()
        self.kind, self.line, self.met = kind, line + int(offset or 0), False

    def matches(self, f):
        level = f["level"] == self.level if self.level else self.kind != "expect" or f["level"] != "note"
        return f["line"] == self.line and f["rule"] == self.rule and level and (self.text or "") in f["message"]


def wants_of(path):
    lines = path.read_text().splitlines()
    return [Want(n, m) for n, line in enumerate(lines, 1) for m in COMMENT.finditer(line)]


def conventions(path, wants):
    rule = path.parent.name
    wanted = {w.rule for w in wants if w.kind != "known-fp"}
    if rule == "drivers":  # whole drivers, with mistakes of several kinds
        if path.name.startswith("bad_") and len(wanted) < 3:
            yield "a bad_ driver must expect at least three rules"
    elif path.name.startswith("bad_") and rule not in wanted:
        yield f"a bad_ file must expect {rule}"
    if path.name.startswith("good_") and any(w.kind == "expect" and w.level != "note" or w.kind == "known-fn" for w in wants):
        yield "a good_ file must expect nothing above a note"
    for w in wants:
        if w.kind == "expect" and not w.text:
            yield f"line {w.line}: expect needs {{{{text}}}}"
        if w.kind != "expect" and not w.reason.strip():
            yield f"line {w.line}: {w.kind} needs a reason"


def compare(path, findings, failed):
    wants = wants_of(path)
    yield from conventions(path, wants)
    for f in findings:
        hits = [w for w in wants if w.matches(f)]
        for w in hits:
            w.met = True
        where = f"line {f['line']}: {f['level']}: {f['message']} [{f['rule']}]"
        if not hits:
            yield f"unexpected {where}"
        elif all(w.kind == "known-fn" for w in hits):
            yield f"FIXED known-fn, make it an expect: {where}"
        if not f["steps"] or any(s["line"] < 1 for s in f["steps"]):
            yield f"no path: {where}"
    for w in wants:
        if not w.met and w.kind == "expect":
            yield f"line {w.line}: missing {w.rule} {{{{{w.text}}}}}"
        if not w.met and w.kind == "known-fp":
            yield f"line {w.line}: FIXED known-fp, remove it: {w.rule}"
    for p in failed:
        yield f"not analysed: {p.get('function', '')} {p['reason']}"


def check(lifelint, files, args):
    p = subprocess.run([lifelint, "check", "--format", "json", "--level", "note", *map(str, files), "--", *args],
                       capture_output=True, text=True)
    if p.returncode not in (0, 1, 3):
        sys.exit(f"lifelint exit {p.returncode}: {p.stderr.strip()}")
    report = json.loads(p.stdout)
    return report["findings"], report["stats"]["failed"]


def main():
    words = sys.argv[1:]
    args = words[words.index("--") + 1:]
    lifelint, clang, *files = words[:words.index("--")]
    files = [pathlib.Path(f) for f in files]
    findings, failed = check(lifelint, files, args)
    passed = bad = 0
    for path in files:
        cc = subprocess.run([clang, "-fsyntax-only", "-Wall", "-Werror", *args, str(path)], capture_output=True, text=True)
        complaints = cc.stderr.splitlines() if cc.returncode else []
        complaints += compare(path, [f for f in findings if f["file"] == str(path)], [p for p in failed if p["file"] == str(path)])
        passed += not complaints
        bad += bool(complaints)
        for c in complaints:
            print(f"FAIL {path}: {c}")
    stray = {f["file"] for f in findings} - {str(p) for p in files}
    if stray:
        bad += 1
        print(f"FAIL findings outside the testcases: {sorted(stray)}")
    print(f"{passed} passed, {bad} failed")
    return 1 if bad else 0


sys.exit(main())
