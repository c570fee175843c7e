#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-only
"""cocci_names.py - puts the names of kernel functions that rules/*.h know into cocci/*.cocci.

usage: cocci_names.py [--check]
In: the facts as `./lifelint rules` prints them, the prototypes in rules/*.h for parameter types.
Out: the regions of cocci/*.cocci between `names SELECTOR` and `end names` are rewritten; with
--check nothing is written, stale files are named and the exit status is 1.
Idea: a selector is a question to the facts ("which functions put their first argument"); its answer
becomes the list of an SmPL identifier, or a table that a python part of the script reads. So no name
that rules/*.h hold is written a second time by hand.
"""
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
REGION = re.compile(r"^(//|#) names ([\w-]+)(?: as (\w+))?\n(.*?)^\1 end names$", re.M | re.S)


class Fact:
    def __init__(self, name, spelled, release):
        self.name, self.release, self.lines = name, release, []
        self.names = [name] + ([spelled] if spelled else [])

    def has(self, pattern):
        return any(re.search(pattern, line) for line in self.lines)

    def always(self, pattern):
        return bool(self.lines) and all(re.search(pattern, line) for line in self.lines)


def read_facts():
    lifelint = os.environ.get("LIFELINT", str(ROOT / "lifelint"))
    text = subprocess.run([lifelint, "rules"], capture_output=True, text=True, check=True).stdout
    facts, pairs, fact = {}, [], None
    for line in text.split("Facts:\n", 1)[1].splitlines():
        m = re.match(r"(\w+)\.(\w+) pairs with (\w+)(.*)", line)
        if m:
            pairs.append((m.group(1), m.group(2), m.group(3), "both or none" in m.group(4)))
            continue
        m = re.match(r"(\w+)(?: \((\w+)\))?(?: released by (\w+))?\s", line)
        if m and not line.startswith("lifelint_"):
            fact = facts.setdefault(m.group(1), Fact(*m.groups()))
        elif fact and line.startswith("  ret "):
            fact.lines.append(line.strip())
    return facts, sorted(set(pairs))


def read_types():
    """Function -> struct of its first parameter, from the prototypes."""
    types = {}
    for header in sorted((ROOT / "rules").glob("*.h")):
        text = re.sub(r"/\*.*?\*/", "", header.read_text(), flags=re.S)
        for m in re.finditer(r"^[a-z][^;{}=()#]*?\b(\w+)\s*\(\s*(?:const )?struct (\w+)", text, re.M):
            types.setdefault(m.group(1), m.group(2))
    return types


FACTS, PAIRS = read_facts()
TYPES = read_types()
# What drops one reference to its first argument and does nothing else.
PLAIN_PUT = r"^ret neg zero pos: put\(ref\) param0( null-ok)?;$"


def put_of(struct):
    """The function that drops a reference to @struct: the shortest name that says so."""
    found = [n for n, f in FACTS.items() if TYPES.get(n) == struct and f.always(PLAIN_PUT) and re.search(r"put", n)]
    return min(found, key=lambda n: (len(n), n), default=None)


def is_counted(struct):
    """Whether objects of @struct become known to others: such a count has a release function."""
    return any(TYPES.get(n) == struct and f.has(r"publish param0") for n, f in FACTS.items())


def where(pattern, but=None):
    return {n for f in FACTS.values() if f.has(pattern) and not (but and f.has(but)) for n in f.names}


def init_puts():
    return {n: put_of(TYPES.get(n)) for n, f in FACTS.items()
            if f.has(r"init\(ref\) param0") and is_counted(TYPES.get(n)) and put_of(TYPES.get(n))}


def register_puts(with_init):
    return {n: put_of(TYPES.get(n)) for n, f in FACTS.items()
            if f.has(r"^ret zero: .*publish param0") and f.has(r"^ret neg") and not f.has(r"unpublish")
            and bool(f.has(r"init\(ref\) param0")) == with_init
            and put_of(TYPES.get(n)) and (with_init or put_of(TYPES.get(n)) in init_puts().values())}


def plain_puts():
    return {n for f in FACTS.values() if f.always(PLAIN_PUT) for n in f.names}


