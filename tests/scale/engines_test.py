"""The recipes of docs/recipes on this machine: a worker dies in the middle, its engine starts it again, and the result
is that of a single run byte for byte."""
import os
import shutil
import subprocess
import unittest

import slurm
from batch import RECIPES, Batch

SHARDS = 6
VICTIM = 3


class Engines(unittest.TestCase):
    def setUp(self):
        self.batch = Batch()
        self.addCleanup(self.batch.close)
        self.environment = {**os.environ, "PATH": self.batch.path_with_victim(VICTIM)}

    def merged(self):
        return (self.batch.folder / "out" / "findings.ndjson").read_bytes()

    @unittest.skipUnless(shutil.which("parallel"), "GNU parallel is not installed")
    def test_gnu_parallel(self):
        (self.batch.folder / "hosts").write_text("1/:\n")
        done = subprocess.run([RECIPES / "parallel.sh", "list", str(SHARDS), "out", "hosts"], cwd=self.batch.folder,
                              env=self.environment, capture_output=True, text=True, check=False, timeout=120)
        self.assertEqual(done.returncode, 2, done.stderr)  # as a single run's: one file is not there
        self.assertTrue(self.batch.died())
        self.assertEqual(self.merged(), self.batch.whole())
        log = (self.batch.folder / "out" / "jobs.log").read_text().splitlines()[1:]
        self.assertEqual([line.split("\t")[6] for line in log], ["0"] * SHARDS)  # the last try of each

    @unittest.skipIf(slurm.why_not(), slurm.why_not())
    def test_slurm_array(self):
        cluster = slurm.Slurm(self.batch.folder / "slurm")
        try:
            cluster.start()
        except RuntimeError as problem:
            self.skipTest(str(problem))
        self.addCleanup(cluster.stop)
        (self.batch.folder / "out").mkdir()
        cluster.submit(f"--array=1-{SHARDS}", str(RECIPES / "slurm-array.sh"), "list", "out", cwd=self.batch.folder,
                       environment=self.environment)
        self.assertTrue(cluster.wait(120), "jobs are left in the queue")
        self.assertTrue(self.batch.died())
        shards = [f"out/shard-{i}.ndjson" for i in range(1, SHARDS + 1)]
        self.batch.gxreport("merge", *shards, "-o", "out/findings.ndjson")
        self.assertEqual(self.merged(), self.batch.whole())


if __name__ == "__main__":
    unittest.main()
