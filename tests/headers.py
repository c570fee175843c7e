#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-only
"""Holds the simulated kernel headers of the testcases against a real tree.

usage: headers.py KERNEL_TREE INCLUDE_DIR [CLANG]
In: testcases/include/linux/*.h. Out: one unit per header, in which each function that we declare is compared
with the type that the real header gives it, and each member of our records is looked up. What the real tree has as a macro only has to
exist. The last line is `N passed, N failed`.
"""
import json, pathlib, re, subprocess, sys, tempfile

# Language and macros only: nothing to compare.
SKIP = {"types", "errno", "cleanup", "container_of", "bug"}


def ast(clang, include, header):
    out = subprocess.run([clang, "-fsyntax-only", "-std=gnu11", f"-I{include}", "-Xclang", "-ast-dump=json", "-x", "c", str(header)],
                         capture_output=True, text=True, check=True).stdout
    return json.loads(out)


def declarations(tree, header):
    """Functions {name: type} and records {tag: [members]} that the file itself declares."""
    functions, records, current = {}, {}, None
    for node in tree["inner"]:
        loc = node.get("loc", {})
        loc = loc.get("expansionLoc", loc)
        current = loc.get("file", current)
        if current != str(header) or node.get("isImplicit"):
            continue
        name = node.get("name", "")
        if node["kind"] == "FunctionDecl" and not any(c["kind"] == "CompoundStmt" for c in node.get("inner", [])):
            functions[name] = node["type"]["qualType"]
        if node["kind"] == "RecordDecl" and node.get("completeDefinition") and name:
            records[name] = [c["name"] for c in node["inner"] if c["kind"] == "FieldDecl" and "name" in c]
    return functions, records


def unit(name, functions, records):
    lines = [f"#include <linux/{name}.h>"]
    for fn, type_ in functions.items():
        pointer = type_.replace("(", f"(*ll_{fn})(", 1)
        lines += [f"#ifndef {fn}", f"#line 1 \"{name}.h: {fn}\"", f"extern {pointer};",
                  f"_Static_assert(__builtin_types_compatible_p(__typeof__(&{fn}), __typeof__(ll_{fn})), \"other type\");", "#endif"]
    for tag, members in records.items():
        for m in members:
            lines += [f"#line 1 \"{name}.h: struct {tag}.{m}\"", f"static const int ll_{tag}_{m} = __builtin_offsetof(struct {tag}, {m});"]
    return "\n".join(lines) + "\n"


def compile_unit(tree, text):
    t = pathlib.Path(tree)
    inc = ["arch/x86/include", "arch/x86/include/generated", "include", "arch/x86/include/uapi", "arch/x86/include/generated/uapi",
           "include/uapi", "include/generated/uapi"]
    pre = ["include/linux/compiler-version.h", "include/linux/kconfig.h", "include/linux/compiler_types.h"]
    with tempfile.NamedTemporaryFile("w", suffix=".c") as f:
        f.write(text)
        f.flush()
        p = subprocess.run(["gcc", "-nostdinc", "-fsyntax-only", "-std=gnu11", "-fshort-wchar", "-funsigned-char", "-m64", "-w",
                            "-mno-sse", "-fcf-protection=none", "-fno-strict-aliasing", "-D__KERNEL__",
                            '-DKBUILD_MODNAME="x"', '-DKBUILD_BASENAME="x"', "-DMODULE"]
                           + [f"-I{t / i}" for i in inc] + [x for i in pre for x in ("-include", str(t / i))] + [f.name],
                           capture_output=True, text=True)
    return p.returncode, p.stderr


def main():
    tree, include = sys.argv[1], pathlib.Path(sys.argv[2])
    clang = sys.argv[3] if len(sys.argv) > 3 else "clang"
    passed = failed = 0
    for header in sorted((include / "linux").glob("*.h")):
        if header.stem in SKIP:
            continue
        functions, records = declarations(ast(clang, include, header), header)
        code, err = compile_unit(tree, unit(header.stem, functions, records))
        if code:
            failed += 1
            print(f"FAIL {header}")
            print("\n".join(l for l in err.splitlines() if re.search(r"error:", l)))
        else:
            passed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