def get_puts():
    """What returns a reference of its own -> what drops it; cursors that drop their argument are no gets."""
    return {n: f.release for f in FACTS.values() if f.release and f.has(r"get\(\w+\) ret") and not f.has(r"managed|put\(")
            and not f.name.startswith("devm_") and FACTS.get(f.release) and FACTS[f.release].has(r"put\(\w+\) param0")
            for n in f.names}


def ref_get_puts():
    return {n: p for n, p in get_puts().items() if FACTS[p].always(PLAIN_PUT)}


def register_pairs():
    """What makes its first argument known when it returns 0 -> what takes it back, of the same type and kind."""
    result = {}
    for n, f in FACTS.items():
        m = next((m for m in (re.search(r"^ret zero: .*(?<!un)publish\((\w+)\) param0(?! managed)", l) for l in f.lines) if m), None)
        if not m or n.startswith(("devm_", "_")) or not f.has(r"^ret neg"):
            continue
        others = [o for o, g in FACTS.items() if TYPES.get(o) == TYPES.get(n) and g.always(rf"unpublish\({m.group(1)}\) param0")]
        if TYPES.get(n) and len(others) == 1 and not o_is_devm(others[0]):
            result[n] = others[0]
    return result


def o_is_devm(name):
    return name.startswith("devm_")


def managed(pattern):
    """What devres owns: the functions that acquire @pattern managed, by what drops or frees it."""
    return {n for f in FACTS.values() if f.has(pattern) and f.name.startswith("devm_") for n in f.names}


def managed_puts():
    return {n: f.release for n, f in FACTS.items() if n.startswith("devm_") and "alloc" not in n and f.release and FACTS.get(f.release)
            and FACTS[f.release].has(r"put\(\w+\) param0")}


def lock_pairs():
    """Plain locks that cannot fail -> what releases them, matched by their kind and the word in their names."""
    result = {}
    for n, f in FACTS.items():
        m = re.match(r"^ret neg zero pos: lock\((mutex|spin|read|write|sem)\) param0;$", f.lines[0]) if len(f.lines) == 1 else None
        other = re.sub(r"_nested$", "", n).replace("lock", "unlock", 1) if "lock" in n else re.sub(r"^down", "up", re.sub(r"_nested$", "", n))
        if m and not n.startswith("_") and other in FACTS and FACTS[other].has(r"unlock\("):
            result[n] = other
    return result


def results(fresh, failed, never):
    """What returns something fresh, and says by @failed and never by @never that it cannot."""
    return {n for f in FACTS.values() if f.has(fresh) and f.has(rf"^ret[a-z ]* {failed}\b[a-z ]*:") and not f.has(rf"^ret[a-z ]* {never}\b[a-z ]*:")
            for n in f.names}


ASYNC = ("work_struct", "delayed_work", "timer_list", "hrtimer", "tasklet_struct", "irq_work")


def async_setups():
    """What makes work, timers and their like usable; the macros that do two of these calls are no facts."""
    return where(r"setup\((work|timer|hrtimer|tasklet|irq_work)\) param0") | {"INIT_DELAYED_WORK", "INIT_DEFERRABLE_WORK"}


def async_goes_on():
    """What takes work, a timer and their like, and does not wait until their function is done."""
    return async_setups() | where(r"arm\(") | {n for f in FACTS.values() if TYPES.get(f.name) in ASYNC and not f.has(r"stop\(")
                                              for n in f.names}


