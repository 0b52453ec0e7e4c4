"""Whatever call fails: the output is that of a run without faults, or the exit status and standard error say that it is
not, and no file is left in part."""
import concurrent.futures
import errno
import json
import os
import threading
import unittest

from desk import OLD, Desk, whole

SPREAD = {1: 60, 2: 15}  # by jobs: of calls that are many, so many are made to fail

# name: arguments, standard input, files that it writes
COMMANDS = {
    "check": (["check", "in", "-f", "ndjson"], None, []),
    "check -o": (["check", "in", "-f", "ndjson", "-o", "out"], None, ["out"]),
    "check, three formats": (["check", "--files-from", "list", "-f", "ndjson", "-f", "sarif=sarif", "-f", "html=html"],
                             None, ["sarif", "html"]),
    "check --template": (["check", "in", "-f", "ndjson", "--template", "form.json", "-o", "out"], None, ["out"]),
    "check --write-baseline": (["check", "in", "-f", "ndjson", "--write-baseline", "accepted"], None, ["accepted"]),
    "check --records": (["check", "--records", "-o", "out"], "records", ["out"]),
    "check --shard": (["check", "in", "-f", "ndjson", "--shard", "1/2", "-o", "out"], None, ["out"]),
    "extract": (["extract", "in", "-f", "ndjson", "-o", "out"], None, ["out"]),
    "extract, standard input": (["extract", "-", "-f", "ndjson"], "in/broken.txt", []),
    "reconcile": (["reconcile", "in", "-f", "ndjson", "-o", "out"], None, ["out"]),
    "series": (["series", "in", "-f", "json", "-o", "out"], None, ["out"]),
    "merge": (["merge", "shard-1", "shard-2", "-o", "out"], None, ["out"]),
}
KINDS = {
    "read": [{"ERRNO": errno.EIO}, {"ERRNO": errno.EIO, "ON": 1}, {"ERRNO": errno.EINTR}],
    "open": [{"ERRNO": errno.EMFILE}, {"ERRNO": errno.EACCES, "ON": 1}],
    "write": [{"ERRNO": errno.ENOSPC}, {"ERRNO": errno.EIO, "ON": 1}, {"ERRNO": errno.EINTR}, {"ERRNO": 0},
              {"ERRNO": errno.ENOSPC, "UNLINK": 1}],
    "fsync": [{"ERRNO": errno.EIO}, {"ERRNO": errno.EIO, "UNLINK": 1}],
    "close": [{"ERRNO": errno.EDQUOT}, {"ERRNO": errno.EIO, "ON": 1}, {"ERRNO": errno.EINTR}],
    "lose": [{"ERRNO": errno.EDQUOT}, {"ERRNO": errno.EIO, "ON": 1}],
    "rename": [{"ERRNO": errno.EACCES}, {"ERRNO": errno.EACCES, "UNLINK": 1}],
    "stat": [{"ERRNO": errno.EIO}, {"ERRNO": errno.EACCES, "ON": 1}],
    "folder": [{"ERRNO": errno.EIO}],
    "malloc": [{"ERRNO": errno.ENOMEM}, {"ERRNO": errno.ENOMEM, "ON": 1}],
}


def spread(count, most):
    """Which of `count` calls fail: all of a few; of many the first and last and some between."""
    if count <= most:
        return range(1, count + 1)
    return sorted({1 + round((count - 1) * i / (most - 1)) for i in range(most)})


def with_jobs(arguments, jobs):
    return arguments if arguments[0] == "merge" else [*arguments, "--jobs", str(jobs)]


def is_whole(name, text, undisturbed, compares):
    if text in (OLD, undisturbed):
        return True
    if name in ("sarif", "accepted") or text.startswith(b'{"schema"'):
        return bool(json.loads(text))
    return text.rstrip().endswith(b"</html>") if name == "html" else whole(text, undisturbed, compares)


def problem_of(ran, undisturbed, call, compares, removes):
    """What a run does that none may do; nothing when it is as it should. What nothing `removes` is left, and no more."""
    if ran.left and (removes or ran.status != 2 or len(ran.left) > len(ran.files)):
        return f"leaves {ran.left}"
    if ran.status == undisturbed.status:
        same = ran.out == undisturbed.out and ran.files == undisturbed.files
        return None if same else "other output with the same status"
    if ran.status == -6 and b"bad_alloc" in ran.error:  # before main, where nothing is open
        return None if all(text == OLD for text in ran.files.values()) else "a file in part"
    if ran.status != 2:
        return f"status {ran.status}: {ran.error[-200:]}"
    told = ran.error or any(b'"error":"' in text for text in [ran.out, *ran.files.values()])  # records are answered
    if not told:
        return "status 2 without a word"
    texts = [(name, text, undisturbed.files[name]) for name, text in ran.files.items()]
    if ran.out and call not in ("write", "malloc") and undisturbed.out.startswith(b'{"file"'):
        texts.append(("standard output", ran.out, undisturbed.out))
    return next((f"{n} is not whole" for n, text, other in texts if not is_whole(n, text, other, compares)), None)


class FailingCalls(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.desks, cls.own = [], threading.local()

    @classmethod
    def tearDownClass(cls):
        for desk in cls.desks:
            desk.close()

    def desk(self):
        if not hasattr(self.own, "desk"):
            self.own.desk = Desk()
            self.desks.append(self.own.desk)
        return self.own.desk

    def trial(self, name, jobs, call, fault, at, undisturbed):
        arguments, stdin, files = COMMANDS[name]
        ran = self.desk().run(with_jobs(arguments, jobs), stdin, None, files, {"CALL": call, "AT": at} | fault)
        compares = arguments[0] == "reconcile" or "--shard" in arguments
        problem = problem_of(ran, undisturbed, call, compares, "UNLINK" not in fault)
        return f"{name}, {jobs} jobs: {call} {at} {fault}: {problem}" if problem else None

    def sweep(self, call, jobs):
        trials = []
        for name, (arguments, stdin, files) in COMMANDS.items():
            command = {"arguments": with_jobs(arguments, jobs), "stdin": stdin, "files": files}
            undisturbed = self.desk().run(**command)
            self.assertIn(undisturbed.status, (0, 1), undisturbed.error)
            for at in spread(self.desk().calls(call, **command), SPREAD[jobs]):
                trials += [(name, jobs, call, fault, at, undisturbed) for fault in KINDS[call]]
        self.assertTrue(trials, "nothing calls it")
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            problems = [problem for problem in pool.map(lambda trial: self.trial(*trial), trials) if problem]
        self.assertFalse(problems, f"{len(problems)} of {len(trials)}, such as\n" + "\n".join(problems[:20]))

    def test_standard_output_is_asked_whether_it_kept_all(self):
        ran = self.desk().run(["check", "in", "-f", "ndjson"], fault={"CALL": "lose", "AT": 1, "ERRNO": errno.EDQUOT})
        self.assertEqual(ran.status, 2)
        self.assertIn(b"standard output", ran.error)


for kind in KINDS:
    for number in SPREAD:
        setattr(FailingCalls, f"test_{kind}_{number}", lambda self, kind=kind, number=number: self.sweep(kind, number))

if __name__ == "__main__":
    unittest.main()
