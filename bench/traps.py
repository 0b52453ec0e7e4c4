#!/usr/bin/env python3
"""Inputs that repeat themselves, at growing sizes: where does time or memory grow faster than they do?

    bench/traps.py [--program PROGRAM] [--sizes 4,16] [--pairs N] [--seed N] [-- COMMAND…]

Each piece is repeated until the size (MB) is reached: alone, and inside reports of each form and layout.
--pairs N takes N random sequences of pieces instead, each in three places and with two pieces behind. COMMAND is
`check -f ndjson` unless given. Prints what grows by a quarter more than its size, takes a second for each 4 MB, or much
memory; with --all everything. Exits 1 when something was found.
"""

import argparse
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PIECES = """\\n|\\t|7|(|（|[|【|<td|<td>|<table>|</td>|</table>|<tr>|<tr><td>1|&|&#|&nbsp;| |\u3000|+|-|│|─|┌─┐\\n|│ 1 │\\n|
+--+\\n|+---+---+\\n|===\\n|=== ===\\n|一、总体情况\\n|一、总体情况|一、|（一）|（一）\\n|1.|1.\\n|第一部分|一|（一）予以公开|（一）予以公开\\n|
（一）予以公开\\t7\\n|（一）予以公开\\t7\\t0\\t0\\t0\\t0\\t0\\t7\\n|（一）予以公开7000007|收到申请5件，|收到申请5件|收到政府信息公开申请5件。|申请|。|，|
《|“|"|,|","|"1",|2023年|2023年1月1日|2023|1,|1 |0\\t|3 5\\n|0\\n|１|十|一百|本机关|平苇县水务局|局|县|其中|其中：1件，|同比增长5%，|增长|%|自然人\\t|自然人|
自然人\\n|行政复议|行政复议\\n|规范性文件|规章|规章000|- 4 -\\n|---\\n|--- |#|## |> |{|}|\\\\|HYPERLINK "|<!--|<|<a |</|>|国办发〔2021〕|〔|总计\\t|总计|
7777777 |1 2 3 4 5 6 21\\n|结果维持|结果维持\\n|结果维持1件，|商业\\n|商业|企业\\n|三、本年度办理结果|三、本年度办理结果\\n|（三）不予\\n|其他\\n|其他\\t|其他|1.属于国家秘密\\t1\\n|
一、主动公开\\t1\\n|1.数\\t条\\t5\\n|单位\\t|条\\t|其中：\\t条\\t1\\n|统计指标\\t单位\\t统计数\\n|统计指标|（一）数条5|件|万元|1万元\\t|无|无\\n|―\\t|/|０|1.5|1.|.|-1\\t|\\r|\\r\\n|\\f|
\u2028|\ufeff|\u200b|é|\U0001f600|PAGE|\\* MERGEFORMAT|办理|办结5件，|结转下年度5件，|予以公开5件，|予以公开5件、|公开|12|12\\t|12\\n|1\\n\\n|\\t1\\n|（注：|注：|第二十条第（一）项\\n|
第二十条|信息内容\\t|本年制发件数\\t|制发\\n|序号\\t|表|如下：|1、|①|a|a |A.|http://|x@|&lt;|&#x1F600;|rowspan="2"|<td colspan="1000">|<td rowspan=1000>1|<tr><td rowspan=9>1<td>2|
<table><tr><td>1</table>|<p>|<br>|2023年，平苇县水务局|2023年度报告\\n|政府信息公开工作年度报告\\n|年度报告|本年度|去年|比上年减少5件，|共5件，其中3件|和|及|占5%，|分别为1件、2件、|""".replace("\n", "").split("|")
RAW = [b"\0", b"\xff", b"\x81", b"\x81\x30\x81\x30", b"\xe4\xb8", b"\xd6\xd0"]
PLACES = {
    "alone": None,
    "prose": ("form-2021-tabs.txt", "一、总体情况\n"),
    "table": ("form-2021-tabs.txt", "\t3\t2\t0\t0\t0\t0\t5\n"),
    "middle": ("tabs-grid.txt", "（一）予以公开"),
    "lines": ("one-cell-a-line.txt", "（一）予以公开"),
    "outline": ("legacy-stats-tabs-two-columns.txt", "\n（一）"),
    "pipes": ("legacy-stats-pipes.txt", "\n"),
    "aligned": ("spaces-aligned.txt", "（一）"),
    "box": ("box-grid-wrapped.txt", "│\n"),
    "glued": ("form-2021-glued.txt", "（一）"),
    "markdown": ("markdown.md", "|\n"),
    "behind": ("form-2021-tabs.txt", ""),
}


