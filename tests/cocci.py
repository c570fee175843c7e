#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-only
"""Holds each script in cocci/ to its promises, on the testcases of its rule.

usage: cocci.py LIFELINT CLANG [SCRIPT...]
In: cocci/*.cocci, testcases/. Out: what is wrong, and `N passed, N failed` as the last line.
Checked: the header of kernel style; that spatch parses it; in report mode at least 7 of 10 bad
files (but for those that are known to be missed; 6 of 10 for each script) are found in the function
that the comment marks, and no good file; org and context mode name the same lines; patch mode turns
each bad file that is found (with a `Patches:` line: those that it names, whose repair is mechanical)
into code that compiles and on which script and lifelint are silent, and leaves the others as they are.
"""
import collections, fnmatch, json, pathlib, re, shutil, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
LINE = re.compile(r"^(\S+?):(\d+):(\d+)-(\d+): ([a-z-]+): (\w+)\(\): (.*)$")
HEADER = [r"^// SPDX-License-Identifier: GPL-2.0-only\n///", r"^// Rule: [a-z-]+$", r"^// Confidence: (High|Moderate|Low)$",
          r"^// Options: ", r"^// Requires: ", r"^// Needs: ", r"^virtual context$", r"^virtual org$", r"^virtual report$"]
WANTED, WANTED_EACH = 0.7, 0.6  # of the bad testcases: over all scripts, for each of them
Found = collections.namedtuple("Found", "line rule function text")


class Script:
    def __init__(self, path):
        self.path, self.text = path, path.read_text()
        self.rule = re.search(r"^// Rule: (\S+)", self.text, re.M).group(1)
        m = re.search(r"^// Testcases: (\S+)", self.text, re.M)
        self.pattern = m.group(1) if m else self.rule + "/*"
        m = re.search(r"^// Patches: (.*)", self.text, re.M)
        self.repairs = m.group(1).split() if m else [self.pattern]
        self.patches = "virtual patch" in self.text
        self.options = re.search(r"^// Options: (.*)", self.text, re.M).group(1).split()

    def files(self, kind):
        return [p for p in sorted((ROOT / "testcases" / self.rule).glob(kind + "_*.c"))
                if fnmatch.fnmatch(f"{self.rule}/{p.name}", self.pattern)]

    def run(self, mode, directory, *more):
        return subprocess.run(["spatch", "--very-quiet", *self.options, "--sp-file", str(self.path), "-D", mode, *more, str(directory)],
                              capture_output=True, text=True)

    def report(self, directory):
        """name of the file -> findings"""
        found = collections.defaultdict(list)
        for line in self.run("report", directory, "--no-show-diff").stdout.splitlines():
            m = LINE.match(line)
            if m:
                found[pathlib.Path(m.group(1)).name].append(Found(int(m.group(2)), m.group(5), m.group(6), m.group(7)))
            else:
                found[""].append(line)
        return found


def scripts(names=()):
    return [Script(p) for p in sorted((ROOT / "cocci").glob("*.cocci")) if not names or p.stem in names]


def function_at(lines, line):
    for n in range(min(line, len(lines)) - 1, -1, -1):
        if lines[n].rstrip() == "{":
            return re.search(r"(\w+)\s*\(", " ".join(lines[max(0, n - 3):n]).split(";")[-1].split("}")[-1])
    return None


def expected(path, rule):
    """(line, function) of each comment for @rule in @path"""
    lines = path.read_text().splitlines()
    for n, line in enumerate(lines, 1):
        m = re.search(r"//\s*(?:expect|known-fn)(?:@([+-]\d+))?:\s*(?:\w+:\s*)?" + rule + r"\b", line)
        if m:
            at = n + int(m.group(1) or 0)
            name = function_at(lines, at)
            yield at, name.group(1) if name else None


def is_known_miss(path, rule):
    """no line of it is expected to be found, by lifelint either"""
    return not re.search(r"//\s*expect[^/]*\b" + rule + r"\b", path.read_text())


def is_found(path, rule, found):
    wants = list(expected(path, rule))
    return any(f.rule == rule and (f.line == line or f.function == name) for f in found for line, name in wants)