SELECTORS = {
    "async-setups": async_setups, "async-goes-on": async_goes_on,
    "async-starts": lambda: where(r"arm\((work|delayed_work|timer|hrtimer|tasklet|irq_work)\) param"),
    "queue-drains": lambda: {n for f in FACTS.values() if TYPES.get(f.name) == "workqueue_struct" and f.has(r"stop\(work\) param0")
                             for n in f.names},
    "error-gets": lambda: results(r"^ret pos: is fresh", "neg", "zero"),
    "null-gets": lambda: results(r"^ret pos: is fresh", "zero", "neg"),
    "memory-gets": lambda: results(r"^ret pos: is fresh; .*get\(mem\) ret", "zero", "neg"),
    "thread-stops": lambda: where(r"stop\(kthread\) param0"),
    "puts": plain_puts,
    "frees": lambda: {n for n, f in FACTS.items() if f.always(r"^ret neg zero pos: free\(mem\) param0( null-ok)?;$")
                      and not TYPES.get(n)},
    "ref-puts-with-release": lambda: where(r"put\(ref\) param0 .*release=param1"),
    "last-puts": lambda: where(r"put\(ref\) param0 last"),
    "init-puts": init_puts, "inits": lambda: set(init_puts()),
    "register-init-puts": lambda: register_puts(True), "register-inits": lambda: set(register_puts(True)),
    "register-add-puts": lambda: register_puts(False), "register-adds": lambda: set(register_puts(False)),
    "registers": lambda: {n for n in where(r"(?<!un)publish\(device\) param0") if not n.startswith("devm_")},
    "unregisters": lambda: where(r"unpublish\(device\) param0"),
    "file-creates": lambda: where(r"(?<!un)publish\(sysfs\) param1", r"managed"),
    "file-removes": lambda: where(r"unpublish\(sysfs\) param1"),
    "loads": lambda: {n for n in where(r"lookup param0 key") if n.startswith(("xa_", "idr_", "radix_"))},
    "xa-loads": lambda: {n for n in where(r"lookup param0 key") if TYPES.get(n) == "xarray"},
    "xa-stores": lambda: {n for n in where(r"insert param0 key", r"relock") if TYPES.get(n) == "xarray"},
    "xa-erases": lambda: {n for n in where(r"erase param0 key") if TYPES.get(n) == "xarray" and "release" not in n},
    "xa-sleeping-stores": lambda: where(r"insert param0 key.*", None) & where(r"relock"),
    "xa-sleeping": lambda: where(r"relock"),
    "gets": lambda: set(ref_get_puts()), "get-puts": ref_get_puts,
    "more-gets": lambda: {n for n, f in FACTS.items() if f.has(r"get\(ref\) param0")},
    "all-gets": lambda: {n for f in FACTS.values() if f.release and f.has(r"get\(ref\) ret") and not f.has("managed") for n in f.names},
    "child-gets": lambda: {n: f.release for n, f in FACTS.items() if f.release and f.has(r"get\(ref\) ret; put\(ref\) param1")},
    "child-puts": lambda: {f.release for f in FACTS.values() if f.release and f.has(r"get\(ref\) ret; put\(ref\) param1")},
    "register-pairs": register_pairs, "register-firsts": lambda: set(register_pairs()),
    "managed-memory": lambda: managed(r"get\(mem\) ret.* managed|get\(mem\).*managed"),
    "managed-gets": lambda: set(managed_puts()), "managed-get-puts": managed_puts,
    "locks": lambda: set(lock_pairs()), "lock-pairs": lock_pairs, "unlocks": lambda: set(lock_pairs().values()),
    "op-pairs": lambda: {f"{s}.{a}": b for s, a, b, both in PAIRS if both},
    "op-opens": lambda: {a for s, a, b, both in PAIRS if both}, "op-closes": lambda: {b for s, a, b, both in PAIRS if both},
    "op-structs": lambda: {s for s, a, b, both in PAIRS if both},
    "allocates": lambda: {n for n in where(r"get\(mem\) ret", r"managed") if not n.startswith(("devm_", "_"))},
}


def answer(selector):
    if selector not in SELECTORS:
        sys.exit(f"cocci_names: unknown selector {selector}")
    names = SELECTORS[selector]()
    if not names:
        sys.exit(f"cocci_names: {selector}: no fact of rules/*.h answers")
    return names


def fill(m):
    lead, selector, metavariable, _ = m.groups()
    names = answer(selector)
    if lead == "#":
        body = "".join(f'\t"{n}": "{names[n]}",\n' for n in sorted(names))
        body = f"{metavariable} = {{\n{body}}}\n"
    else:
        body = ",\n".join(f"\t{n}" for n in sorted(names))
        body = f"identifier {metavariable} = {{\n{body}\n}};\n"
    return f"{lead} names {selector} as {metavariable}\n{body}{lead} end names"


def main():
    stale = 0
    for path in sorted((ROOT / "cocci").glob("*.cocci")):
        old = path.read_text()
        new = REGION.sub(fill, old)
        if new == old:
            continue
        if "--check" in sys.argv:
            print(f"stale: {path.relative_to(ROOT)}: run scripts/cocci_names.py")
            stale = 1
        else:
            path.write_text(new)
    return stale


if __name__ == "__main__":
    sys.exit(main())
