#!/usr/bin/env python3
"""Puts what scripts/bench measured into the README: table.py RESULTS README [--no-gate]

Exits 1 when a limit is exceeded, unless told --no-gate.
"""
import json
import os
import pathlib
import re
import sys

CHECK = "gxreport check -f ndjson"
ONE_CORE, BROKEN = f"{CHECK} -j1", f"{CHECK}, a wrong figure in each"
CAT, RG = "xargs cat", "xargs rg -c"
MEMORY = ("files-1000", "files", "files-tenfold")
COPIES = 1000  # of each report of the layouts
BEGIN, END = "<!-- bench:begin -->", "<!-- bench:end -->"


def cpu_model():
    match = re.search(r"^model name\s*:\s*(.*)$", pathlib.Path("/proc/cpuinfo").read_text(), re.M)
    return match[1] if match else os.uname().machine


def system_name():
    match = re.search(r'^PRETTY_NAME="?([^"\n]*)', pathlib.Path("/etc/os-release").read_text(), re.M)
    return match[1] if match else os.uname().sysname


class Measured:
    """What the run has left in its folder."""

    def __init__(self, out):
        def results(name):
            return json.loads((out / name).read_text())["results"]
        self.runs = results("times.json")
        self.median = {run["command"]: run["median"] for run in self.runs}
        self.start = results("start.json")[0]["median"]
        self.layouts = [(run["parameters"]["layout"], (run["median"] - self.start) / COPIES) for run in results("layouts.json")]
        self.files = (out / "corpus" / "files").read_text().split()
        self.megabytes = sum(map(os.path.getsize, self.files)) / 1e6
        self.memory = [(len((out / "corpus" / name).read_text().split()),
                        int((out / f"memory-{name}").read_text().split()[-1]) / 1024) for name in MEMORY]
        self.sizes = [(pathlib.Path(run["parameters"]["file"]).stem, os.path.getsize(out / "sizes" / run["parameters"]["file"]),
                       run["median"]) for run in results("sizes.json")]

    def growth(self):
        """By how much more than the size the time grows from 4 MB to 64 MB, at most: below, the start is most of it."""
        pairs = [(a, b) for a in self.sizes for b in self.sizes
                 if a[0].split("-")[0] == b[0].split("-")[0] and (a[1] // 4_000_000, b[1] // 60_000_000) == (1, 1)]
        return max(b[2] / a[2] / (b[1] / a[1]) for a, b in pairs)

    def bars(self):
        """What is asked, what was measured, how it reads, the bar, and the limit that fails the run (None: none)."""
        median = self.median
        cores = os.cpu_count() or 1
        yield "times `cat`", median[CHECK] / median[CAT], "at most", 1.0, 4.0
        yield "times `rg -c`", median[CHECK] / median[RG], "at most", 3.0, None
        yield "MB/s on one core", self.megabytes / median[ONE_CORE], "at least", 60, 40
        yield f"times as fast on {cores} cores as on one", median[ONE_CORE] / median[CHECK], "at least", 0.9 * cores, None
        yield "a wrong figure in each: times the clean ones", median[BROKEN] / median[CHECK], "at most", 1.5, 1.5
        yield "start and one small report, ms", self.start * 1000, "at most", 10, None
        yield "files of 4 to 64 MB: growth of the time over that of the size", self.growth(), "at most", 1.25, 1.5
        yield "peak memory, MB", max(megabytes for _, megabytes in self.memory), "at most", 64, 64


def misses(value, way, bar):
    return value > bar if way == "at most" else value < bar


def table(measured):
    cat = measured.median[CAT]
    rows = [f"{cpu_model()}, {os.cpu_count()} cores, {system_name()}; "
            f"{len(measured.files):,} reports, {measured.megabytes:.0f} MB, page cache warm.", "",
            "| command | median | spread | MB/s | times `cat` |", "|---|---:|---:|---:|---:|"]
    rows += [f"| `{r['command']}` | {r['median']:.3f} s | {r['min']:.3f} – {r['max']:.3f} s | "
             f"{measured.megabytes / r['median']:.0f} | {r['median'] / cat:.2f} |" for r in measured.runs]
    rows += ["", "| bar | wanted | measured | |", "|---|---:|---:|---|"]
    rows += [f"| {name} | {way} {bar:g} | {value:.2f} | {'not met' if misses(value, way, bar) else 'met'} |"
             for name, value, way, bar, _ in measured.bars()]
    rows += ["", "| one file | time | MB/s |", "|---|---:|---:|"]
    rows += [f"| {name} MB | {seconds:.3f} s | {size / seconds / 1e6:.0f} |"
             for name, size, seconds in ((n.replace("-", ", "), s, t) for n, s, t in measured.sizes)]
    rows += ["", "| layout, each alone on one core | a report | bytes | MB/s |", "|---|---:|---:|---:|"]
    for name, seconds in sorted(measured.layouts, key=lambda layout: layout[1]):
        size = os.path.getsize(pathlib.Path("testdata/reports", name))
        rows.append(f"| {name} | {seconds * 1e6:.0f} µs | {size:,} | {size / seconds / 1e6:.0f} |")
    rows += ["", "| files | peak memory |", "|---:|---:|"]
    rows += [f"| {count:,} | {megabytes:.1f} MB |" for count, megabytes in measured.memory]
    return "\n".join(rows)


def put_between_marks(readme, text):
    before, rest = readme.split(BEGIN, 1)
    return f"{before}{BEGIN}\n{text}\n{END}{rest.split(END, 1)[1]}"


def main():
    measured, readme = Measured(pathlib.Path(sys.argv[1])), pathlib.Path(sys.argv[2])
    text = table(measured)
    readme.write_text(put_between_marks(readme.read_text(), text))
    print(text)
    over = [f"{name}: {value:.2f}, {way} {limit:g}" for name, value, way, _, limit in measured.bars()
            if limit is not None and misses(value, way, limit)]
    for line in over:
        print(f"bench: over the limit: {line}", file=sys.stderr)
    sys.exit(1 if over and "--no-gate" not in sys.argv else 0)


main()
