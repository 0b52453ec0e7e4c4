"""Full disks, closed pipes, signals, and paths of every kind: whole output or none, and a status that says which."""
import json
import os
import resource
import signal
import subprocess
import time
import unittest

from desk import OLD, PROGRAM, Desk


class Surroundings(unittest.TestCase):
    def setUp(self):
        self.desk = Desk()
        self.addCleanup(self.desk.close)
        # A shell starts what it does not wait for with interrupts ignored, and nohup with hangups; ours, and what we
        # start, take them.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGHUP, signal.SIG_DFL)

    def start(self, *arguments, **options):
        return subprocess.Popen([PROGRAM, *arguments], cwd=self.desk.folder, stdin=subprocess.DEVNULL,
                                stderr=subprocess.PIPE, env={"LC_ALL": "C.UTF-8"}, **options)

    def names(self, *arguments):
        """Of the files that a run speaks of, and the run."""
        ran = self.desk.run([*arguments, "-f", "ndjson", "--isolated"])
        lines = [json.loads(line) for line in ran.out.splitlines()]
        return [line["file"] for line in lines[:-1]], lines, ran

    def assert_untouched(self, name):
        self.assertEqual((self.desk.folder / name).read_bytes(), OLD)
        self.assertEqual([*self.desk.folder.rglob(".gxreport-*")], [])

    def test_full_disk(self):
        for arguments in (["check", "in", "-o", "/dev/full"], ["extract", "in", "-o", "/dev/full"],
                          ["check", "in", "-f", "sarif=/dev/full"], ["check", "in", "--write-baseline", "/dev/full"],
                          ["templates", "--show", "2021-30"], ["rules"], ["check", "in", "-f", "ndjson"]):
            with open("/dev/full", "wb") as full:
                done = self.start(*arguments, stdout=full)
                error = done.communicate()[1]
            self.assertEqual((done.returncode, b"no space left" in error), (2, True), (arguments, error))

    def test_limit_to_the_size_of_files(self):
        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

        for arguments in (["check", "in", "-f", "html", "-o", "out"], ["extract", "in", "-f", "ndjson", "-o", "out"],
                          ["reconcile", "in", "-f", "sarif", "-o", "out"]):
            (self.desk.folder / "out").write_bytes(OLD)
            done = self.start(*arguments, stdout=subprocess.DEVNULL, preexec_fn=limit)
            error = done.communicate()[1]
            self.assertEqual(done.returncode, 2, arguments)
            self.assertIn(b"out: ", error)
            self.assert_untouched("out")

    def test_closed_pipe_is_quiet(self):
        for arguments in (["check", "in", "-f", "ndjson"], ["extract", "in", "-f", "csv"], ["rules"],
                          ["reconcile", "in", "-f", "ndjson", "--isolated"]):
            reader, writer = os.pipe()
            os.close(reader)
            done = self.start(*arguments, stdout=writer)
            os.close(writer)
            self.assertEqual((done.communicate()[1], done.returncode), (b"", 141), arguments)

    def test_signals_leave_the_old_file_and_no_other(self):
        os.mkfifo(self.desk.folder / "endless")
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            (self.desk.folder / "out").write_bytes(OLD)
            done = self.start("check", "--files-from", "endless", "-f", "ndjson", "-o", "out")
            with open(self.desk.folder / "endless", "wb") as names:
                names.write(b"in/broken.txt\n" * 1000)
                names.flush()
                for _ in range(200):
                    if [*self.desk.folder.glob(".gxreport-*")]:
                        break
                    time.sleep(0.05)
                self.assertTrue([*self.desk.folder.glob(".gxreport-*")])
                done.send_signal(number)
                self.addCleanup(done.kill)
                done.communicate(timeout=60)
            self.assertEqual(done.returncode, -number)
            self.assert_untouched("out")

    def test_loops_of_links(self):
        (self.desk.folder / "in/deeper/up").symlink_to("..")
        (self.desk.folder / "in/a.txt").symlink_to("b.txt")
        (self.desk.folder / "in/b.txt").symlink_to("a.txt")
        names, lines, ran = self.names("check", "in")
        self.assertEqual(names, ["in/a.txt", "in/b.txt", "in/broken.txt", "in/deeper/2022.txt", "in/deeper/2023.txt"])
        self.assertEqual([line.get("status") for line in lines[:2]], ["error", "error"])
        self.assertEqual(ran.status, 2)
        self.assertIn(b"in/a.txt: ", ran.error)

    def test_devices_pipes_and_sockets_are_not_waited_for(self):
        os.mkfifo(self.desk.folder / "in/fifo.txt")
        for path in ("in/fifo.txt", "/dev/zero", "/dev/null", "in/gone.txt", "in/broken.txt/inside"):
            _, lines, ran = self.names("check", path, "in/broken.txt")
            self.assertEqual([line.get("status") for line in lines[:-1]], ["error", "fail"], path)
            self.assertEqual(ran.status, 2)
            self.assertIn(path.encode() + b": ", ran.error)

    def test_unreadable_files_and_folders(self):
        os.chmod(self.desk.folder, 0o755)
        os.chmod(self.desk.folder / "in/broken.txt", 0)
        os.chmod(self.desk.folder / "in/deeper", 0)
        self.addCleanup(os.chmod, self.desk.folder / "in/deeper", 0o700)
        other = {"user": 65534} if os.geteuid() == 0 else {}  # root may read everything
        try:
            done = self.start("check", "in", "-f", "ndjson", "--isolated", stdout=subprocess.PIPE, **other)
        except PermissionError:
            self.skipTest("the program itself lies where root alone may go")
        lines = [json.loads(line) for line in done.communicate()[0].splitlines()]
        self.assertEqual([(line["file"], line["status"]) for line in lines[:-1]],
                         [("in/broken.txt", "error"), ("in/deeper", "error")])
        self.assertEqual(done.returncode, 2)

    def test_a_hundred_thousand_paths(self):
        (self.desk.folder / "in/empty.txt").write_bytes(b"")
        (self.desk.folder / "many").write_bytes(b"in/empty.txt\n" * 99_999 + b"in/broken.txt\n")
        _, lines, ran = self.names("check", "--files-from", "many")
        self.assertEqual((len(lines), lines[-1]["summary"]["files"], ran.status), (100_001, 100_000, 2))
        self.assertEqual((lines[-2]["status"], lines[-1]["summary"]["errors"]), ("fail", 99_999))

    def test_names_that_are_no_utf_8(self):
        name = b"in/\xcb\xae\xc0\xfb\xbe\xd6\n\x1b[31m.txt"
        os.rename(self.desk.folder / "in/broken.txt", os.fsencode(self.desk.folder) + b"/" + name)
        for form in ("json", "ndjson", "sarif", "gitlab"):
            ran = self.desk.run(["check", "in", "--isolated", "-f", form])
            self.assertEqual(ran.status, 1)
            for line in ran.out.splitlines() if form == "ndjson" else [ran.out]:
                json.loads(line)
            self.assertNotIn(b"\x1b", ran.out)
        ran = self.desk.run(["check", "in", "--isolated", "-f", "text"])
        self.assertNotIn(b"\x1b", ran.out)

    def test_a_file_that_takes_its_place_keeps_mode_and_links(self):
        (self.desk.folder / "real").write_bytes(OLD)
        os.chmod(self.desk.folder / "real", 0o640)
        (self.desk.folder / "link").symlink_to("real")
        self.assertEqual(self.desk.run(["check", "in", "-f", "ndjson", "-o", "link"]).status, 1)
        self.assertTrue((self.desk.folder / "link").is_symlink())
        self.assertEqual((self.desk.folder / "real").stat().st_mode & 0o777, 0o640)
        self.assertIn(b'"summary"', (self.desk.folder / "real").read_bytes())


if __name__ == "__main__":
    unittest.main()
