"""A small batch in a folder of its own, and gxreport run on it while one of its calls fails."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
BUILD = TOP / "build" / "release"
PROGRAM = pathlib.Path(os.environ.get("GXREPORT_PROGRAM", BUILD / "gxreport"))
FAULTS = pathlib.Path(os.environ.get("GXREPORT_FAULTS", BUILD / "tests" / "libgx_faults.so"))

REPORTS = {
    "in/broken.txt": "reports/tabs-grid-broken-balance.txt",
    "in/deeper/2022.txt": "reconcile/县-2022.txt",
    "in/deeper/2023.txt": "reconcile/县-2023.txt",
}
OLD = b"what stood here before\n"


class Ran:
    """What came of a run: its status (negative: a signal), its streams, and the files that it was to write."""

    def __init__(self, desk, done, files):
        self.status, self.out, self.error = done.returncode, done.stdout, done.stderr
        self.files = {name: (desk.folder / name).read_bytes() for name in files}
        left = sorted(desk.folder.rglob(".gxreport-*"))
        self.left = [path.name for path in left]
        for path in left:
            path.unlink()


class Desk:
    def __init__(self):
        self.scratch = tempfile.TemporaryDirectory(prefix="gxreport-faults-")
        self.folder = pathlib.Path(self.scratch.name)
        for name, source in REPORTS.items():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(TOP / "testdata" / source, self.folder / name)
        (self.folder / "gxreport.toml").write_text('ignore = ["GX302"]\nbaseline = "known.json"\n')
        (self.folder / "list").write_text("".join(name + "\n" for name in REPORTS))
        (self.folder / "records").write_text("".join(json.dumps({"id": name, "path": name}) + "\n" for name in REPORTS))
        self.run(["check", "in", "--isolated", "--select", "GX303", "--write-baseline", "known.json"])
        self.run(["templates", "--show", "2021-30"], stdout="form.json")
        for shard in "12":
            self.run(["check", "in", "-f", "ndjson", "--shard", f"{shard}/2", "-o", f"shard-{shard}"])

    def run(self, arguments, stdin=None, stdout=None, files=(), fault=None):
        """`fault`: variables of failing_calls.cpp. The `files` to be written hold OLD before."""
        for name in files:
            (self.folder / name).write_bytes(OLD)
        words = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        if fault is not None:
            words |= {"LD_PRELOAD": str(FAULTS)} | {f"GX_FAIL_{name}": str(value) for name, value in fault.items()}
        with open(self.folder / stdin if stdin else os.devnull, "rb") as source:
            done = subprocess.run([PROGRAM, *arguments], cwd=self.folder, env=words, stdin=source,
                                  capture_output=True, timeout=60, check=False)
        if stdout:
            (self.folder / stdout).write_bytes(done.stdout)
        return Ran(self, done, files)

    def calls(self, call, **command):
        """How many calls of this kind the run makes."""
        count = self.folder / "count"
        self.run(fault={"CALL": call, "COUNT": count}, **command)
        return int(count.read_text())

    def close(self):
        self.scratch.cleanup()


def whole(text, undisturbed, compares):
    """Whether a stream of NDJSON has its end, and says of each report what it said undisturbed, or that it could not be
    checked. What `compares` reports, or shares them out, says other things when one is lacking."""
    lines, expected = text.splitlines(), set(undisturbed.splitlines())
    if not lines or b'"summary"' not in lines[-1]:
        return False
    return all(line in expected or b'"error":"' in line or compares and json.loads(line) for line in lines[:-1])
