#!/usr/bin/env python3
"""Puts what scripts/bench measured into the README: table.py RESULTS README [--no-gate]

Exits 1 when a limit is exceeded, unless told --no-gate.
"""
import json
import os
import pathlib
import re
import sys

MOST_TIMES_CAT = 4.0
MOST_TIMES_CLEAN = 1.5
CLEAN, BROKEN = "gxreport check -f ndjson", "gxreport check -f ndjson, a wrong figure in each"
MOST_MEMORY_KB = 64 * 1024
BEGIN, END = "<!-- bench:begin -->", "<!-- bench:end -->"


def cpu_model():
    match = re.search(r"^model name\s*:\s*(.*)$", pathlib.Path("/proc/cpuinfo").read_text(), re.M)
    return match[1] if match else os.uname().machine


def system_name():
    match = re.search(r'^PRETTY_NAME="?([^"\n]*)', pathlib.Path("/etc/os-release").read_text(), re.M)
    return match[1] if match else os.uname().sysname


def table(results, memory, files, megabytes):
    cat = next(r["median"] for r in results if r["command"] == "xargs cat")
    rows = [f"{cpu_model()}, {os.cpu_count()} cores, {system_name()}; "
            f"{len(files):,} reports, {megabytes:.0f} MB, page cache warm.", "",
            "| command | median | spread | MB/s | times `cat` |", "|---|---:|---:|---:|---:|"]
    rows += [f"| `{r['command']}` | {r['median']:.3f} s | {r['min']:.3f} – {r['max']:.3f} s | "
             f"{megabytes / r['median']:.0f} | {r['median'] / cat:.2f} |" for r in results]
    rows += ["", "| files | peak memory |", "|---:|---:|"]
    rows += [f"| {count:,} | {kilobytes / 1024:.1f} MB |" for count, kilobytes in memory]
    return "\n".join(rows)


def put_between_marks(readme, text):
    before, rest = readme.split(BEGIN, 1)
    return f"{before}{BEGIN}\n{text}\n{END}{rest.split(END, 1)[1]}"


def main():
    out, readme = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    results = json.loads((out / "times.json").read_text())["results"]
    files = (out / "corpus" / "files").read_text().split()
    memory = [(len((out / "corpus" / name).read_text().split()), int((out / f"memory-{name}").read_text().split()[-1]))
              for name in ("files-1000", "files")]
    text = table(results, memory, files, sum(map(os.path.getsize, files)) / 1e6)
    readme.write_text(put_between_marks(readme.read_text(), text))
    print(text)

    times = {r["command"]: r["median"] for r in results}
    ratio = times[CLEAN] / times["xargs cat"]
    over = [f"{ratio:.2f} times cat, at most {MOST_TIMES_CAT:.0f}"] if ratio > MOST_TIMES_CAT else []
    ratio = times[BROKEN] / times[CLEAN]
    print(f"\nwrong figures take {ratio:.2f} times what right ones do, at most {MOST_TIMES_CLEAN}")
    over += [f"{ratio:.2f} times the clean reports, at most {MOST_TIMES_CLEAN}"] if ratio > MOST_TIMES_CLEAN else []
    over += [f"{kb / 1024:.1f} MB for {n:,} files, at most {MOST_MEMORY_KB // 1024}" for n, kb in memory if kb > MOST_MEMORY_KB]
    for line in over:
        print(f"bench: over the limit: {line}", file=sys.stderr)
    sys.exit(1 if over and "--no-gate" not in sys.argv else 0)


main()
