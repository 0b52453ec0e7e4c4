#!/usr/bin/env python3
"""The HTML page in Chromium: what is marked, filtered and said. Leaves out everything when there is no Chromium."""
import unittest

import chromium
import made

SKIPPED = "chromium is not installed" if not chromium.installed() else None

# For each report and finding: the printed text of its cells in the page's order, and which of them it is about.
MARKED = """Array.from(document.querySelectorAll('.report'), report =>
  Array.from(report.querySelectorAll('.findings > li'), finding =>
    Array.from(report.querySelectorAll(`td[data-f~="${finding.value}"]`), cell => [
      cell.firstChild.nodeType === Node.TEXT_NODE ? cell.firstChild.data.trim() : '',
      Array.from(cell.querySelectorAll('a.mark'), mark => mark.hash.slice(1)).includes(finding.id)])))"""

VISIBLE = """Array.from(document.querySelectorAll('.report:not([hidden])'), report => [
  report.querySelector('.origin bdi').textContent,
  Array.from(report.querySelectorAll('.findings > li:not([hidden])'), finding => finding.dataset.rule)])"""


def expected_marks(checked, extracted):
    marks = []
    for finding in checked["diagnostics"]:
        cells = [cell for cell in extracted["cells"] if cell["id"] in finding["cells"]]
        about = [not finding.get("relation") or cell["span"] == finding["span"] for cell in cells]
        marks.append([[" ".join((cell["raw"] or "").split()), told] for cell, told in zip(cells, about)])
    return marks


@unittest.skipIf(SKIPPED, SKIPPED)
class PageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.page = chromium.Page(chromium.installed())

    @classmethod
    def tearDownClass(cls):
        cls.page.close()

    def open(self, made_page):
        self.page.requests.clear()
        self.page.complaints.clear()
        self.page.open(made_page.path)

    def assert_quiet(self, made_page):
        self.page.settle()
        self.assertEqual(self.page.requests, [made_page.path.as_uri()])
        self.assertEqual(self.page.complaints, [])

    def type(self, words):
        self.page.value("document.getElementById('find').focus(), document.getElementById('find').select()")
        self.page.call("Input.insertText", text=words)
        self.page.settle()

    def click(self, selector):
        self.page.value(f"document.querySelector({selector!r}).click()")
        self.page.settle()

    def test_what_leaves_a_page_would_be_seen(self):
        with made.MadePage({"a.txt": made.broken_report()}) as page:
            text = page.path.read_text()
            page.path.write_text(text.replace("</main>", "</main><img src='http://127.0.0.1:9/x'><script>1</script>"))
            self.open(page)
            self.page.settle()
            self.assertGreaterEqual(len(self.page.complaints), 2)
            page.path.write_text("<img src='http://127.0.0.1:9/x'><script>console.log(1)</script>")
            self.open(page)
            self.assertEqual(len(self.page.requests), 2)
            self.assertGreaterEqual(len(self.page.complaints), 1)

    def test_marks_stand_on_the_cells_of_the_findings(self):
        with made.MadePage(made.all_reports()) as page:
            self.open(page)
            expected = [expected_marks(*pair) for pair in zip(page.checked, page.extracted)]
            self.assertGreater(sum(len(marks) for marks in expected), 30)
            self.assertEqual(self.page.value(MARKED), expected)
            self.assert_quiet(page)

    def test_filters(self):
        with made.MadePage(made.all_reports(), "en") as page:
            self.open(page)
            whole = [[r["file"], [d["rule"] for d in r["diagnostics"]]] for r in page.checked]
            self.assertEqual(self.page.value(VISIBLE), whole)
            self.click("input[name=rule][value=GX302]")
            some = [[file, ["GX302" for rule in rules if rule == "GX302"]] for file, rules in whole if "GX302" in rules]
            self.assertGreater(len(some), 1)
            self.assertEqual(self.page.value(VISIBLE), some)
            self.type("Legal-no-such 0")
            self.assertEqual(self.page.value(VISIBLE), [])
            self.type("BALANCE.txt")
            self.assertEqual(self.page.value(VISIBLE), [["tabs-grid-broken-balance.txt", ["GX302"]]])
            self.click("#reset")
            self.assertEqual(self.page.value(VISIBLE), whole)
            self.click("input[name=state][value=fail]")
            failed = [entry for entry, report in zip(whole, page.checked) if report["status"] == "fail"]
            self.assertEqual(self.page.value(VISIBLE), failed)
            self.assertIn(f"{len(failed)} of {len(whole)}", self.page.value("document.getElementById('shown').value"))
            self.assert_quiet(page)

    def test_words_of_a_finding_show_that_finding(self):
        with made.MadePage(made.all_reports()) as page:
            self.open(page)
            self.type("自然人列 相差 １")  # full width counts as half width
            shown = self.page.value(VISIBLE)
            self.assertIn(["tabs-grid-broken-balance.txt", ["GX302", "GX301"]], shown)
            self.assertLess(len(shown), 5)

    def test_a_relation_is_spelt_out_for_the_keyboard(self):
        with made.MadePage({"a.txt": made.broken_report()}) as page:
            self.open(page)
            self.page.value("document.querySelector('.findings > li:last-child a').focus()")
            self.page.press("Tab", 9)
            self.assertEqual(self.page.value("document.activeElement.tagName"), "TD")  # the first of the tables
            self.page.press("Tab", 9)
            self.assertEqual(self.page.value("document.activeElement.className"), "mark")
            self.assertEqual(self.page.value("document.activeElement.textContent"), "问题 1")
            cells = page.checked[0]["diagnostics"][0]["cells"]
            self.assertEqual(self.page.value("document.querySelectorAll('.lit').length"), len(cells))
            told = self.page.value("document.getElementById('tip').textContent")
            message = self.page.value("document.querySelector('.message').textContent")
            cause = self.page.value("document.querySelector('.cause').textContent")
            self.assertEqual(told, f"GX302 {message} {cause}")
            self.assertTrue(self.page.value("document.getElementById('tip').checkVisibility()"))
            self.page.value("scrollBy(0, -40)")  # under a pointer that rests
            self.page.settle()
            self.assertTrue(self.page.value("document.getElementById('tip').checkVisibility()"))
            self.page.press("Escape", 27)
            self.assertEqual(self.page.value("document.querySelectorAll('.lit').length"), 0)
            self.assertFalse(self.page.value("document.getElementById('tip').checkVisibility()"))

    def test_a_relation_is_spelt_out_under_the_pointer(self):
        with made.MadePage({"a.txt": made.broken_report()}) as page:
            self.open(page)
            x, y = self.page.value("""(() => { const cell = document.querySelector('td.in');
                cell.scrollIntoView({block: 'center'}); const box = cell.getBoundingClientRect();
                return [box.x + box.width / 2, box.y + box.height / 2]; })()""")
            self.page.call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)
            self.page.settle()
            self.assertIn("GX301", self.page.value("document.getElementById('tip').textContent"))
            self.assertTrue(self.page.value("document.querySelector('td.in').classList.contains('lit')"))
            self.assert_quiet(page)


if __name__ == "__main__":
    unittest.main()