def pieces() -> list[bytes]:
    unescape = {"\\n": "\n", "\\t": "\t", "\\r": "\r", "\\f": "\f", "\\\\": "\\"}
    out = []
    for piece in dict.fromkeys(PIECES + ["|", "| 1 |\\n", "|1|2|3|4|5|6|21|\\n", "| --- ", "|---|---|\\n"]):
        for mark, byte in unescape.items():
            piece = piece.replace(mark, byte)
        if piece:
            out.append(piece.encode())
    return out + RAW


def around(place: str) -> tuple[bytes, bytes]:
    if PLACES[place] is None:
        return b"", b""
    name, mark = PLACES[place]
    text = (ROOT / "testdata/reports" / name).read_bytes()
    at = text.find(mark.encode()) + len(mark.encode()) if mark else len(text)
    if mark and mark.encode() not in text:
        at = len(text) // 2
        while text[at] & 0xC0 == 0x80:
            at += 1
    return text[:at], text[at:]


def ascii_of(piece: bytes) -> str:
    return repr(piece.decode(errors="backslashreplace"))


def measured(command: list[str], path: str, limit: float) -> tuple[float, int, int]:
    """Seconds of processor, peak bytes, exit status (negative: by signal)."""
    with open(os.devnull, "wb") as nothing:
        child = subprocess.Popen([*command, path], stdout=nothing, stderr=nothing,
                                 preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (int(limit), int(limit))))
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = status
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, os.waitstatus_to_exitcode(status)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=str(ROOT / "build/release/gxreport"))
    parser.add_argument("--sizes", default="4,16", help="MB, growing")
    parser.add_argument("--pairs", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--place", default="", choices=["", *PLACES])
    parser.add_argument("--memory", type=float, default=100, help="bytes a byte that are not worth a line")
    parser.add_argument("--limit", type=float, default=60, help="seconds of the processor")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("command", nargs="*", default=["check", "-f", "ndjson"])
    return parser.parse_args()


def traps(asked: argparse.Namespace):
    """Place, what stands before, what is repeated, what stands behind."""
    dice = random.Random(asked.seed)
    known = pieces()
    places = [asked.place] if asked.place else list(PLACES)
    for number in range(asked.pairs or len(known)):
        unit = b"".join(dice.choices(known, k=dice.choice([1, 2, 2, 3]))) if asked.pairs else known[number]
        for place in dice.sample(places, min(3, len(places))) if asked.pairs else places:
            before, after = around(place)
            yield place, before, unit, b"".join(dice.choices(known, k=2)) + after if asked.pairs else after


def faults_of(sizes: list[float], figures: list[tuple[float, int, int]], memory: float) -> list[str]:
    """What is worse than it may be."""
    bad = []
    for i in range(1, len(figures)):
        ratio = figures[i][0] / max(figures[i - 1][0], 0.02)
        if figures[i][0] > 0.2 and ratio > sizes[i] / sizes[i - 1] * 1.25:
            bad.append(f"x{ratio:.1f}")
    seconds, peak, status = figures[-1]
    size = sizes[len(figures) - 1]
    bad += ["slow"] if seconds > size / 4 else []
    bad += ["memory"] if peak > size * memory * 1e6 else []
    return bad + ([] if status in (0, 1, 2) else [f"status {status}"])


def main() -> int:
    asked = parse()
    command = [asked.program, *asked.command, "--isolated"]
    sizes = [float(size) for size in asked.sizes.split(",")]
    found = 0
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "trap.txt"
        for place, before, unit, after in traps(asked):
            figures = []
            for size in sizes:
                path.write_bytes(before + unit * int(size * 1e6 / len(unit)) + after)
                figures.append(measured(command, str(path), asked.limit))
                if figures[-1][2] not in (0, 1, 2):
                    break
            bad = faults_of(sizes, figures, asked.memory)
            found += bool(bad)
            if bad or asked.all:
                told = " ".join(f"{seconds:.2f}s/{peak / 1e6:.0f}MB" for seconds, peak, _ in figures)
                print(place, ascii_of(unit), "before", ascii_of(after[:40]), told, *bad, flush=True)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
