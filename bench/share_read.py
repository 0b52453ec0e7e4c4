#!/usr/bin/env python3
"""Writes the share of cells read exactly, by layout and form, into bench/README.md.

Runs the tests that print random reports in our own layouts and through other programs; those of the latter that
are not installed are not in the table. Needs the build of preset release.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parent.parent
README = TOP / "bench" / "README.md"
BEGIN, END = "<!-- share:begin -->", "<!-- share:end -->"
TESTS = {"property": "every figure of a valid report*,a layout that is not promised*", "rendering": "*"}


def counted():
    """(layout, form, reports, cells, cells read exactly), in the order of the tests"""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "share.tsv"
        path.touch()
        for name, cases in TESTS.items():
            program = TOP / "build" / "release" / "tests" / f"test_{name}"
            env = {**os.environ, "GXREPORT_SHARE_READ": str(path)}
            subprocess.run([program, cases], check=True, stdout=subprocess.DEVNULL, env=env)
        for line in path.read_text().splitlines():
            layout, form, *numbers = line.split("\t")
            yield layout, form, *map(int, numbers)


def table():
    shares = {}
    for layout, form, reports, cells, exact in counted():
        shares.setdefault(layout, {})[form] = (reports, cells, exact)
    forms = sorted({form for row in shares.values() for form in row})
    yield "| layout | reports of a form | " + " | ".join(forms) + " |"
    yield "|---|---:|" + "---:|" * len(forms)
    for layout, row in shares.items():
        percents = [percent(*row[form][1:]) if form in row else "" for form in forms]
        yield f"| {layout} | {max(reports for reports, *_ in row.values())} | " + " | ".join(percents) + " |"


def percent(cells, exact):
    """Rounded down: 100 % means every cell"""
    return f"{10000 * exact // cells / 100:.2f} %"


def main():
    before, rest = README.read_text().split(BEGIN)
    _, after = rest.split(END)
    README.write_text(f"{before}{BEGIN}\n" + "\n".join(table()) + f"\n{END}{after}")


if __name__ == "__main__":
    sys.exit(main())
