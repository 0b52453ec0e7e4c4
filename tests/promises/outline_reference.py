"""A second reading of statistics outlines: which rows belong together, by what stands in docs/templates.md. It takes the ids
and places of cells that `extract` prints, the labels and units from the report's own lines, and the splits of
templates/legacy-stats.json. A line is a row, as outline_reports.py writes them. No code is shared with the program."""
import json
import re

from promise import TOP

OUTLINE = json.loads((TOP / "templates" / "legacy-stats.json").read_text())["outline"]
NUMBER = re.compile(r"(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|[0-9]+\.)")
NOTE = re.compile(r"（[^）]*）$")


def bare(words):
    """A wording without what makes no difference."""
    return re.sub(r"(总数|数)$", "", words)


WORDINGS = {bare(words): one["id"] for one in OUTLINE["indicators"] for words in one["wordings"]}
AMOUNTS = {one["id"] for one in OUTLINE["indicators"] if one.get("amount")}


class Row:
    def __init__(self, identity, line):
        label, *rest = [field.strip() for field in re.split(r"\t|\|", line)]
        words = NUMBER.sub("", label, count=1)
        self.id, self.of_which = identity, words.startswith("其中：")
        self.indicator = WORDINGS.get(bare(NOTE.sub("", words.removeprefix("其中："))))
        self.unit, self.says_more, self.below = rest[0], any(rest), []
        self.whole = all(re.fullmatch(r"[^.]*", field) for field in rest[1:])

    def is_heading(self):
        return bool(self.below) and not self.says_more

    def kind(self):
        if self.indicator in AMOUNTS or "元" in self.unit:
            return "amount"
        return "count" if self.unit or self.whole else "measure"

    def counts_like(self, other):
        """in one unit, as far as units are printed"""
        return not self.unit or not other.unit or self.unit == other.unit


def rows_of(extracted, text):
    """{id: row}, in the report's order, and the columns' suffixes"""
    lines, rows, columns = text.split("\n"), {}, [""]
    for cell in extracted["cells"]:
        if not cell["id"].startswith("stats."):
            continue
        if cell["id"].endswith(".cumulative"):
            columns = ["", ".cumulative"]
            continue
        row = Row(cell["id"], lines[cell["span"]["line"] - 1])
        rows[row.id] = row
    for row in rows.values():
        above = rows.get(row.id.rpartition(".")[0])
        if above is not None:
            above.below.append(row)
    return rows, columns


def heading_of(split, total, rows):
    """the row under which the parts stand: the total, or the only heading of that name beside the only total"""
    if "under" not in split:
        return total
    folder = total.id.rpartition(".")[0]
    beside = [row for row in rows.values() if row.id.rpartition(".")[0] == folder]
    headings = [row for row in beside if row.indicator == split["under"]]
    alone = sum(row.indicator == total.indicator for row in beside) == 1
    return headings[0] if alone and len(headings) == 1 else None


def is_split(split, total, parts):
    printed = [part.indicator for part in parts]
    return (len(printed) == len(set(printed)) and set(split["parts"]) <= set(printed)
            and set(printed) <= {*split["parts"], *split.get("optional", [])}
            and all(one.counts_like(other) for one in [total, *parts] for other in parts))


def relations_of(rows, columns):
    """(rule, left, operator, right), terms as in reference.py"""
    split_up = set()
    for split in OUTLINE["splits"]:
        for total in [row for row in rows.values() if row.indicator == split["total"]]:
            heading = heading_of(split, total, rows)
            if heading is None or not is_split(split, total, heading.below):
                continue
            split_up |= {part.id for part in heading.below}
            for column in columns:
                left, right = [(1, total.id + column)], [(1, part.id + column) for part in heading.below]
                yield split["rule"], left, "=" if split["kind"] == "sum" else "<=", right
                if split["kind"] == "between":
                    yield from ((split["rule"], left, ">=", [part]) for part in right)
    for row in rows.values():
        above = rows.get(row.id.rpartition(".")[0])
        if row.of_which and row.id not in split_up and above and not above.is_heading() and row.counts_like(above):
            yield from ((OUTLINE["part_rule"], [(1, row.id + one)], "<=", [(1, above.id + one)]) for one in columns)
        if len(columns) == 2 and not row.is_heading():
            yield OUTLINE["total_rule"], [(1, row.id + columns[1])], ">=", [(1, row.id)]


class OutlineForm:
    """What reference.judge() asks of a form."""

    def __init__(self, extracted, text):
        rows, columns = rows_of(extracted, text)
        self.relations = list(relations_of(rows, columns))
        self.kinds = {row.id + column: row.kind()
                      for row in rows.values() for column in columns}