def check_report(script):
    errors = re.compile(r"error|exception|Fatal", re.I)
    parse = subprocess.run(["spatch", "-D", "report", "--parse-cocci", str(script.path)], capture_output=True, text=True)
    if parse.returncode:
        yield "spatch cannot parse it: " + parse.stderr.strip()[-300:]
    for pattern in HEADER:
        if not re.search(pattern, script.text, re.M):
            yield f"no header line {pattern}"
    found = script.report(ROOT / "testcases" / script.rule)
    script.found = {(f"testcases/{script.rule}/{n}", f.rule, f.function) for n, fs in found.items() if n for f in fs}
    if found.get(""):
        yield f"a line that lifelint cannot read: {found['']}"
    bad = script.files("bad")
    hits = [p for p in bad if is_found(p, script.rule, found[p.name])]
    bad = [p for p in bad if p in hits or not is_known_miss(p, script.rule)]
    script.hits, script.bad = len(hits), len(bad)
    if len(hits) < WANTED_EACH * len(bad):
        yield f"finds {len(hits)} of {len(bad)} bad testcases, misses {', '.join(p.name for p in bad if p not in hits)}"
    for p in script.files("good"):
        for f in found[p.name]:
            yield f"{p.name}:{f.line}: reported in good code: {f.text}"
    org = script.run("org", ROOT / "testcases" / script.rule)
    lines = {(pathlib.Path(m.group(1)).name, int(m.group(2))) for m in re.finditer(r"\[\[view:(\S+?)::.*?linb=(\d+)", org.stdout)}
    if lines != {(name, f.line) for name, fs in found.items() if name for f in fs}:
        yield "org mode and report mode differ"
    context = script.run("context", ROOT / "testcases" / script.rule)
    if {pathlib.Path(n).name for n in re.findall(r"^--- (\S+)", context.stdout, re.M)} != {n for n in found if n and found[n]}:
        yield "context mode and report mode differ"
    for run in (org, context):
        if errors.search(run.stderr):
            yield run.stderr.strip()[-300:]
    if script.patches:
        yield from check_patch(script, hits)


def check_engine(found):
    """What the scripts say alone, lifelint says for them: its `Needs:` hold back no file that has a finding."""
    files = sorted({name for name, _, _ in found})
    if not files:
        return
    p = subprocess.run([LIFELINT, "check", "--engines", "cocci", "--level", "note", "--format", "json", *files, "--",
                        "-Itestcases/include"], capture_output=True, text=True, cwd=ROOT)
    said = {(f["file"], f["rule"], f["function"]) for f in json.loads(p.stdout)["findings"]}
    yield from (f"lifelint --engines cocci does not say {x}" for x in sorted(found - said))


def check_left_alone(script, files):
    """What needs a decision, patch mode does not touch."""
    with tempfile.TemporaryDirectory() as tmp:
        for p in files:
            shutil.copy(p, tmp)
        script.run("patch", tmp, "--in-place", "--no-show-diff")
        for p in files:
            if (pathlib.Path(tmp) / p.name).read_text() != p.read_text():
                yield f"{p.name}: patch mode changes what its `Patches:` line leaves out"


def check_patch(script, hits):
    named = [p for p in hits if any(fnmatch.fnmatch(f"{script.rule}/{p.name}", r) for r in script.repairs)]
    if len(named) < len(hits):
        yield from check_left_alone(script, [p for p in hits if p not in named])
    hits = named
    with tempfile.TemporaryDirectory() as tmp:
        for p in hits:
            shutil.copy(p, tmp)
        names = [pathlib.Path(tmp) / p.name for p in hits]
        before = {n: n.read_text() for n in names}
        script.run("patch", tmp, "--in-place", "--no-show-diff")
        for n in names:
            n.write_text(re.sub(r"//\s*(expect|known)[^\n]*", "", n.read_text()))
            if n.read_text() == re.sub(r"//\s*(expect|known)[^\n]*", "", before[n]):
                yield f"{n.name}: patch mode changes nothing"
        args = [f"-I{ROOT}/testcases/include", "-std=gnu11"]
        for n in names:
            cc = subprocess.run([CLANG, "-fsyntax-only", "-Wall", "-Werror", *args, str(n)], capture_output=True, text=True)
            if cc.returncode:
                yield f"{n.name}: patched code does not compile: {cc.stderr.strip()[:300]}"
        for name, fs in script.report(tmp).items():
            yield from (f"{name}: still reported after the patch: {f}" for f in fs)
        p = subprocess.run([LIFELINT, "check", "--format", "json", *map(str, names), "--", *args], capture_output=True, text=True)
        for f in json.loads(p.stdout)["findings"]:
            yield f"{f['file']}:{f['line']}: lifelint after the patch: {f['message']} [{f['rule']}]"


def main():
    global LIFELINT, CLANG
    LIFELINT, CLANG, *names = sys.argv[1:]
    passed = failed = 0
    checked = scripts(names)
    complaints = [(s.path.name, list(check_report(s))) for s in checked]
    complaints.append(("all", list(check_engine(set().union(*(s.found for s in checked))))))
    hits, bad = sum(s.hits for s in checked), sum(s.bad for s in checked)
    print(f"{hits} of {bad} bad testcases are found")
    if hits < WANTED * bad:
        complaints.append(("all", [f"finds {hits} of {bad} bad testcases"]))
    for name, said in complaints:
        passed += not said
        failed += bool(said)
        for c in said:
            print(f"FAIL {name}: {c}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
