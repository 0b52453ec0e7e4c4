#!/usr/bin/env python3
"""How many instructions a byte of input takes, by stage: instructions.py PROGRAM [--record | --layouts]

Counts what `check -f ndjson` executes on the reports that instructions.json names, with callgrind, which counts alike
on every x86-64. Each is read once and again REPEATS times over, so that what the start takes falls out. Spaces behind
a title tell each time from the others, so that its tables are read anew; "again" is the sum without them, where what
was made of one time serves the next. Exits 1 when a stage, a sum or the start takes 5 % more than instructions.json
says, or a stage nothing any more, which is compared only where the same compiler built the program; --record writes
what was counted there instead; --layouts prints both sums for each report alone.
"""
import json
import pathlib
import platform
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parent.parent
FIGURES = ROOT / "bench/instructions.json"
REPEATS = 12
MOST = 1.05
SLACK = 0.1  # instructions a byte: what a small stage may move without a cause
START = "instructions to check one small report"
# glibc chooses its memcpy and the like by the processor: all of them are told to take the plainest.
PLAIN = "glibc.cpu.hwcaps=-AVX2,-AVX512F,-AVX512VL,-AVX512BW,-AVX,-ERMS,-FSRM,-BMI2,-MOVBE,-LZCNT,-SSE4_2,-SSSE3"

# A stage is what these functions and all below them execute, without the functions behind the minus.
STAGES = {
    "read": (["cli::FileBytes::read_file("], []),
    "decode": (["decode("], []),
    "join": (["lex::join_html_tables(", "lex::join_grids("], []),
    "lex": (["lex::tokenize("], []),
    "match": (["match_report(gxreport::Text const&, gxreport::TemplateSet const&, gxreport::Workspace&",
               "match::break_outline("], ["lex::tokenize("]),
    "check": (["check_report("], ["prose::read_prose(", "locate::find_causes("]),
    "locate": (["locate::find_causes("], []),
    "prose": (["prose::read_prose("], []),
    "report": (["append_check_ndjson("], []),
}


def functions_of(dump):
    """The instructions of each function called and all below it; recursive ones would count twice."""
    names, total, taken, callee = {}, 0, {}, None
    for line in dump:
        if line.startswith(("cfn=", "fn=")):
            number, name = re.match(r"c?fn=(\(\d+\))(?: (.*))?", line).groups()
            names.setdefault(number, name)
            callee = names[number] if line.startswith("c") else None
        elif line.startswith("calls="):
            cost = int(next(dump).split()[1])
            taken[callee] = taken.get(callee, 0) + cost
        elif line.startswith("totals:"):
            total = int(line.split()[1])
    return taken, total


def unlike(report, spaces, folder):
    """A copy of the report with so many spaces behind the titles of its tables."""
    data = (ROOT / report).read_bytes()
    for encoding in ("utf-8", "utf-16-le", "gb18030"):
        for end in ("\n", "\r\n"):
            data = data.replace(f"信息情况{end}".encode(encoding), f"信息情况{' ' * spaces}{end}".encode(encoding))
    copy = pathlib.Path(folder, f"{spaces}-{pathlib.Path(report).name}")
    copy.write_bytes(data)
    return copy


def count(program, reports, repeats, alike=False):
    """Instructions by stage, and of all, for the reports read so many times."""
    with tempfile.TemporaryDirectory() as folder:
        out, names = pathlib.Path(folder, "out"), pathlib.Path(folder, "names")
        # Neighbours in the list print the same tables in two encodings.
        read = [unlike(report, 0 if alike else 2 * n + i % 2, folder)
                for n in range(repeats) for i, report in enumerate(reports)]
        names.write_text("".join(f"{report}\n" for report in read))
        command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", program, "check", "-f", "ndjson",
                   "--fail-on", "never", "--isolated", "--lang", "en", "-j1", "--files-from", names]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       env={"PATH": "/usr/bin:/bin", "LC_ALL": "C", "GLIBC_TUNABLES": PLAIN})
        with out.open() as dump:
            taken, total = functions_of(dump)
    calls = {name: sum(cost for called, cost in taken.items() if called.removeprefix("gxreport::").startswith(name))
             for stage in STAGES.values() for names in stage for name in names}
    by_stage = {stage: sum(calls[name] for name in names) - sum(calls[name] for name in less)
                for stage, (names, less) in STAGES.items()}
    return by_stage | {"all": total}


def per_byte(program, reports):
    runs = (1, False), (REPEATS + 1, False), (REPEATS + 1, True)
    with ThreadPoolExecutor(2) as pool:
        once, often, again = pool.map(lambda run: count(program, reports, *run), runs)
    size = sum((ROOT / report).stat().st_size for report in reports) * REPEATS
    figures = {stage: round((often[stage] - once[stage]) / size, 2) for stage in often}
    return figures | {"again": round((again["all"] - once["all"]) / size, 2)}


def compiler_of(program):
    comment = subprocess.run(["readelf", "-p", ".comment", program], capture_output=True, text=True, check=True).stdout
    return re.search(r"GCC: .* (\S+)$|(clang version \S+)", comment, re.M)[0]


def measure(program, reports):
    smallest = min(reports, key=lambda report: (ROOT / report).stat().st_size)
    stages = per_byte(program, reports)
    stages["other"] = round(stages["all"] - sum(stages[stage] for stage in STAGES), 2)
    return {"compiler": compiler_of(program), START: count(program, [smallest], 1)["all"], "instructions a byte": stages}


def compare(counted, recorded):
    """The lines of a table, and what has grown too much."""
    rows = [(START, counted[START], recorded[START], 0)]
    rows += [(f"{stage}, a byte", figure, recorded["instructions a byte"].get(stage, 0), SLACK)
             for stage, figure in counted["instructions a byte"].items()]
    lines = [f"{name:40} {now:12,} {before:12,}" for name, now, before, _ in rows]
    # What takes nothing all of a sudden is called otherwise now, or no longer.
    return lines, [name for name, now, before, slack in rows if now > before * MOST + slack or now == 0 < before]


def main():
    program, option = str(pathlib.Path(sys.argv[1]).resolve()), (sys.argv[2:] or [""])[0]
    figures = json.loads(FIGURES.read_text())
    reports = figures["reports"]
    if platform.machine() != "x86_64":
        print("instructions: counted on x86-64 alone")
        return 0
    if option == "--layouts":
        for report in reports:
            figures = per_byte(program, [report])
            print(f"{figures['all']:7.1f} {figures['again']:7.1f}  {report}", flush=True)
        return 0
    counted = measure(program, reports)
    if option == "--record":
        FIGURES.write_text(json.dumps({"reports": reports} | counted, indent=2, ensure_ascii=False) + "\n")
        return 0
    lines, grown = compare(counted, figures)
    print(f"{'':40} {'now':>12} {'recorded':>12}", *lines, sep="\n")
    if counted["compiler"] != figures["compiler"]:
        print(f"instructions: built by {counted['compiler']}, recorded with {figures['compiler']}: not compared")
        return 0
    for name in grown:
        print(f"instructions: more than 5 % above bench/instructions.json, or none: {name}", file=sys.stderr)
    return 1 if grown else 0


if __name__ == "__main__":
    sys.exit(main())
