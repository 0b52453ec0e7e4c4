"""Statistics outlines at random: rows of those in testdata, some of them left out, exchanged, in other words and units, and
with figures that hold or do not."""
import random
import re

from outline_reference import NOTE, OUTLINE, WORDINGS, bare
from promise import REPORTS

SOURCES = ("legacy-stats-pipes.txt", "legacy-stats-tabs-two-columns.txt")
LEVELS = [re.compile(r"[一二三四五六七八九十]+、"), re.compile(r"（[一二三四五六七八九十]+）"), re.compile(r"[0-9]+\.")]
INSTEAD = ["", "-", "—", "无", "若干", "3.5", "0.25", "1,234", "１２", "8", "99999999999999999999", "12 34", "0", "1"]
UNITS = ["件", "条", "次", "人", "万元", ""]
HAN = "零一二三四五六七八九十"


class Line:
    def __init__(self, text):
        label, self.unit, *self.values = [field.strip() for field in re.split(r"\t|\|", text)]
        self.level = next((at for at, form in enumerate(LEVELS) if form.match(label)), None)
        self.label = label if self.level is None else LEVELS[self.level].sub("", label, count=1)


def lines_of(name):
    """the lines of a report's table, each with as many figures as there are columns"""
    text = (REPORTS / name).read_text()
    columns = 2 if "two-columns" in name else 1
    rows = [line for line in text[text.index("一、主动公开情况"):].split("\n") if "\t" in line or "|" in line]
    lines = [Line(row) for row in rows if not row.replace(" ", "").startswith("统计指标")]
    for line in lines:
        line.values = (line.values + ["", ""])[:columns]
    return lines


def han(number):
    tens, ones = divmod(number, 10)
    return HAN[number] if number <= 10 else (HAN[tens] if tens > 1 else "") + "十" + (HAN[ones] if ones else "")


def numbered(lines):
    """each line's label with the number that is due"""
    counts = [0, 0, 0]
    for line in lines:
        if line.level is None:
            yield line.label
            continue
        counts[line.level] += 1
        counts[line.level + 1:] = [0] * (2 - line.level)
        number = counts[line.level]
        yield (f"{han(number)}、", f"（{han(number)}）", f"{number}.")[line.level] + line.label


def leaves(lines):
    """the lines below which nothing stands, by place"""
    def depth(line):
        return 3 if line.level is None else line.level
    return [at for at, line in enumerate(lines) if at + 1 == len(lines) or depth(lines[at + 1]) <= depth(line)]


def leave_out(lines, rng):
    del lines[rng.choice(leaves(lines))]


def exchange(lines, rng):
    at = rng.choice(leaves(lines)[:-1])
    if lines[at].level == lines[at + 1].level and at + 1 in leaves(lines) and not lines[at].label.startswith("其中"):
        lines[at], lines[at + 1] = lines[at + 1], lines[at]


def reword(lines, rng):
    line = rng.choice(lines)
    part = line.label.startswith("其中：")
    name = WORDINGS.get(bare(NOTE.sub("", line.label.removeprefix("其中："))))
    for one in OUTLINE["indicators"]:
        if one["id"] == name:
            line.label = ("其中：" if part else "") + rng.choice(one["wordings"])


def change_unit(lines, rng):
    line = rng.choice(lines)
    line.unit = rng.choice(UNITS) if line.unit else ""


def spoil(lines, rng):
    line = rng.choice([one for one in lines if one.unit])
    at = rng.randrange(len(line.values))
    whole = line.values[at].isdigit()
    instead = [*INSTEAD, "8" + line.unit]
    line.values[at] = rng.choice(instead) if rng.random() < 0.6 or not whole else str(
        max(0, int(line.values[at]) + rng.choice((-10, -1, 1, 9))))


def make(number):
    """(text of the report)"""
    rng = random.Random(f"outline {number}")
    lines = lines_of(rng.choice(SOURCES))
    factor = rng.randint(1, 9)
    for line in lines:
        line.values = [str(int(value) * factor) if value.isdigit() else value for value in line.values]
    for change in (leave_out, exchange, reword, change_unit, spoil):
        for _ in range(rng.choice((0, 0, 0, 1, 2, 4) if change is not spoil else (0, 1, 2, 4, 12))):
            change(lines, rng)
    mark, columns = rng.choice(("\t", " | ")), len(lines[0].values)
    header = ["统计指标", "单位", *(["统计数"] if columns == 1 else ["本年度", "历年累计"])]
    rows = [[label, line.unit, *line.values] for label, line in zip(numbered(lines), lines, strict=True)]
    return "\n".join(["雨坪县水务局2017年政府信息公开工作年度报告", "现将全年情况报告如下，文末附统计表。", "附件",
                      "2017年度政府信息公开工作情况统计表", *(mark.join(row) for row in [header, *rows]), "2018年1月9日", ""])
