#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-only
"""lint.py - the conventions of this tree that a machine can check.

In: the C files under engine/, checkers/ and tests/unit/, the scripts, the facts in rules/*.h.
Out: one line per breach as file:line: text; exit 1 when there is any.
Checks: who includes whom, length of functions, files and lines, parameters, SPDX line and labelled
header comment, and that no name of a kernel function stands in engine/ or checkers/.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
ALL = {"base"}
# Who may include whom; a name with a slash is that header only.
MAY_INCLUDE = {
    "base": set(),
    "plan": set(), "ir": set(), "report": set(),
    "front": {"ir", "plan"},
    "model": {"ir", "front/decls.h", "plan/plan.h"},
    "flow": {"ir", "model", "report/finding.h", "checkers/checker.h", "checkers/checkers.def"},
    "gate": set(), "engines": {"plan", "report"},
    "run": {"engines", "flow", "front", "ir", "model", "plan", "report", "checkers/checker.h"},
    "checkers": {"checkers/checker.h", "checkers/checkers.def", "checkers/ref_exits.h", "checkers/step_exits.h",
                 "checkers/teardown_why.h"},
}
MAX_FUNCTION, MAX_PARAMETERS, MAX_COLUMNS = 60, 5, 100
LABELS = re.compile(r"\b(Purpose|Finds|Idea|In|How):|usage:", re.I)
FUNCTION_END = re.compile(r"^}\s*$")
STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
IDENTIFIER = re.compile(r"[a-z_][a-z0-9_]{3,}$")
breaches = []


def breach(path, line, text):
    breaches.append((str(path.relative_to(ROOT)), line, text))


def module_of(path):
    parts = path.relative_to(ROOT).parts
    if parts[0] == "engine":
        return parts[1] if len(parts) > 2 else "main"
    return parts[0]


def check_includes(path, lines):
    module = module_of(path)
    if module in ("main", "tests"):
        return
    for n, line in enumerate(lines, 1):
        m = re.match(r'#\s*include\s*([<"])(.*)[>"]', line)
        if not m:
            continue
        if m.group(1) == "<":
            if m.group(2).startswith("clang-c/") and module != "front":
                breach(path, n, "only engine/front includes libclang")
            continue
        target = (path.parent / m.group(2)).resolve()
        if not target.exists():
            target = (ROOT / "engine" / m.group(2)).resolve()
        if not target.exists() or ROOT not in target.parents:
            continue
        other = module_of(target)
        name = f"{other}/{target.name}"
        allowed = MAY_INCLUDE.get(module, set()) | ALL
        # checker.h is the one header that a checker includes, itself made from the layers below
        if path.name in ("checker.h", "checkers.c") and module == "checkers":
            continue
        if other != "main" and (other == module and module != "checkers" or other in allowed or name in allowed):
            continue
        breach(path, n, f"{module} must not include {m.group(2)}")


def bodies(lines):
    """Yields (line of the name, line of the brace, line of the end) of each function, in kernel style."""
    start = None
    for n, line in enumerate(lines, 1):
        if line.rstrip() == "{" and n > 1:
            start = n
        elif FUNCTION_END.match(line) and start:
            name = start - 1
            while name > 1 and re.match(r"\s", lines[name - 1]):
                name -= 1
            yield name, start, n
            start = None


def is_dispatch(body):
    """A switch or chain in which each case is one line: it may be as long as the list it walks."""
    code = [l.strip() for l in body if l.strip()]
    cases = [l for l in code if re.match(r"(case\b|default:)", l)]
    return len(cases) >= len(code) / 3


def check_functions(path, lines):
    for name, start, end in bodies(lines):
        length = end - start - 1
        if length > MAX_FUNCTION and not is_dispatch(lines[start:end - 1]):
            breach(path, name, f"function of {length} lines, at most {MAX_FUNCTION}")
        head = " ".join(lines[name - 1:start - 1])
        m = re.search(r"\w\((.*)\)\s*$", head)
        count = m.group(1).count(",") + 1 if m and "(" not in m.group(1) else 0
        if count > MAX_PARAMETERS:
            breach(path, name, f"{count} parameters, at most {MAX_PARAMETERS}")


def check_file(path, lines):
    limit = 250 if module_of(path) == "checkers" and str(path).endswith(".c") else 600
    if len(lines) > limit:
        breach(path, limit, f"{len(lines)} lines, at most {limit}")
    if not any("SPDX-License-Identifier" in l for l in lines[:2]):
        breach(path, 1, "no SPDX line")
    if not LABELS.search("\n".join(lines[:30])):
        breach(path, 1, "no labelled header comment (Purpose: In: Out: ..., or Finds: How: ...)")
    for n, line in enumerate(lines, 1):
        if len(line.expandtabs(8)) > MAX_COLUMNS:
            breach(path, n, f"{len(line.expandtabs(8))} columns, at most {MAX_COLUMNS}")


def fact_names():
    """The kernel functions that rules/*.h speak about: whatever is declared or defined there."""
    names = set()
    for header in sorted((ROOT / "rules").glob("*.h")):
        text = re.sub(r"/\*.*?\*/", "", header.read_text(), flags=re.S)
        for m in re.finditer(r"^[a-z][^;{}=()#]*?\b(\w+)\s*\(", text, re.M):
            if not m.group(1).startswith("ll_"):
                names.add(m.group(1))
    return names - {"__attribute__", "defined", "void"}


def check_knowledge(path, lines, facts):
    blank = lambda m: re.sub(r"[^\n]", " ", m.group())
    code = re.sub(r'"(?:[^"\\\n]|\\.)*"|/\*.*?\*/|//[^\n]*',
                  lambda m: m.group() if m.group()[0] == '"' else blank(m), "\n".join(lines), flags=re.S)
    for n, line in enumerate(code.split("\n"), 1):
        for text in [] if line.startswith("#") else STRING.findall(line):
            if IDENTIFIER.match(text) and text in facts:
                breach(path, n, f'kernel function "{text}" belongs into rules/')


def main():
    facts = fact_names()
    sources = sorted(p for d in ("engine", "checkers", "tests/unit") for p in (ROOT / d).rglob("*.[ch]"))
    for path in sources:
        lines = path.read_text().splitlines()
        check_file(path, lines)
        check_functions(path, lines)
        check_includes(path, lines)
        if module_of(path) != "tests":
            check_knowledge(path, lines, facts)
    for path in sorted(p for d in ("scripts", "tests", ".ci") for p in (ROOT / d).glob("*") if p.is_file()):
        if "SPDX-License-Identifier" not in path.read_text()[:400]:
            breach(path, 1, "no SPDX line")
    for name, line, text in sorted(breaches):
        print(f"{name}:{line}: {text}")
    print(f"lint: {len(sources)} C files, {len(breaches)} breaches", file=sys.stderr)
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
