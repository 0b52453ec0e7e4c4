#!/usr/bin/env python3
"""Makes the reports that scripts/bench reads: make_corpus.py FIXTURES OUT COUNT [broken]

From the reports of testdata/reports, of every form and layout: other place names, other figures where a table has
one figure a cell between tabs, pipes, spaces or line breaks (the relations of the form hold: tables 3 and 4 are
drawn anew, table 2 is multiplied), figures in the prose that agree with them, and paragraphs of the other fixtures
until a report has about 9.5 KB. The same fixtures and count give the same bytes. OUT/files lists the reports, a
path a line. Nothing is written when OUT holds just these already. With `broken`, one figure of table 3 is wrong in
every report whose figures are drawn.
"""
import hashlib
import os
import pathlib
import random
import re
import shutil
import sys
from multiprocessing import Pool

TARGET_BYTES = 9200
COLUMNS = 6  # of table 3, beside the total
RESULT_ROWS = {23: 19, 25: 21}  # of table 3 by its rows: new, carried in, results, total, carried out
REVIEW_FIGURES = 15
RARE = 10  # a fixture that is not UTF-8 is taken in one round of so many

TITLE = r"^[#\s]*{}、.*{}.*$"
# A whole cell that is a number, with the spaces that align it.
FIGURE = re.compile(r"(?:(?<=[\t\n])|(?<=\| )|(?<=  ))( *)([0-9０-９][0-9０-９,]*)(?=[\t\n]| \||  |\r|$)")
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
# What the prose says of table 3 (total column); the names are those of draw_requests().
CLAIMS = [(re.compile(pattern), name) for pattern, name in (
    (r"(?<=新收)([^0-9。]{0,10}?)\d+(?=件)", "new"), (r"(?<=上年结转)(的?)\d+(?=件)", "carried_in"),
    (r"(?<=办结)()\d+(?=件)", "total"), (r"(?<=结转下年度)((?:继续办理)?)\d+(?=件)", "carried_out"),
    (r"(?<=予以公开)()\d+(?=件)", "granted"), (r"(?<=部分公开)()\d+(?=件)", "partial"))]
PLACE_CHARACTERS = "安柏昌滁丹枫皋海嘉康澜茂宁磐清荣沙潭渭溪雁泽朱"


def decode(data):
    """(text, encoding, byte order mark as text)"""
    if data.startswith(b"\xff\xfe"):
        return data[2:].decode("utf-16-le"), "utf-16-le", "\ufeff"
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("gb18030"), "gb18030", ""
    return text.lstrip("\ufeff"), "utf-8", "\ufeff" if text.startswith("\ufeff") else ""


def split_parts(text):
    """The text cut before the titles of parts two, three, four and five; before the first only, where some are not
    on lines of their own."""
    titles = [("二", "主动公开"), ("三", "收到和处理"), ("四", "行政复议"), ("五", "问题")]
    found = [re.search(TITLE.format(*title), text, re.M) for title in titles]
    if not all(found):
        head = re.search(r"^.*报告$|\n\s*\n", text, re.M).end()
        return [text[:head] + "\n", "", "", "", text[head:]]
    cuts = [match.start() for match in found]
    return [text[a:b] for a, b in zip([0] + cuts, cuts + [len(text)])]


def draw_requests(rng, result_rows):
    """Rows of seven figures for which GX301, GX302 and GX303 hold."""
    scale = rng.choice((1, 3, 9, 30, 200))
    busy = (0.5, 0.25, 0.05, 0.05, 0.2, 0.1)
    results = [[rng.randint(1, scale) if rng.random() < share else 0 for share in busy] for _ in range(result_rows)]
    total = [sum(column) for column in zip(*results)]
    carried_in = [rng.randint(0, min(count, scale)) if rng.random() < 0.3 else 0 for count in total]
    carried_out = [rng.randint(0, scale) if rng.random() < 0.3 else 0 for _ in range(COLUMNS)]
    new = [t + o - i for t, o, i in zip(total, carried_out, carried_in)]
    return [row + [sum(row)] for row in [new, carried_in, *results, total, carried_out]]


def draw_review(rng):
    figures = []
    for _ in range(3):
        group = [rng.randint(0, 9) if rng.random() < 0.3 else 0 for _ in range(4)]
        figures += group + [sum(group)]
    return figures


def print_like(old, value):
    if old.isascii():
        return f"{value:,}" if "," in old else str(value)
    return str(value).translate(FULL_WIDTH)


