#!/usr/bin/env python3
"""Makes single files of 1, 4, 16 and 64 MB: make_sizes.py FIXTURES OUT

prose-N.txt is one report whose first part goes on and on; reports-N.txt are reports one behind the other, each with as
much prose again, so that the largest stays within the cells that a text may have. The paragraphs are those of the
fixtures. OUT/N is the same every time.
"""
import pathlib
import sys

from make_corpus import paragraphs, read_fixtures, split_parts

SIZES = (1, 4, 16, 64)
REPORT = "tabs-grid.txt"


def grown(begin, unit, end, size):
    """`begin`, then `unit` again and again, then `end`: `size` bytes or a little more."""
    rest = size - len(begin) - len(end)
    return begin + unit * max(1, -(-rest // len(unit))) + end


def main():
    folder, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    bank = sorted({p for _, fixture in read_fixtures(folder) for p in paragraphs(fixture[0])})
    prose = "".join(f"{paragraph}\n\n" for paragraph in bank).encode()
    report = (folder / REPORT).read_text(encoding="utf-8")
    one, *rest = (part.encode() for part in split_parts(report))
    filler = (prose * (1 + len(report.encode()) // len(prose)))
    for size in SIZES:
        (out / f"prose-{size}.txt").write_bytes(grown(one, prose, b"".join(rest), size << 20))
        (out / f"reports-{size}.txt").write_bytes(grown(b"", report.encode() + b"\n" + filler, b"", size << 20))


if __name__ == "__main__":
    main()
