"""The limits of include/gxreport/limits.hpp, as a user meets them: what is just within is taken, what is just beyond is
refused with a word."""
import json
import re
import subprocess
import sys
import unittest

from desk import PROGRAM, TOP, Desk


def limits():
    text = (TOP / "include" / "gxreport" / "limits.hpp").read_text()
    found = re.findall(r"constexpr (?:std::size_t|unsigned) (kMax\w+) =\s+([^;]+);", text)
    # numbers of C++ as Python writes them: std::size_t{1} << 20U, 1'000'000
    plain = lambda value: re.sub(r"std::size_t\{(\d+)\}|(\d)U\b", r"\1\2", " ".join(value.replace("'", "_").split()))
    return {name: eval(plain(value)) for name, value in found}


def row_of(report):
    return next(line for line in report.splitlines() if "（一）予以公开" in line)


LIMITS = limits()
REPORT = (TOP / "testdata" / "reports" / "form-2021-tabs.txt").read_text()


class Limits(unittest.TestCase):
    def setUp(self):
        self.desk = Desk()
        self.addCleanup(self.desk.close)

    def check(self, *arguments, stdin=None):
        return self.desk.run(["check", "in", "--isolated", "-f", "ndjson", *arguments], stdin)

    def assert_limit(self, name, run, word):
        """`run` with the limit's number is taken, and with one more refused with status 2 and the word."""
        within, beyond = run(LIMITS[name]), run(LIMITS[name] + 1)
        self.assertIn(within.status, (0, 1), within.error)
        self.assertEqual(beyond.status, 2)
        self.assertIn(word.encode(), beyond.error)

    def put(self, name, text):
        (self.desk.folder / name).write_text(text)
        return name

    def test_bytes_of_a_file(self):
        """Of nothing but NULs, which is no text however long: that is said of a file that is read."""
        for more, word in ((0, "is not text"), (1, "larger than")):
            with open(self.desk.folder / "in/huge.txt", "wb") as file:
                file.truncate(LIMITS["kMaxSourceBytes"] + more)
            ran = self.desk.run(["check", "in/huge.txt", "in/broken.txt", "--isolated", "-f", "ndjson"])
            lines = [json.loads(line) for line in ran.out.splitlines()]
            self.assertEqual((ran.status, lines[0]["status"], lines[1]["status"]), (2, "error", "fail"))
            self.assertEqual(lines[0]["diagnostics"][0]["rule"], "GX101")
            self.assertIn(word, lines[0]["diagnostics"][0]["message"])

    def test_bytes_of_a_record(self):
        for more, status in ((0, "fail"), (1, "error")):
            record = json.dumps({"id": 1, "path": "in/broken.txt", "pad": ""})
            record = record[:-2] + " " * (LIMITS["kMaxRecordBytes"] + more - len(record)) + '"}\n'
            ran = self.desk.run(["check", "--records", "--isolated"], self.put("long", record))
            first = json.loads(ran.out.splitlines()[0])
            self.assertEqual(first["status"], status)
            self.assertEqual("16 MiB" in first.get("error", ""), status == "error")

    def test_counts_of_options(self):
        self.assert_limit("kMaxJobs", lambda n: self.check("--jobs", str(n)), "--jobs")
        self.assert_limit("kMaxShards", lambda n: self.check("--shard", f"1/{n}"), "--shard")
        self.assert_limit("kMaxFindings", lambda n: self.check("--max-findings", str(n)), "--max-findings")
        formats = lambda n: [word for i in range(n) for word in ("-f", f"csv=out-{i}")]
        self.assert_limit("kMaxFormats", lambda n: self.desk.run(["check", "in", "--isolated", *formats(n)]), "16 times")

    def test_forms(self):
        form = json.loads((self.desk.folder / "form.json").read_text())

        def forms(count):
            names = [self.put(f"form-{i}", json.dumps(form | {"id": f"form-{i}"})) for i in range(count)]
            return self.check(*(word for name in names for word in ("--template", name)))

        def padded(size):
            text = json.dumps(form)
            return self.check("--template", self.put("padded", text + " " * (size - len(text.encode()))))

        def of_cells(count):
            blocks = [{"id": f"b{b}", "columns": [{"id": f"c{c}", "label": f"列{c}"} for c in range(columns)],
                       "rows": [{"id": f"b{b}r{r}", "label": f"行{b}之{r}"} for r in range(rows)]}
                      for b, (columns, rows) in enumerate([(32, 128), (1, count - 4096)]) if rows]
            table = {"id": "t", "part": "p", "name": {"zh": "", "en": ""}, "blocks": blocks}
            whole = {"id": "wide", "name": {"zh": "", "en": ""}, "document": "", "markers": [],
                     "parts": [{"id": "p", "title": "部分"}], "tables": [table], "relations": []}
            return self.check("--template", self.put("wide", json.dumps(whole)))

        self.assert_limit("kMaxForms", forms, "16 times")
        self.assert_limit("kMaxFormBytes", padded, "is larger than 1048576 bytes")
        self.assert_limit("kMaxFormCells", of_cells, "more than 4096 cells")

    def test_nesting_of_json(self):
        for deep in (0, 1):
            depth = LIMITS["kMaxJsonDepth"] + deep
            ran = self.check("--template", self.put("deep", "[" * depth + "]" * depth))
            self.assertEqual(ran.status, 2)
            self.assertEqual(b"nests more than 16 deep" in ran.error, bool(deep), ran.error)

    def test_bytes_of_a_baseline(self):
        known = (self.desk.folder / "known.json").read_text()
        self.assert_limit(
            "kMaxBaselineBytes",
            lambda n: self.check("--baseline", self.put("big.json", known + " " * (n - len(known.encode())))),
            "is larger than 67108864 bytes")

    def test_findings_of_a_baseline(self):
        def of_findings(count):
            entry = '{"file":"a","rule":"GX301","fingerprint":"%016x"}'
            known = json.loads((self.desk.folder / "known.json").read_text()) | {"findings": []}
            text = json.dumps(known)[:-2] + ",".join(entry % i for i in range(count)) + "]}"
            return self.check("--baseline", self.put("big.json", text))

        self.assert_limit("kMaxAccepted", of_findings, "1000000")

    def test_a_baseline_that_could_not_be_read_is_not_written(self):
        """Findings of a report with a long name, so many that they are more bytes than a baseline may have."""
        name = "/".join(["d" * 240] * 12 + ["broken.txt"])
        (self.desk.folder / name).parent.mkdir(parents=True)
        self.put(name, (self.desk.folder / "in/broken.txt").read_text())
        old = self.put("accepted.json", "before")
        findings = self.desk.run(["check", name, "--isolated", "-f", "ndjson"]).out.count(b'"fingerprint"')
        enough = LIMITS["kMaxBaselineBytes"] // (findings * len(name)) + 1
        for reports, status in ((enough // 2, 0), (enough, 2)):
            self.put("list", (name + "\n") * reports)
            ran = self.desk.run(["check", "--isolated", "--files-from", "list", "-o", "out", "--write-baseline", old])
            self.assertEqual(ran.status, status, ran.error)
            self.assertEqual(b"accepted.json: not written: " in ran.error, status == 2, ran.error)
            written = (self.desk.folder / old).read_bytes()
            self.assertEqual(written.count(b"fingerprint"), findings * (enough // 2))
        self.assertEqual(self.desk.run(["check", name, "--isolated", "--baseline", old]).status, 0)

    def test_candidates_of_a_cell(self):
        """More figures than columns: each may be any cell's, and where they are too many none is named."""
        row, most = row_of(REPORT), LIMITS["kMaxCandidates"]
        for figures in (most, most + 1):
            printed = "\t（一）予以公开\t" + "\t".join(str(100 + i) for i in range(figures))
            self.put("in/wide.txt", REPORT.replace(row, printed))
            told = json.loads(self.desk.run(["extract", "in/wide.txt", "-f", "ndjson"]).out.splitlines()[0])
            cell = next(cell for cell in told["cells"] if cell["id"] == "requests.granted.natural_person")
            self.assertEqual(cell["status"], "ambiguous")
            self.assertEqual(cell["candidates"], list(range(100, 100 + most)) if figures == most else [])

    def test_sentences_that_repeat(self):
        most, before = LIMITS["kMaxAlike"], "（三）政府信息管理"
        for again in (most, most + 1):
            claims = "".join(f"2022年，云棠市市场监督管理局新收政府信息公开申请{1000 + i}件。\n\n" for i in range(again))
            self.put("in/again.txt", REPORT.replace(before, claims + before))
            ran = self.desk.run(["check", "in/again.txt", "--isolated", "-f", "ndjson"])
            messages = [finding["message"] for finding in json.loads(ran.out.splitlines()[0])["diagnostics"]
                        if finding["rule"] == "GX601"]
            self.assertEqual(len(messages), most)
            self.assertEqual("what follows of its kind is not listed" in messages[-1], again > most, messages[-1])

    def test_rows_that_repeat(self):
        text, row = REPORT, row_of(REPORT)
        for again in (LIMITS["kMaxAlike"], LIMITS["kMaxAlike"] + 1):
            rows = "\n".join([row] + [row.rsplit("\t", 1)[0] + f"\t{1000 + i}" for i in range(again)])
            self.put("in/again.txt", text.replace(row, rows))
            ran = self.desk.run(["check", "in/again.txt", "--isolated", "-f", "ndjson"])
            messages = [finding["message"] for finding in json.loads(ran.out.splitlines()[0])["diagnostics"]
                        if finding["rule"] == "GX202"]
            self.assertEqual(len(messages), LIMITS["kMaxAlike"])
            self.assertEqual("1 more" in messages[-1], again > LIMITS["kMaxAlike"], messages[-1])


class Memory(unittest.TestCase):
    """What repeats takes some times its own bytes, wherever it stands."""

    def setUp(self):
        self.desk = Desk()
        self.addCleanup(self.desk.close)

    def peak(self, arguments, name, text):
        """Bytes at most, of a run that is given the file."""
        (self.desk.folder / name).write_text(text)
        # A process begins with the peak of the one that started it: with this one's, were there none between.
        ask = "import resource, subprocess, sys; " \
              "print(subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode, " \
              "resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
        with open(self.desk.folder / name, "rb") as source:
            told = subprocess.run([sys.executable, "-c", ask, PROGRAM, *arguments], cwd=self.desk.folder, stdin=source,
                                  capture_output=True, check=True).stdout.split()
        self.assertIn(int(told[0]), (0, 1, 2))
        return int(told[1]) * 1024

    def test_what_repeats(self):
        size, most = 12 << 20, 15
        path = "a/" * (size // 2)
        text, row = REPORT, row_of(REPORT) + "\n"
        label = "（一）予以公开\n"
        entry = {"file": path, "rule": "GX301", "fingerprint": "0" * 16}
        baseline = {"schema": "1.0", "tool": "gxreport", "version": "0.1.0", "findings": [entry]}
        for arguments, name, text in (
                (["check", "rows"], "rows", text.replace(row, row + label * (size // len(label.encode())))),
                (["reconcile", "in", "--manifest", "manifest"], "manifest", f"file,organization\n{path},甲县水务局\n"),
                (["check", "--records"], "records", json.dumps({"id": 1, "path": path}) + "\n"),
                (["check", "--files-from", "list"], "list", path + "\n"),
                (["check", "in", "--isolated", "--baseline", "accepted"], "accepted", json.dumps(baseline))):
            with self.subTest(name):
                self.assertLess(self.peak(arguments, name, text), most * size)


if __name__ == "__main__":
    unittest.main()
