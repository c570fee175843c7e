#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-only
"""Holds what every rule has to come with: its page, its pairs of testcases, and what it is known to get wrong.

usage: pages.py ROOT RULE...
A page has the sections below and names a weakness. At least two fixes of the kernel are named, by a line
`Fix: [commit] subject` in the first comment, both in a bad_ file of the rule and in a good_ one: that is a
pair. A testcase has a known-fn or a known-fp of the rule, or the
page says that none is known. Prints FAIL lines and `N passed, N failed`.
"""
import pathlib, re, sys

SECTIONS = ["What", "Why", "Bad", "Good", "How to fix", "Limits"]
COMMENT_RULES = {"allow-without-reason", "unused-allow"}  # about comments, not about drivers
FIX = re.compile(r"^(?:/\*| \*) Fix: (.*)$", re.M)
FORM = re.compile(r"(?:[0-9a-f]{8,40} )?\S.*: \S.*")
NOTHING_KNOWN = "Nothing is known to be missed"


def first_comment(path):
    text = path.read_text()
    return text[: text.find("*/")]


def named_fixes(folder, prefix):
    return {fix for path in folder.glob(prefix + "*.c") for fix in FIX.findall(first_comment(path))}


def page_breaches(page):
    for section in SECTIONS:
        if f"\n## {section}\n" not in page:
            yield f"no section {section}"
    if not re.search(r"^Weakness: .*CWE-\d+", page, re.M):
        yield "no weakness"


def pair_breaches(root, rule):
    folder = root / "testcases" / rule
    bad, good = named_fixes(folder, "bad_"), named_fixes(folder, "good_")
    if len(bad & good) < 2:
        yield f"{len(bad & good)} pairs name a fix, 2 are wanted"
    for fix in sorted(bad ^ good):
        yield f"a fix that only one of a pair names: {fix}"
    for fix in sorted(bad | good):
        if not FORM.fullmatch(fix):
            yield f"not `Fix: [commit] subsystem: what`: {fix}"


def known_breaches(root, rule, limits):
    known = re.compile(r"//\s*known-f[np](?:@[+-]\d+)?:\s*(?:\w+:\s*)?" + rule + r"\b")
    if NOTHING_KNOWN in limits or any(known.search(p.read_text()) for p in root.glob("testcases/*/*_*.c")):
        return
    yield f"neither a known-fn nor a known-fp, nor '{NOTHING_KNOWN}' in its limits"


def breaches(root, rule):
    path = root / "rules" / f"{rule}.md"
    if not path.is_file():
        return ["no page"]
    page = path.read_text()
    if rule in COMMENT_RULES:
        return [f"no section {s}" for s in SECTIONS if f"\n## {s}\n" not in page]
    limits = " ".join(page.partition("\n## Limits\n")[2].split())
    return [*page_breaches(page), *pair_breaches(root, rule), *known_breaches(root, rule, limits)]


def main():
    root, rules = pathlib.Path(sys.argv[1]), sys.argv[2:]
    failed = {rule: found for rule in rules if (found := breaches(root, rule))}
    for rule, found in failed.items():
        for what in found:
            print(f"FAIL {rule}: {what}")
    print(f"{len(rules) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed or not rules else 0


sys.exit(main())
