#!/usr/bin/env python3
"""The relations of a figure in Chromium: spelt out under the pointer and for the keyboard, whether they hold or not."""
import unittest

import chromium
import made

SKIPPED = "chromium is not installed" if not chromium.installed() else None

# How many relations of each report fare in each way, as `check -f json` counts them.
FATES = """Array.from(document.querySelectorAll('.report'), report => {
  const letters = report.dataset.relations || '';
  return ['h', 'b', 'f', 'n'].map(letter => letters.split(letter).length - 1); })"""

# What the figure in the row of this beginning says, in the column of this number.
TOLD = """(() => { const row = Array.from(document.querySelectorAll('tr[data-c]'), row => [row,
      Array.from(row.querySelectorAll('th'), th => th.textContent.trim()).pop()]).find(([, name]) => name.startsWith(%r))[0];
  return relationsOf(row.closest('.report'), row.querySelectorAll('td')[%d], []).map(line => line.textContent); })()"""

# Every relation that some figure tells, once.
ALL_TOLD = """Array.from(new Set(Array.from(document.querySelectorAll('tr[data-c] td')).flatMap(cell =>
  relationsOf(cell.closest('.report'), cell, []).map(line => line.textContent))))"""


def report(name):
    return {name: (made.TOP / "testdata" / "reports" / name).read_bytes()}


def value_of(side):
    """What the figures of one side come to: each stands behind its name."""
    return sum(int(term.split()[-1]) for term in side.split(" + "))


@unittest.skipIf(SKIPPED, SKIPPED)
class RelationsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.page = chromium.Page(chromium.installed())

    @classmethod
    def tearDownClass(cls):
        cls.page.close()

    def tip(self):
        return self.page.value("document.getElementById('tip').hidden ? '' : document.getElementById('tip').textContent")

    def test_every_relation_fares_as_the_check_counts_it(self):
        with made.MadePage(made.all_reports()) as page:
            self.page.open(page.path)
            for checked, fates in zip(page.checked, self.page.value(FATES)):
                if checked["template"] != "legacy-stats" and "appendix" not in checked["file"]:
                    counted = [checked["assessed"][name] for name in ("held", "held_blank", "failed", "not_assessed")]
                    self.assertEqual(fates, counted, checked["file"])
            self.assertGreater(len([fates for fates in self.page.value(FATES) if fates[0] > 40]), 5)

    def test_a_figure_tells_the_relations_that_it_stands_in(self):
        with made.MadePage(report("tabs-grid.txt")) as page:
            self.page.open(page.path)
            rules = [line.split(" ")[0] for line in self.page.value(TOLD % ("一、本年新收", 0))]
            self.assertEqual(rules, ["GX301", "GX303"])
            rules = [line.split(" ")[0] for line in self.page.value(TOLD % ("（七）总计", 0))]
            self.assertEqual(sorted(rules), ["GX301", "GX302", "GX303"])
            lines = self.page.value(ALL_TOLD)
            held = page.checked[0]["assessed"]["held"]
            self.assertEqual(len([line for line in lines if line.endswith("（成立）")]), held)
            for line in lines:
                if line.startswith("GX303"):
                    left, right = line.split("：", 1)[1].rsplit(" ", 1)[0].split(" = ")
                    self.assertEqual(value_of(left), value_of(right), line)

    def test_a_relation_that_holds_is_spelt_out_under_the_pointer(self):
        with made.MadePage(report("tabs-grid.txt"), "en") as page:
            self.page.requests.clear()
            self.page.complaints.clear()
            self.page.open(page.path)
            x, y = self.page.value("""(() => { const cell = document.querySelector('table.wide tr[data-c] td');
                cell.scrollIntoView({block: 'center'}); const box = cell.getBoundingClientRect();
                return [box.x + box.width / 2, box.y + box.height / 2]; })()""")
            self.page.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
            self.page.settle()
            self.assertIn("GX303", self.tip())
            self.assertIn("(holds)", self.tip())
            self.page.settle()
            self.assertEqual(self.page.requests, [page.path.as_uri()])
            self.assertEqual(self.page.complaints, [])

    def test_the_arrow_keys_lead_from_figure_to_figure(self):
        with made.MadePage(report("tabs-grid.txt")) as page:
            self.page.open(page.path)
            self.page.value("document.querySelector('.report tr[data-c] td').focus()")
            self.assertEqual(self.page.value("document.activeElement.tabIndex"), 0)
            for _ in range(10):  # down to the first row of table three
                self.page.press("ArrowDown", 40)
                if "GX301" in self.tip():
                    break
            first = self.tip()
            self.assertIn("GX301", first)
            self.page.press("ArrowRight", 39)
            second = self.tip()
            self.assertIn("GX301", second)
            self.assertNotEqual(first, second)
            self.page.press("ArrowLeft", 37)
            self.assertEqual(self.tip(), first)
            self.page.press("ArrowDown", 40)
            self.assertIn("GX301", self.tip())
            self.assertNotEqual(self.tip(), first)
            self.page.press("ArrowUp", 38)
            self.assertEqual(self.tip(), first)
            self.page.press("Escape", 27)
            self.assertEqual(self.tip(), "")

    def test_a_failed_relation_is_told_once(self):
        with made.MadePage({"a.txt": made.broken_report()}) as page:
            self.page.open(page.path)
            told = self.page.value("""(() => { const cell = document.querySelector('td.at');
                cell.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));
                return Array.from(document.querySelectorAll('#tip p'), line => line.textContent.split(' ')[0]); })()""")
            self.assertEqual(len(told), len(set(told)), told)
            self.assertIn("GX302", told)


if __name__ == "__main__":
    unittest.main()
