"""A batch of reports, a single run over it, and a gxreport that dies once in the middle of its work."""
import os
import pathlib
import shutil
import subprocess
import tempfile

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = TOP / "build" / "release" / "gxreport"
RECIPES = TOP / "docs" / "recipes"
COPIES = 12  # of each report

os.environ["LC_ALL"] = "C.UTF-8"  # what the program says is compared

# The first call for the shard is given a list that stops in the middle and does not end, so that the worker has
# done a part and waits; then it is killed. The mark is made once, whoever comes first.
WRAPPER = """#!/usr/bin/env bash
case " $* " in *" --shard {victim}/"*) ;; *) exec {program} "$@" ;; esac
mkdir {mark} 2>/dev/null || exec {program} "$@"
words=()
for word in "$@"; do [ "$word" != {list} ] && words+=("$word") || words+=({mark}/list); done
mkfifo {mark}/list
{program} "${{words[@]}}" &
worker=$!
exec 3>{mark}/list
head -n 40 {list} >&3
sleep 0.5
kill -9 "$worker"
wait "$worker"
exit 137
"""


class Batch:
    """Reports in a folder of their own, with names that shells and lists must take as they are."""

    def __init__(self):
        self.scratch = tempfile.TemporaryDirectory(prefix="gxreport-scale-")
        self.folder = pathlib.Path(self.scratch.name)
        reports = sorted((TOP / "testdata" / "reports").iterdir())
        names = []
        for copy in range(COPIES):
            for report in reports:
                path = self.folder / "in" / f"{copy} 县's" / report.name
                path.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(report, path)
                names.append(str(path.relative_to(self.folder)))
        names.insert(100, "in/not there.txt")
        self.list = self.folder / "list"
        self.list.write_text("\n".join(names) + "\n")
        self.size = len(names)

    def whole(self, command="check"):
        return self.gxreport(command, "--files-from", "list", "-f", "ndjson")

    def gxreport(self, *arguments, **options):
        done = subprocess.run([PROGRAM, *arguments], cwd=self.folder, capture_output=True, check=False, **options)
        return done.stdout

    def path_with_victim(self, victim):
        """A PATH whose gxreport dies in its first run for shard `victim`."""
        folder = self.folder / "bin"
        folder.mkdir()
        wrapper = folder / "gxreport"
        wrapper.write_text(WRAPPER.format(victim=victim, program=PROGRAM, mark=folder / "mark", list="list"))
        wrapper.chmod(0o755)
        return f"{folder}:{os.environ['PATH']}"

    def died(self):
        return (self.folder / "bin" / "mark" / "list").exists()

    def close(self):
        self.scratch.cleanup()
