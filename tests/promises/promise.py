"""The program, and reports for it, in a folder of their own that is removed in the end."""
import os
import pathlib
import subprocess
import tempfile

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = pathlib.Path(os.environ.get("GXREPORT", TOP / "build" / "release" / "gxreport"))
REPORTS = TOP / "testdata" / "reports"
YEARS = TOP / "testdata" / "reconcile"


class Desk:
    def __init__(self):
        self.scratch = tempfile.TemporaryDirectory(prefix="gxreport-promise-")
        self.folder = pathlib.Path(self.scratch.name)

    def put(self, name, data):
        """`name` may be bytes that are no UTF-8."""
        path = os.path.join(os.fsencode(self.folder), os.fsencode(name))
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data if isinstance(data, bytes) else data.encode())
        return name

    def run(self, *arguments, given=b"", environment=None, folder=None):
        """(status, standard output, standard error); status 2 and less, whatever it was given."""
        done = subprocess.run([PROGRAM, *arguments], cwd=folder or self.folder, input=given, capture_output=True,
                              check=False, timeout=120, env={"LC_ALL": "C.UTF-8", **(environment or {})})
        if done.returncode not in (0, 1, 2):
            raise AssertionError(f"gxreport {arguments} ended with {done.returncode}: {done.stderr[-500:]!r}")
        return done.returncode, done.stdout, done.stderr

    def close(self):
        self.scratch.cleanup()
