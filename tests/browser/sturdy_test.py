#!/usr/bin/env python3
"""The HTML page in Chromium: hostile reports, large batches, paper, phones, no script, other means than eyes."""
import unittest

import chromium
import made

SKIPPED = "chromium is not installed" if not chromium.installed() else None
MARKUP = "<img src=x onerror=alert(1)><script>alert(2)</script><!-- &lt; ]]> \"'"

FIND = "document.getElementById('find')"

# Counts every change that the script makes to the document from here on.
WATCH = """globalThis.changes = 0;
new MutationObserver(all => { changes += all.length; }).observe(document, {subtree: true, childList: true,
  attributes: true, characterData: true})"""


def hostile_report():
    """Markup as name of the organ, in a cell, in a label and in a title."""
    text = made.broken_report().decode()
    for old, new in (("平苇县农业农村局", "平苇县" + MARKUP + "局"), ("总体情况", "总体情况" + MARKUP)):
        assert old in text
        text = text.replace(old, new)
    return text.replace("\t8\t", "\t" + "\u202e" + MARKUP + "\t", 1).encode()


def many_reports(count):
    reports = list(made.all_reports().items())
    chosen = (reports[number % len(reports)] for number in range(count))
    return {f"{number:04}-{name}": text for number, (name, text) in enumerate(chosen)}


@unittest.skipIf(SKIPPED, SKIPPED)
class SturdyTest(unittest.TestCase):
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
        self.page.settle()
        self.assertEqual(self.page.requests, [made_page.path.as_uri()])
        self.assertEqual(self.page.complaints, [])

    def count(self, selector):
        return self.page.value(f"document.querySelectorAll({selector!r}).length")

    def test_markup_of_a_report_is_text(self):
        with made.MadePage({MARKUP.replace("/", "") + ".txt": hostile_report(), "b.txt": b"\x00\xff" * 99}) as page:
            self.assertGreater(len(page.checked[0]["diagnostics"]), 1)
            self.open(page)
            self.assertEqual(self.count("img"), 0)
            self.assertEqual(self.count("script"), 2)  # the page's own, and its data
            self.assertEqual(self.count("script:not([type='application/json'])"), 1)
            shown = self.page.value("document.getElementById('reports').textContent")
            self.assertGreaterEqual(shown.count("<img src=x onerror=alert(1)>"), 3)
            self.assertIn("<U+202E>", shown)
            self.assertNotIn("\u202e", self.page.value("document.documentElement.outerHTML"))
            self.assertEqual(self.count(".report"), 2)
            self.assertEqual(self.count("[data-state=error]"), 1)

    def test_a_thousand_reports(self):
        with made.MadePage(many_reports(1000)) as page:
            self.open(page)
            findings = sum(len(report["diagnostics"]) for report in page.checked)
            unbalanced = sum(any(d["rule"] == "GX301" for d in report["diagnostics"]) for report in page.checked)
            self.assertGreater(unbalanced, 10)
            self.assertEqual(self.count(".report"), 1000)
            self.assertEqual(self.count(".findings > li"), findings)
            self.assertEqual(self.count(".report[open]"), 0)
            self.page.value(WATCH)
            for words, most in (("不平", 1000 + findings), ("不平", 1), ("没有这样的话", 1000 + findings)):
                self.page.value(f"changes = 0, {FIND}.value = {words!r}, {FIND}.dispatchEvent(new Event('input'))")
                self.page.settle()
                self.assertLessEqual(self.page.value("changes"), most + 2)
                self.assertEqual(self.count(".report:not([hidden])"), unbalanced if words == "不平" else 0)
            self.assertEqual(self.count(".findings > li:not([hidden])"), 0)

    def test_every_reference_has_its_one_target(self):
        with made.MadePage(made.all_reports()) as page:
            self.open(page)
            ids = self.page.value("Array.from(document.querySelectorAll('[id]'), node => node.id)")
            self.assertEqual(len(ids), len(set(ids)))
            wanted = self.page.value("""[...Array.from(document.querySelectorAll('a[href]'), a => a.hash.slice(1)),
                ...Array.from(document.querySelectorAll('[aria-describedby],[aria-labelledby]'), node =>
                  node.getAttribute('aria-describedby') ?? node.getAttribute('aria-labelledby'))]""")
            self.assertGreater(len(wanted), 50)
            self.assertEqual([name for name in wanted if name not in ids], [])

    def test_tables_tell_what_heads_what(self):
        with made.MadePage(made.all_reports()) as page:
            self.open(page)
            self.assertEqual(self.count("th:not([scope])"), 0)
            self.assertEqual(self.page.value("""Array.from(document.querySelectorAll('table')).filter(table =>
                !table.caption || (!table.caption.textContent.trim())).length"""), 0)
            widths = self.page.value("""Array.from(document.querySelectorAll('.form table'), table => {
                const covered = [];
                Array.from(table.rows).forEach((row, y) => { for (const cell of row.cells)
                  for (let i = 0; i < cell.rowSpan; ++i) covered[y + i] = (covered[y + i] ?? 0) + cell.colSpan; });
                return new Set(covered).size; })""")
            self.assertEqual(set(widths), {1})
            self.assertEqual(self.count("body > header, main, main > [role=search], body > footer"), 4)

    def test_a_screen_reader_is_told_the_finding_at_its_figure(self):
        with made.MadePage({"a.txt": made.broken_report()}, "en") as page:
            self.open(page)
            document = self.page.call("DOM.getDocument")["root"]["nodeId"]
            nodes = self.page.call("Accessibility.queryAXTree", nodeId=document, role="link",
                                   accessibleName="finding 1")["nodes"]
            self.assertEqual(len(nodes), 1)
            self.assertIn(page.checked[0]["diagnostics"][0]["rule"], nodes[0]["description"]["value"])

    def test_a_phone_needs_no_scrolling_sideways(self):
        with made.MadePage(made.all_reports(), "en") as page:
            self.page.call("Emulation.setDeviceMetricsOverride", width=360, height=740, deviceScaleFactor=2,
                           mobile=True)
            try:
                self.open(page)
                self.assertLessEqual(self.page.value("document.scrollingElement.scrollWidth"), 360)
            finally:
                self.page.call("Emulation.clearDeviceMetricsOverride")

    def test_paper_has_findings_and_no_switches(self):
        with made.MadePage({"a.txt": made.broken_report()}) as page:
            self.open(page)
            self.page.call("Emulation.setEmulatedMedia", media="print")
            try:
                self.assertFalse(self.page.value("document.getElementById('filter').checkVisibility()"))
                self.assertTrue(self.page.value("document.querySelector('.message').checkVisibility()"))
                self.assertTrue(self.page.value("document.querySelector('td.at').checkVisibility()"))
            finally:
                self.page.call("Emulation.setEmulatedMedia", media="")

    def test_without_script_all_is_there(self):
        with made.MadePage(made.all_reports()) as page:
            self.page.call("Emulation.setScriptExecutionDisabled", value=True)
            try:
                self.open_quietly(page)
                self.assertFalse(self.page.value("document.getElementById('filter').checkVisibility()"))
                self.assertTrue(self.page.value("""document.getElementById('overview').getBoundingClientRect().top <
                    document.getElementById('reports').getBoundingClientRect().top"""))
                failed = sum(report["status"] != "pass" for report in page.checked)
                self.assertEqual(self.count(".report[open]"), failed)
            finally:
                self.page.call("Emulation.setScriptExecutionDisabled", value=False)

    def open_quietly(self, made_page):
        self.page.open(made_page.path)  # no frame can be waited for: that takes a script


if __name__ == "__main__":
    unittest.main()
