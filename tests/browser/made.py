"""Pages that gxreport makes, and what its other formats say of the same reports."""
import json
import pathlib
import subprocess
import tempfile

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = TOP / "build" / "release" / "gxreport"
REPORTS = sorted((TOP / "testdata" / "reports").iterdir())


def run(*arguments, folder=TOP):
    """Standard output. Exit status 1 and 2 only say what was found."""
    return subprocess.run([PROGRAM, *arguments], cwd=folder, check=False, capture_output=True).stdout


def objects(command, paths, folder=TOP):
    """The objects of `command -f ndjson`, one a report."""
    return [json.loads(line) for line in run(command, "-f", "ndjson", *paths, folder=folder).splitlines()[:-1]]


class MadePage:
    """The page of some reports, in a folder of its own that is removed in the end."""

    def __init__(self, reports, lang="zh"):
        self.scratch = tempfile.TemporaryDirectory(prefix="gxreport-page-")
        folder = pathlib.Path(self.scratch.name)
        for name, text in reports.items():
            (folder / name).write_bytes(text)
        self.path = folder / "page.html"
        (folder / "list").write_text("\n".join(reports))
        self.path.write_bytes(run("check", "-f", "html", "--lang", lang, "--files-from", "list", folder=folder))
        self.checked = objects("check", ["--files-from", "list"], folder)
        self.extracted = objects("extract", ["--files-from", "list"], folder)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.scratch.cleanup()


def all_reports():
    return {path.name: path.read_bytes() for path in REPORTS}


def broken_report():
    return (TOP / "testdata" / "reports" / "tabs-grid-broken-balance.txt").read_bytes()
