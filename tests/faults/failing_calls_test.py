"""Whatever call fails: the output is that of a run without faults, or the exit status and standard error say that it is
not, and no file is left in part."""
import concurrent.futures
import errno
import json
import os
import threading
import unittest

from desk import OLD, Desk, whole

SPREAD = 60  # of calls that are many, so many are made to fail

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
    "write": [{"ERRNO": errno.ENOSPC}, {"ERRNO": errno.EIO, "ON": 1}, {"ERRNO": errno.EINTR}, {"ERRNO": 0}],
    "fsync": [{"ERRNO": errno.EIO}],
    "rename": [{"ERRNO": errno.EACCES}],
    "stat": [{"ERRNO": errno.EIO}, {"ERRNO": errno.EACCES, "ON": 1}],
    "folder": [{"ERRNO": errno.EIO}],
    "malloc": [{"ERRNO": errno.ENOMEM}, {"ERRNO": errno.ENOMEM, "ON": 1}],
}


def spread(count):
    """Which of `count` calls fail: all of a few; of many the first and last and some between."""
    if count <= SPREAD:
        return range(1, count + 1)
    return sorted({1 + round((count - 1) * i / (SPREAD - 1)) for i in range(SPREAD)})


def is_whole(name, text, undisturbed, compares):
    if text in (OLD, undisturbed):
        return True
    if name in ("sarif", "accepted") or text.startswith(b'{"schema"'):
        return bool(json.loads(text))
    return text.rstrip().endswith(b"</html>") if name == "html" else whole(text, undisturbed, compares)


def problem_of(ran, undisturbed, call, compares):
    """What a run does that none may do; nothing when it is as it should."""
    if ran.left:
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

    def trial(self, name, call, fault, at, undisturbed):
        arguments, stdin, files = COMMANDS[name]
        ran = self.desk().run([*arguments, "--jobs", "1"] if arguments[0] != "merge" else arguments, stdin, None, files,
                              {"CALL": call, "AT": at} | fault)
        problem = problem_of(ran, undisturbed, call, arguments[0] == "reconcile" or "--shard" in arguments)
        return f"{name}: {call} {at} {fault}: {problem}" if problem else None

    def sweep(self, call):
        trials = []
        for name, (arguments, stdin, files) in COMMANDS.items():
            command = {"arguments": arguments if arguments[0] == "merge" else [*arguments, "--jobs", "1"],
                       "stdin": stdin, "files": files}
            undisturbed = self.desk().run(**command)
            self.assertIn(undisturbed.status, (0, 1), undisturbed.error)
            for at in spread(self.desk().calls(call, **command)):
                trials += [(name, call, fault, at, undisturbed) for fault in KINDS[call]]
        self.assertTrue(trials, "nothing calls it")
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            problems = [problem for problem in pool.map(lambda trial: self.trial(*trial), trials) if problem]
        self.assertFalse(problems, f"{len(problems)} of {len(trials)}, such as\n" + "\n".join(problems[:20]))


for kind in KINDS:
    setattr(FailingCalls, f"test_{kind}", lambda self, kind=kind: self.sweep(kind))

if __name__ == "__main__":
    unittest.main()
