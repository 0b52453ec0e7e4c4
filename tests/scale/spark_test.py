"""The recipe for Spark, without Spark, which neither Debian nor npm packages: the recipe's own command and check of the
lines, called as pyspark calls them. RDD.pipe() splits the command as a shell would, starts it once a partition, writes
each element as a line from a thread of its own, closes its standard input, reads its lines until there are none, and
raises where its exit status is not 0."""
import ast
import contextlib
import json
import shlex
import subprocess
import threading
import unittest
from concurrent.futures import ThreadPoolExecutor

from batch import PROGRAM, RECIPES, Batch

PARTITIONS = 7


def recipe():
    """The command that the recipe pipes to, and its function complete(); what needs Spark is left out."""
    tree = ast.parse((RECIPES / "spark.py").read_text())
    pipes = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "pipe"]
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    names = {}
    exec(compile(ast.Module(functions, []), "spark.py", "exec"), names)
    return pipes[0].args[0].value, names["complete"]


class Partition:
    """What a task of Spark sees of its process."""

    def __init__(self, command, folder):
        self.worker = subprocess.Popen(shlex.split(command), cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                       stderr=subprocess.DEVNULL)

    def write(self, elements):
        with contextlib.suppress(BrokenPipeError), self.worker.stdin:  # it died; its exit status says so
            for element in elements:
                self.worker.stdin.write((element.rstrip("\n") + "\n").encode())

    def lines(self, elements):
        writer = threading.Thread(target=self.write, args=(elements,))
        writer.start()
        for line in iter(self.worker.stdout.readline, b""):
            yield line.decode().rstrip("\n")
        writer.join()
        self.worker.stdout.close()
        if self.worker.wait() != 0:
            raise RuntimeError(f"pipe function exited with status {self.worker.returncode}")


class Spark(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.batch = Batch()
        (cls.batch.folder / "gxreport").symlink_to(PROGRAM)
        cls.command, complete = recipe()
        cls.complete = staticmethod(complete)
        texts = [path.read_text("utf-8", "replace") for path in sorted((cls.batch.folder / "in").glob("*/*"))]
        cls.records = [json.dumps({"id": number, "text": text}, ensure_ascii=False)
                       for number, text in enumerate(texts)]

    @classmethod
    def tearDownClass(cls):
        cls.batch.close()

    def answers(self, records):
        return list(self.complete(Partition(self.command, self.batch.folder).lines(records)))

    def test_partitions_answer_what_one_process_does(self):
        size = -(-len(self.records) // PARTITIONS)
        partitions = [self.records[at:at + size] for at in range(0, len(self.records), size)] + [[]]
        with ThreadPoolExecutor(len(partitions)) as pool:
            answers = [line for lines in pool.map(self.answers, partitions) for line in lines]
        stream = "".join(f"{record}\n" for record in self.records).encode()
        alone = self.batch.gxreport("check", "--records", input=stream)
        self.assertEqual(answers, alone.decode().splitlines()[:-1])
        self.assertEqual(len(answers), len(self.records))

    def test_a_partition_that_is_cut_short_fails(self):
        ends = {"kill -9 $$": "exited with status", "exit 0": "did not end its stream"}
        for number, (end, words) in enumerate(ends.items()):
            folder = self.batch.folder / f"short {number}"
            folder.mkdir()
            worker = folder / "gxreport"
            worker.write_text(f"#!/bin/sh\nhead -n 3 | {shlex.quote(str(PROGRAM))} \"$@\" | sed '$d'\n{end}\n")
            worker.chmod(0o755)
            taken = []
            with self.assertRaisesRegex(RuntimeError, words):
                for line in self.complete(Partition(self.command, folder).lines(self.records[:20])):
                    taken.append(line)
            self.assertEqual(len(taken), 3)


if __name__ == "__main__":
    unittest.main()
