"""Streams as engines see them: records, shards, and a worker that is killed, in the eyes of a validator that is not
ours."""
import json
import subprocess
import time
import unittest

from batch import PROGRAM, TOP, Batch

VALIDATORS = TOP / "tests" / "validators"


def records_of(batch, names):
    """Every other one with its path; the bytes of reports in UTF-8 as texts."""
    lines = []
    for number, name in enumerate(names):
        path = batch.folder / name
        try:
            lines.append({"id": number, "text": path.read_text("utf-8")} if number % 2 else {"id": name, "path": name})
        except (UnicodeDecodeError, FileNotFoundError):
            lines.append({"id": name, "path": name})
    return lines


class Streams(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.batch = Batch()
        cls.names = (cls.batch.folder / "list").read_text().splitlines()
        cls.records = records_of(cls.batch, cls.names)
        cls.input = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in cls.records).encode()

    @classmethod
    def tearDownClass(cls):
        cls.batch.close()

    def validate(self, command, output):
        if not (VALIDATORS / "node_modules").is_dir():
            self.skipTest("tests/validators has no node_modules")
        path = self.batch.folder / f"{command}.ndjson"
        path.write_bytes(output)
        done = subprocess.run(["node", VALIDATORS / "check_json.mjs", TOP / "docs" / "schema" / f"{command}.schema.json",
                               path], capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_records_are_what_files_are(self):
        for command in ["check", "extract"]:
            answers = self.batch.gxreport(command, "--records", input=self.input)
            files = self.batch.whole(command).splitlines()
            lines = answers.splitlines()
            self.assertEqual(len(lines), len(files))
            for record, line, file in zip(self.records, lines, files):
                answer, expected = json.loads(line), json.loads(file)
                self.assertEqual(answer.pop("id"), record["id"])
                if "line" in answer:
                    self.assertTrue(answer["error"].startswith(f"line {answer.pop('line')}: "))
                    answer["error"] = expected["error"]
                if "text" in record:
                    self.assertEqual(answer.pop("file"), "<stdin>")
                    expected.pop("file")
                    continue  # an encoding and its offsets may differ from those of the file
                self.assertEqual(answer, expected)
            self.validate(command, answers)

    def test_bad_records_and_shards_are_valid(self):
        bad = b'{\n{"id":{},"text":""}\n{"id":1}\n{"id":2,"text":"","path":""}\n[]\n\xff\n{"id":3,"path":"gone"}\n'
        for command in ["check", "extract"]:
            answers = self.batch.gxreport(command, "--records", input=bad + self.input[:200000].rsplit(b"\n", 1)[0])
            self.assertEqual([json.loads(line).get("line") for line in answers.splitlines()[:8]],
                             [1, 2, 3, 4, 5, 6, 7, None])
            self.validate(command, answers)
            self.validate(command, self.batch.gxreport(command, "--files-from", "list", "-f", "ndjson", "--shard", "2/9"))

    def test_a_killed_worker_leaves_no_summary(self):
        worker = subprocess.Popen([PROGRAM, "check", "--records", "--line-buffered"], cwd=self.batch.folder,
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for line in self.input.splitlines(keepends=True)[:20]:
            worker.stdin.write(line)
            worker.stdin.flush()
            self.assertIn("id", json.loads(worker.stdout.readline()))
        worker.kill()
        rest = worker.stdout.read()
        worker.wait()
        worker.stdin.close()
        worker.stdout.close()
        self.assertNotIn(b"summary", rest)

    def test_interrupting_a_watch_ends_well(self):
        worker = subprocess.Popen([PROGRAM, "check", "--watch", "in"], cwd=self.batch.folder, stdout=subprocess.DEVNULL,
                                  stderr=subprocess.PIPE)
        while b"Ctrl-C" not in worker.stderr.readline():
            self.assertIsNone(worker.poll())
        time.sleep(0.1)
        worker.send_signal(2)
        self.assertEqual(worker.wait(10), 0)
        worker.stderr.close()


if __name__ == "__main__":
    unittest.main()
