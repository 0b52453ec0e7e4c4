"""Same bytes in, same bytes out: for every command and format whatever the number of threads, the locale, the time zone,
the folder that everything stands in and the order in which that folder was filled."""
import hashlib
import json
import os
import pathlib
import random
import subprocess
import unittest

from promise import REPORTS, YEARS, Desk

# What LC_ALL is set to, and how localedef makes it where it is no locale of the system.
LOCALES = {"C": None, "C.UTF-8": None, "zh_CN.GB18030": ("zh_CN", "GB18030"), "tr_TR.UTF-8": ("tr_TR", "UTF-8")}
ZONES = ["UTC", "Asia/Shanghai", "America/St_Johns", "<+14>-14"]
FINDINGS = ["json", "ndjson", "sarif", "github", "gitlab", "junit", "html", "csv", "text"]
FORMATS = {"check": FINDINGS, "reconcile": FINDINGS, "extract": ["json", "ndjson", "csv"],
           "series": ["csv", "json", "html"], "merge": ["ndjson", "json", "html", "sarif"]}
SHARDS = 3


def make_batch(order):
    """The reports of testdata in one folder, written in the order that `order` gives them."""
    desk = Desk()
    files = sorted([*REPORTS.iterdir(), *YEARS.glob("*.txt")])
    for copy in range(3):
        for path in order(files):
            desk.put(f"in/{copy}/{path.name}", path.read_bytes())
    desk.put("in/9/缺.txt", b"\xff\xfe\x00")
    desk.put("list", "".join(f"in/{copy}/{path.name}\n" for copy in range(3) for path in files) + "in/none.txt\n")
    for shard in range(1, SHARDS + 1):
        desk.put(f"shard-{shard}", desk.run("check", "in", "-f", "ndjson", "--shard", f"{shard}/{SHARDS}", "--lang", "en")[1])
    return desk


def commands():
    for command, formats in FORMATS.items():
        inputs = [f"shard-{shard}" for shard in range(1, SHARDS + 1)] if command == "merge" else ["in"]
        for form in formats:
            yield [command, "-f", form, "--lang", "en", *inputs]
    yield ["check", "-f", "text", "--concise", "--lang", "zh", "in"]
    yield ["check", "-f", "text", "-v", "--lang", "zh", "--files-from", "list"]
    yield ["check", "--statistics", "-f", "json", "--lang", "en", "in"]
    yield ["check", "--statistics", "-f", "text", "--lang", "en", "in"]
    yield ["reconcile", "-f", "json", "--lang", "en", "--parent", "平苇县人民政府", "in"]


def digest(desk, command, **settings):
    status, out, error = desk.run(*command, **settings)
    return status, hashlib.sha256(out).hexdigest(), hashlib.sha256(error).hexdigest()


def locale_folder(desk):
    """Where the locales are that the system lacks; those that cannot be made are left out of the answer."""
    have = {"C", "C.UTF-8"}
    for name, made_of in LOCALES.items():
        if made_of is None:
            continue
        command = ["localedef", "-c", "-i", made_of[0], "-f", made_of[1], desk.folder / "locales" / name]
        (desk.folder / "locales").mkdir(exist_ok=True)
        try:
            subprocess.run(command, check=False, capture_output=True)
        except FileNotFoundError:
            continue
        if (desk.folder / "locales" / name / "LC_CTYPE").exists():
            have.add(name)
    return str(desk.folder / "locales"), have


class Determinism(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desk = make_batch(lambda files: files)
        cls.other = make_batch(lambda files: random.Random(7).sample(files, len(files)))
        cls.expected = [digest(cls.desk, command) for command in commands()]

    @classmethod
    def tearDownClass(cls):
        cls.desk.close()
        cls.other.close()

    def same(self, desk=None, more=(), **settings):
        for command, expected in zip(commands(), self.expected):
            if more and command[0] == "merge":
                continue  # which has no threads to be told of
            with self.subTest(command=command, more=more, **settings):
                self.assertEqual(digest(desk or self.desk, [*command, *more], **settings), expected)

    def test_the_batch_has_findings_and_failures(self):
        summary = json.loads(self.desk.run("check", "-f", "ndjson", "in")[1].splitlines()[-1])["summary"]
        self.assertGreater(summary["passed"], 10)
        self.assertGreater(summary["failed"], 10)
        self.assertGreater(summary["errors"], 0)
        # All differ, but for two of merge that are those of check.
        self.assertEqual(len({out for _, out, _ in self.expected}), len(self.expected) - 2)
        self.assertEqual({status for status, _, _ in self.expected}, {2})

    def test_again_and_with_any_number_of_threads(self):
        self.same()
        for jobs in ["1", "2", "7"]:
            self.same(more=("-j", jobs))

    def test_in_any_locale_and_time_zone(self):
        folder, names = locale_folder(self.desk)
        for name, zone in zip(sorted(names), ZONES):
            self.same(environment={"LC_ALL": name, "LOCPATH": folder, "TZ": zone, "LANGUAGE": "de", "HOME": "/none",
                                   "COLUMNS": "40", "TERM": "xterm"})

    def test_in_any_folder_however_it_was_filled(self):
        self.assertNotEqual(os.listdir(self.desk.folder / "in" / "0"), sorted(os.listdir(self.desk.folder / "in" / "0")))
        self.same(desk=self.other)

    def test_reports_come_in_the_order_given_each_with_the_same_bytes(self):
        names = (self.desk.folder / "list").read_text().splitlines()
        shuffled = random.Random(3).sample(names, len(names))
        for command in ["check", "extract"]:
            lines = [self.desk.run(command, "-f", "ndjson", *order)[1].splitlines() for order in (names, shuffled)]
            self.assertEqual(dict(zip(names, lines[0])), dict(zip(shuffled, lines[1])))
            self.assertEqual(lines[0][-1], lines[1][-1])

    def test_shards_are_merged_in_any_order(self):
        shards = [f"shard-{shard}" for shard in range(1, SHARDS + 1)]
        whole = self.desk.run("check", "in", "-f", "ndjson", "--lang", "en")[1]
        for order in (shards, shards[::-1], shards[1:] + shards[:1]):
            self.assertEqual(self.desk.run("merge", "-f", "ndjson", "--lang", "en", *order)[1], whole)

    def test_no_output_tells_where_or_when_it_was_made(self):
        for command in commands():
            _, out, error = self.desk.run(*command)
            self.assertNotIn(os.fsencode(self.desk.folder), out + error, command)


if __name__ == "__main__":
    unittest.main()
