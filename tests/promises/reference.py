"""A second reading of what must hold: slow, simple, and of its own. It takes the cells that `extract` prints and the
relations as templates/*.json has them, by docs/templates.md, and says how each fares. No code is shared with the program."""
import json
from fractions import Fraction

from promise import TOP

RULES = ("GX301", "GX302", "GX303", "GX401", "GX501", "GX502", "GX801", "GX802", "GX803")
OPERATORS = {"=": lambda left, right: left == right, ">=": lambda left, right: left >= right,
             "<=": lambda left, right: left <= right}


class Form:
    def __init__(self, name):
        document = json.loads((TOP / "templates" / f"{name}.json").read_text())
        tables = {table["id"]: table for table in document["tables"]}
        self.kinds = {}
        for table in tables.values():
            for block in table["blocks"]:
                for row in block["rows"]:
                    for column in block["columns"]:
                        self.kinds[f"{table['id']}.{row['id']}.{column['id']}"] = column.get("kind", "count")
        self.relations = [one for pattern in document["relations"] for one in self.spread(pattern, tables[pattern["table"]])]

    @staticmethod
    def spread(pattern, table):
        """(rule, left, operator, right) of every row or column for which a relation is said; terms are (sign, cell)"""
        def side(names, place):
            return [(-1 if name[0] == "-" else 1, f"{table['id']}." + place.format(name.lstrip("-"))) for name in names]
        for block in table["blocks"]:
            if pattern["per"] == "column":
                places = ["{}." + column["id"] for column in block["columns"]]
            else:
                places = [row["id"] + ".{}" for row in block["rows"] if row["id"] in pattern.get("rows", [row["id"]])]
            for place in places:
                yield pattern["rule"], side(pattern["left"], place), pattern["op"], side(pattern["right"], place)


FORMS = {name: Form(name) for name in ("2019-60", "2021-30")}


def can_reach(need, operator, blanks):
    """Whether blank cells, each an unknown number, can add up to `need`, or beyond it; they are (sign, kind)."""
    if operator == "=" and need.denominator != 1 and not any(kind in ("amount", "measure") for _, kind in blanks):
        return False
    # A count and an amount are 0 or more; what changes may be anything.
    return any(kind == "change" or (sign > 0) == (need > 0) for sign, kind in blanks)


def judge(form, left, operator, right, cells):
    """held, held_blank, failed, not_assessed, or None where the report does not print what the form does not ask for;
    and the sums of both sides"""
    sums, blanks, unread, units = [Fraction(0), Fraction(0)], [], False, set()
    for at, side in enumerate((left, right)):
        for sign, name in side:
            if name not in cells:  # an optional one: others are printed as missing
                return None, None
            cell = cells[name]
            if form.kinds[name] == "amount":
                units.add(cell.get("unit"))
            if cell["status"] == "ok":
                sums[at] += sign * Fraction(cell["value"])
            elif cell["status"] == "empty":
                blanks.append((sign if at == 0 else -sign, form.kinds[name]))
            else:
                unread = True
    # 元 and 万元 are not added; a unit that is not printed says nothing.
    if unread or len(units - {None}) > 1:
        return "not_assessed", None
    if OPERATORS[operator](*sums):
        return "held_blank" if blanks else "held", sums
    # What the blanks have to bring to the left side, at least or just that.
    if blanks and can_reach(sums[1] - sums[0], operator, blanks):
        return "not_assessed", None
    return "failed", sums


def words(side):
    """A side as `check` writes it."""
    out = ""
    for sign, name in side:
        out += (" - " if out else "-") if sign < 0 else (" + " if out else "")
        out += name
    return out or "0"


def expected(extracted, form=None):
    """({outcome: how many}, {(rule, left, operator, right): sums} of those that fail), or None for a form without tables
    that is not given"""
    form = form or FORMS.get(extracted["template"])
    if form is None:
        return None
    cells = {cell["id"]: cell for cell in extracted["cells"]}
    counts, failed = {"held": 0, "held_blank": 0, "failed": 0, "not_assessed": 0}, {}
    for rule, left, operator, right in form.relations:
        outcome, sums = judge(form, left, operator, right, cells)
        if outcome is not None:
            counts[outcome] += 1
        if outcome == "failed":
            failed[rule, words(left), operator, words(right)] = sums
    return counts, failed


def found(checked):
    """The same of what `check` says."""
    failed = {}
    for finding in checked["diagnostics"]:
        relation = finding.get("relation")
        if relation is not None and finding["rule"] in RULES:
            key = (finding["rule"], relation["left"], relation["op"], relation["right"])
            failed[key] = [Fraction(relation["left_value"]), Fraction(relation["right_value"])]
    return checked["assessed"], failed


def parse(line):
    return json.loads(line, parse_float=Fraction)
