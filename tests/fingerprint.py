#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-only
"""fingerprint.py - fingerprints survive moved lines, renamed locals and reformatted code.

usage: fingerprint.py LIFELINT CLANG DIR FILES... -- COMPILER ARGS
In: testcases with findings. Each is written to DIR as it is and in three disguises; lifelint runs
in each and has to give every finding the fingerprint that it had.
Out: what differs, then `N passed, N failed`; a passed case is a file in a disguise with findings.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys

TOKEN = re.compile(r'(?P<directive>^[ \t]*#(?:[^\n\\]|\\.|\\\n)*\n)|(?P<comment>/\*.*?\*/|//[^\n]*)'
                   r'|(?P<text>"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\')|(?P<word>[A-Za-z_]\w*)'
                   r'|(?P<number>\d[\w.]*)|(?P<mark>->|\+\+|--|<<=|>>=|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%&|^]=|##|\.\.\.|.)'
                   r'|(?P<space>\s+)', re.M | re.S)
KEYWORDS = set("return if else while for do switch case goto break continue sizeof static const struct union enum "
               "inline void int long unsigned char bool extern typedef true false".split())
# A declaration of a local, or a parameter: a type, stars, the name, and what may follow it.
LOCAL = re.compile(r"(?:^\t+|[(,]\s*|^\s*for \()(?:(?:const|unsigned|static) )*(?!return\b|else\b)(?:struct \w+|enum \w+|\w+)(?: \*+| +)"
                   r"(?:const )?(\w+)(?=\s*(?:[=;,)]|\[))", re.M)
MORE = re.compile(r"^\t+(?:struct \w+|\w+) [^;(]*;", re.M)


def moved(text):
    return "/* one\n * two\n */\n\n\nstruct moved_here;\n\n" + text.replace("\n{\n", "\n{\n\n\n")


def tokens(text):
    pos = 0
    while pos < len(text):
        m = TOKEN.match(text, pos)
        yield m.lastgroup, m.group()
        pos = m.end()


def reformatted(text):
    out, fresh = [], True
    for kind, token in tokens(text):
        if kind == "space" or kind == "comment":
            fresh = fresh or "\n" in token
        elif kind == "directive":
            out.append(("" if not out or out[-1].endswith("\n") else "\n") + token)
        else:
            out.append(token + ("\n\t" if token in "{};,(" else " "))
    # A comment that allows nothing and expects nothing is no part of the code.
    return re.sub(r"\n\t(?=#)", "\n", "".join(out)) + "\n"


def locals_of(text):
    names = {m.group(1) for m in LOCAL.finditer(text)}
    for m in MORE.finditer(text):
        names |= set(re.findall(r"[ ,*](\w+)(?=\s*[,;=])", m.group()))
    other = {x for t in re.findall(r"(?:struct|union|enum|goto)\s+(\w+)|^(\w+):|(\w+)\(|(?:->|\.)(\w+)", text, re.M)
             for x in t if x}
    types = {m for m in re.findall(r"\b(\w+) \*?\w+[;,)=]", text)}
    at_top = set(re.findall(r"^(?:static |extern |const )*(?:struct \w+|\w+) \**(\w+)(?:\[[^\]]*\])*\s*[=;]", text, re.M))
    return {n for n in names - other - types - at_top - KEYWORDS if n.islower() and not n.isdigit()}


def renamed(text):
    names = locals_of(text)
    return "".join(f"{token}_renamed" if kind == "word" and token in names else token for kind, token in tokens(text))


DISGUISES = {"lines moved": moved, "reformatted": reformatted, "locals renamed": renamed}


def compiles(clang, directory, files, args):
    """The files without an error."""
    p = subprocess.run([clang, "-fsyntax-only", "-w", "-ferror-limit=0", *args, *map(str, files)], cwd=directory,
                       capture_output=True, text=True, check=False)
    broken = set(re.findall(r"^([^:\n]+):\d+:\d+: (?:fatal )?error:", p.stderr, re.M))
    return [f for f in files if str(f) not in broken]


def findings(lifelint, directory, files, args):
    p = subprocess.run([lifelint, "check", "--format", "json", "--level", "note", *map(str, files), "--", *args],
                       cwd=directory, capture_output=True, text=True, check=False)
    found = collections.defaultdict(list)
    for f in json.loads(p.stdout)["findings"]:
        found[f["file"]].append((f["rule"], f["level"], f["fingerprint"]))
    return {k: sorted(v) for k, v in found.items()}


def main():
    split = sys.argv.index("--")
    lifelint, clang, where = sys.argv[1:4]
    files, args = [pathlib.Path(f) for f in sys.argv[4:split]], sys.argv[split + 1:]
    wanted = findings(lifelint, ".", files, args)
    passed = failed = 0
    for name, disguise in DISGUISES.items():
        directory = pathlib.Path(where, name.replace(" ", "-"))
        for f in files:
            (directory / f).parent.mkdir(parents=True, exist_ok=True)
            (directory / f).write_text(disguise(f.read_text()))
        good = compiles(clang, directory, files, args)
        got = findings(lifelint, directory, good, args)
        for f in good:
            before, after = wanted.get(str(f)), got.get(str(f))
            passed += bool(before) and before == after
            if before != after:
                failed += 1
                print(f"FAIL {name}: {f}: wanted {before}, got {after}")
        print(f"{name}: {len(good)} of {len(files)} files compile in this disguise")
        # A disguise that breaks most files would prove nothing.
        if len(good) < 0.9 * len(files):
            failed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
