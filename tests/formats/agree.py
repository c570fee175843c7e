#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-only
"""agree.py - all formats of one run say the same, each in its consumer's form.

usage: agree.py BASE, where BASE.json, BASE.sarif, BASE.gitlab, BASE.github, BASE.checkstyle,
BASE.junit and BASE.text are the reports of one run.
Out: what is wrong, one line each; exit 1 when there is any.
"""
import json
import re
import sys
import urllib.parse
import xml.etree.ElementTree as xml

LEVELS = {"note": ("note", "notice", "info", "info"), "warning": ("warning", "warning", "minor", "warning"),
          "error": ("error", "error", "critical", "error")}
wrong = []


def expect(what, wanted, got):
    if wanted != got:
        wrong.append(f"{what}: wanted {wanted!r:.300}, got {got!r:.300}")


def load(base, fmt):
    return json.load(open(f"{base}.{fmt}", encoding="utf-8"))


PLACE = {"file": str, "line": int, "column": int, "message": str}
FINDING = {"rule": str, "level": str, "engine": str, "function": str, "fingerprint": str, "steps": list, **PLACE}
STATS = {"units": int, "failed_units": int, "seconds": float, "interrupted": bool, "suppressed": int,
         "failed": list, "unlowered": list}


def shape(what, value, keys):
    for key, kind in keys.items():
        if not isinstance(value.get(key), kind):
            wrong.append(f"json: {what}: {key} is {value.get(key)!r:.100}")


def contract(report):
    """What programs that read the JSON report rely on."""
    shape("report", report, {"tool": str, "version": str, "findings": list, "stats": dict})
    shape("stats", report["stats"], STATS)
    for f in report["findings"]:
        shape("finding", f, FINDING)
        expect("json level", True, f["level"] in LEVELS)
        expect("json fingerprint", True, bool(re.fullmatch(r"[0-9a-f]{16}", f["fingerprint"])))
        expect("json steps", True, len(f["steps"]) > 0)
        for step in f["steps"]:
            shape("step", step, PLACE)


def sarif(base, findings, failed):
    log = load(base, "sarif")
    run = log["runs"][0]
    expect("sarif version", "2.1.0", log["version"])
    expect("sarif results", len(findings), len(run["results"]))
    expect("sarif success", not failed, run["invocations"][0]["executionSuccessful"])
    expect("sarif failures", len(failed), len(run["invocations"][0]["toolExecutionNotifications"]))
    rules = run["tool"]["driver"]["rules"]
    for rule in rules:
        if not rule["help"]["markdown"].startswith(f"# {rule['id']}\n") or not rule["shortDescription"]["text"]:
            wrong.append(f"sarif rule without help: {rule['id']}")
    for f, r in zip(findings, run["results"]):
        place = r["locations"][0]["physicalLocation"]
        flow = r["codeFlows"][0]["threadFlows"][0]["locations"]
        expect("sarif rule", f["rule"], rules[r["ruleIndex"]]["id"])
        expect("sarif level", LEVELS[f["level"]][0], r["level"])
        expect("sarif file", f["file"], urllib.parse.unquote(place["artifactLocation"]["uri"], errors="replace"))
        expect("sarif line", f["line"], place["region"]["startLine"])
        expect("sarif fingerprint", f["fingerprint"], r["partialFingerprints"]["lifelint/v1"])
        expect("sarif steps", [s["message"] for s in f["steps"]],
               [s["location"]["message"]["text"] for s in flow])
        expect("sarif suppression", "suppressed" in f, "suppressions" in r)
        if "suppressed" in f:
            expect("sarif reason", f["suppressed"].get("reason"), r["suppressions"][0].get("justification"))


def gitlab(base, findings):
    issues = load(base, "gitlab")
    expect("gitlab issues", [(f["rule"], f["message"], f["file"], f["line"], LEVELS[f["level"]][2]) for f in findings],
           [(i["check_name"], i["description"], i["location"]["path"], i["location"]["lines"]["begin"], i["severity"])
            for i in issues])
    expect("gitlab fingerprints", len(issues), len({i["fingerprint"] for i in issues}))


def github(base, findings):
    lines = open(f"{base}.github", encoding="utf-8", errors="replace", newline="\n").read().splitlines()
    expect("github commands", len(findings), len(lines))
    for f, line in zip(findings, lines):
        m = re.fullmatch(r"::(\w+) file=([^,:]*),line=(\d+),col=\d+,title=([^,:]*)::(.*)", line)
        if not m:
            wrong.append(f"github command: {line}")
            continue
        # A runner undoes five escapes and no others.
        text = m.group(5).replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
        name = m.group(2).replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
        expect("github", (LEVELS[f["level"]][1], f["file"], str(f["line"]), f["rule"], f["message"]),
               (m.group(1), name, m.group(3), m.group(4), text.split("\n")[0]))
        expect("github steps", len(f["steps"]), text.count("\n"))


def checkstyle(base, findings, failed):
    got = [(file.get("name"), e.get("line"), e.get("severity"), e.get("message"), e.get("source"))
           for file in xml.parse(f"{base}.checkstyle").getroot() for e in file]
    expect("checkstyle", [(f["file"], str(f["line"]), LEVELS[f["level"]][3], f["message"], f"lifelint.{f['rule']}")
                          for f in findings], got[:len(findings)])
    expect("checkstyle failures", [p["file"] for p in failed], [g[0] for g in got[len(findings):]])


def junit(base, shown, failed):
    suite = xml.parse(f"{base}.junit").getroot()[0]
    cases = suite.findall("testcase")
    kinds = [c[0].tag for c in cases if len(c)]
    expect("junit", ["skipped" if "suppressed" in f else "failure" for f in shown] + ["error"] * len(failed), kinds)
    expect("junit tests", suite.get("tests"), str(len(cases)))
    expect("junit names", len(cases), len({(c.get("classname"), c.get("name")) for c in cases}))


def main():
    base = sys.argv[1]
    report = load(base, "json")
    contract(report)
    shown, failed = report["findings"], report["stats"]["failed"]
    findings = [f for f in shown if "suppressed" not in f]
    sarif(base, shown, failed)
    gitlab(base, findings)
    github(base, findings)
    checkstyle(base, findings, failed)
    junit(base, shown, failed)
    text = open(f"{base}.text", encoding="utf-8", errors="replace").read()
    expect("text", len(shown), len(re.findall(r"^.*:\d+:\d+: (?:error|warning|note): .* \[[a-z-]+\]$", text, re.M)))
    print(*wrong[:20], sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