def put_figures(part, new_value):
    """Each figure cell of `part` replaced by new_value(index, old value), aligned as it was."""
    index = -1

    def put(match):
        nonlocal index
        index += 1
        value = new_value(index, int(match[2].replace(",", "")))
        return print_like(match[2], value).rjust(len(match[0]) if match[1] else 0)

    return FIGURE.sub(put, part)


def put_claims(prose, rows):
    totals = {"new": 0, "carried_in": 1, "granted": 2, "partial": 3, "total": -2, "carried_out": -1}
    for pattern, name in CLAIMS:
        prose = pattern.sub(lambda match: f"{match[1]}{rows[totals[name]][-1]}", prose)
    return prose.replace("没有结转下年度的申请", "没有超过期限的申请")  # there are some now


def put_place(text, rng):
    """Another name for the place that the title names."""
    name = re.search(r"[\u4e00-\u9fff]{2}(?=[市县区镇街])", text)[0]
    return text.replace(name, "".join(rng.choices(PLACE_CHARACTERS, k=2)))


def paragraphs(text):
    """Paragraphs of prose that claim nothing of the tables."""
    lines = (line.strip() for line in split_parts(text)[0].splitlines())
    return [line for line in lines if len(line) > 40 and "。" in line and not re.search("新收|结转|办结|年度报告|统计期|数据统计|^（", line)]


def vary(fixture, bank, seed, broken):
    """One report made from a fixture: bytes."""
    text, encoding, mark = fixture
    rng = random.Random(seed)
    one, two, three, four, rest = split_parts(put_place(text, rng))
    end = "\r\n" if "\r\n" in text else "\n"
    count, rest_of_row = divmod(len(FIGURE.findall(three)), COLUMNS + 1)
    if count in RESULT_ROWS and rest_of_row == 0 and len(FIGURE.findall(four)) == REVIEW_FIGURES:
        rows, review, factor = draw_requests(rng, RESULT_ROWS[count]), draw_review(rng), rng.randint(1, 7)
        figures = [value for row in rows for value in row]
        if broken:
            figures[rng.randrange(len(figures))] += rng.randint(1, 99)
        one = put_claims(one, rows)
        two = put_figures(two, lambda _, value: value * factor)
        three = put_figures(three, lambda index, _: figures[index])
        four = put_figures(four, lambda index, _: review[index])
    size = len((one + two + three + four + rest).encode())
    for paragraph in rng.sample(bank, len(bank)):
        if size >= TARGET_BYTES:
            break
        one += paragraph + end * 2
        size += len(paragraph.encode()) + 2 * len(end)
    return (mark + one + two + three + four + rest).encode(encoding, "replace")


def read_fixtures(folder):
    paths = [path for path in sorted(pathlib.Path(folder).iterdir()) if "broken" not in path.name]
    return [(path.suffix, decode(path.read_bytes())) for path in paths]


def write_folder(job):
    """Reports number first … first+999 into a folder of their own."""
    fixtures, out, first, count, broken = job
    bank = sorted({p for _, fixture in fixtures for p in paragraphs(fixture[0])})
    common = [fixture for fixture in fixtures if fixture[1][1] == "utf-8"]
    folder = out / f"{first // 1000:02}"
    folder.mkdir(parents=True)
    names = []
    for number in range(first, min(first + 1000, count)):
        pool = fixtures if (number // len(fixtures)) % RARE == 0 else common
        suffix, fixture = pool[number % len(pool)]
        names.append(folder / f"{number:05}{suffix}")
        names[-1].write_bytes(vary(fixture, bank, f"report {number}", broken))
    return names


def main():
    fixtures, out, count = read_fixtures(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
    broken = sys.argv[4:] == ["broken"]
    state = hashlib.sha256(pathlib.Path(__file__).read_bytes() + repr((fixtures, count, broken)).encode()).hexdigest()
    stamp = out / "state"
    if stamp.exists() and stamp.read_text() == state:
        return
    if (out / "files").exists():
        shutil.rmtree(out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "files").touch()  # a run that is broken off leaves a folder that the next one may remove
    with Pool() as pool:
        folders = pool.map(write_folder, [(fixtures, out, first, count, broken) for first in range(0, count, 1000)], 1)
    files = [str(path) for folder in folders for path in folder]
    (out / "files").write_text("\n".join(files) + "\n")
    (out / "files-1000").write_text("\n".join(files[:1000]) + "\n")
    stamp.write_text(state)
    print(f"{len(files)} reports, {sum(os.path.getsize(f) for f in files) / 1e6:.0f} MB in {out}", file=sys.stderr)


if __name__ == "__main__":
    main()
