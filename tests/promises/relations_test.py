"""The program and the reference agree on every relation of random reports: GXREPORT_RANDOM_REPORTS of them, 2,000 unless
told. They have figures that hold, and then blanks, dashes, words, wrong, huge, negative and fractional figures."""
import json
import os
import random
import sys
import unittest
from concurrent.futures import ThreadPoolExecutor

from outline_reference import OutlineForm
from outline_reports import make as make_outline
from promise import REPORTS, TOP, Desk
from reference import expected, found, parse

sys.path.insert(0, str(TOP / "bench"))
import make_corpus  # noqa: E402

COUNT = int(os.environ.get("GXREPORT_RANDOM_REPORTS", "2000"))
ROUND = 1000
SUBTOTALS = "tabs-subtotals-broken.txt"
INSTEAD = ["", "-", "—", "无", "若干", "3.5", "0.25", "-7", "+4", "1,234", "１２", "8件", "99999999999999999999", "12 34", "0", "1"]


def spoil(text, rng):
    """Some of the figures between marks are others."""
    cells = list(make_corpus.FIGURE.finditer(text))
    harm = rng.choice((0, 0, 1, 1, 2, 4, 12, len(cells) // 3))
    for cell in sorted(rng.sample(cells, min(harm, len(cells))), key=lambda one: -one.start(2)):
        value = rng.choice(INSTEAD) if rng.random() < 0.7 else str(max(0, int(cell[2].replace(",", "")) + rng.choice((-10, -1, 1, 9))))
        text = text[:cell.start(2)] + value + text[cell.end(2):]
    return text


def make(fixtures, number):
    rng = random.Random(f"relation {number}")
    suffix, (text, _, mark) = fixtures[number % len(fixtures)]
    data = make_corpus.vary((text, "utf-8", mark), [], f"relation {number}", rng.random() < 0.3)
    head, *tables = make_corpus.split_parts(data.decode())
    return {"id": number, "text": head + spoil("".join(tables[:3]), rng) + tables[3]}


def fixtures():
    fixtures = make_corpus.read_fixtures(REPORTS)
    with_subtotals = (".txt", make_corpus.decode((REPORTS / SUBTOTALS).read_bytes()))
    return [one for one in fixtures if all(make_corpus.split_parts(one[1][0])[1:4])] + [with_subtotals] * 2


class Relations(unittest.TestCase):
    def setUp(self):
        self.desk = Desk()
        self.seen = {"held": 0, "held_blank": 0, "failed": 0, "not_assessed": 0}
        self.reports = 0

    def tearDown(self):
        self.desk.close()

    def answers(self, records):
        given = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()
        with ThreadPoolExecutor(2) as pool:
            both = pool.map(lambda command: self.desk.run(command, "--records", given=given)[1].splitlines()[:-1],
                            ("extract", "check"))
            return zip(records, *both, strict=True)

    def compare(self, record, extracted, checked, form=None):
        self.assertEqual((extracted["id"], checked["id"]), (record["id"], record["id"]))
        should = expected(extracted, form)
        if should is None:
            return
        self.assertEqual(found(checked), should, f"report {record['id']}:\n{record['text']}")
        self.reports += 1
        for outcome, count in should[0].items():
            self.seen[outcome] += count

    def each(self, make):
        for begin in range(0, COUNT, ROUND):
            for record, *both in self.answers([make(number) for number in range(begin, min(begin + ROUND, COUNT))]):
                yield record, *map(parse, both)

    def tell(self, name):
        print(f"{name}: {self.reports} reports, {sum(self.seen.values())} relations: {self.seen}", file=sys.stderr)
        self.assertGreater(self.reports, 0.9 * COUNT)
        for outcome, count in self.seen.items():
            self.assertGreater(count, COUNT / 5, outcome)

    def test_program_and_reference_agree(self):
        base = fixtures()
        for answer in self.each(lambda number: make(base, number)):
            self.compare(*answer)
        self.tell("reference")

    def test_both_agree_which_rows_of_an_outline_belong_together(self):
        for record, extracted, checked in self.each(lambda number: {"id": number, "text": make_outline(number)}):
            self.assertEqual(extracted["template"], "legacy-stats", record["text"])
            self.compare(record, extracted, checked, OutlineForm(extracted, record["text"]))
        self.tell("outlines")


if __name__ == "__main__":
    unittest.main()
