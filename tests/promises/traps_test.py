"""What repeats itself takes time and memory as it grows, and no more: one line of 64 MB, a million tabs, 100,000 copies of
a title, a million findings. Times are those of the processor."""
import random
import re
import subprocess
import sys
import unittest

from promise import PROGRAM, REPORTS, Desk

REPORT = (REPORTS / "form-2021-tabs.txt").read_text()
# A process begins with the peak of the one that started it: so that there is a small one between.
ASK = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(done.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)
"""
MOST_A_BYTE = 15  # bytes of memory, beside what the program takes for nothing
MOST_A_CELL = 100  # of which there are 4,194,304 at most
MOST_SECONDS_A_MEGABYTE = 0.3
TITLES = ("一、总体情况\n", "三、收到和处理政府信息公开申请情况\n", "第一部分 概述\n", "云棠市市场监督管理局2022年政府信息公开工作年度报告\n")


def inside(text):
    """in the prose of a report, in its table of requests, and behind its end"""
    for mark in ("一、总体情况\n", "\t3\t2\t0\t0\t0\t0\t5\n"):
        at = REPORT.index(mark) + len(mark)
        yield REPORT[:at] + text + "\n" + REPORT[at:]
    yield REPORT + text


class Traps(unittest.TestCase):
    def setUp(self):
        self.desk = Desk()
        self.addCleanup(self.desk.close)

    def measured(self, text, *arguments):
        """status, seconds, bytes of memory"""
        self.desk.put("trap.txt", text)
        done = subprocess.run([sys.executable, "-c", ASK, PROGRAM, *arguments], cwd=self.desk.folder, capture_output=True,
                              check=True, timeout=300)
        status, seconds, memory = done.stdout.split()
        return int(status), float(seconds), int(memory)

    def assert_bounded(self, text, most=MOST_A_BYTE):
        status, seconds, memory = self.measured(text, "check", "trap.txt", "--isolated", "-f", "ndjson")
        size = len(text.encode())
        self.assertIn(status, (0, 1, 2))
        self.assertLess(seconds, 1 + MOST_SECONDS_A_MEGABYTE * size / 2**20)
        self.assertLess(memory, (32 << 20) + most * size)

    def test_one_line_of_64_megabytes(self):
        for piece in ("7", "7\t", "（"):
            with self.subTest(piece):
                self.assert_bounded(piece * ((64 << 20) // len(piece.encode())))

    def test_a_million_tabs(self):
        for text in ("\t" * 1_000_000, *inside("\t" * 1_000_000)):
            self.assert_bounded(text, MOST_A_CELL)

    def test_a_hundred_thousand_copies_of_a_title(self):
        for title in TITLES:
            for text in (title * 100_000, *inside(title * 100_000)):
                with self.subTest(title):
                    self.assert_bounded(text)

    def test_a_million_findings(self):
        chance, table = random.Random(1), REPORT.index("二、主动公开")
        spoilt = REPORT[:table] + re.sub(r"(?<=\t)\d+(?=[\t\n])", lambda _: str(chance.randrange(1000)), REPORT[table:])
        self.desk.put("spoilt.txt", spoilt)
        self.desk.run("check", "spoilt.txt", "--isolated", "-f", "csv=found.csv")
        reports = 1_000_000 // ((self.desk.folder / "found.csv").read_bytes().count(b"\n") - 1) + 1
        status, seconds, memory = self.measured("spoilt.txt\n" * reports, "check", "--isolated", "--files-from", "trap.txt",
                                                "-f", "ndjson")
        self.assertEqual(status, 1)
        self.assertLess(seconds, 1 + MOST_SECONDS_A_MEGABYTE * reports * len(spoilt.encode()) / 2**20)
        self.assertLess(memory, 256 << 20)


if __name__ == "__main__":
    unittest.main()
