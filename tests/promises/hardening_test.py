"""The release program carries what cmake/Hardening.cmake asks for: read in the program itself, and in the commands that
built it for what leaves no mark there."""
import json
import platform
import re
import subprocess
import unittest

from promise import PROGRAM, TOP

COMMANDS = TOP / "build" / "release" / "compile_commands.json"
X86 = platform.machine() in ("x86_64", "AMD64")


def said(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True, env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"}).stdout


class Hardening(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.header = said("readelf", "-hW", PROGRAM)
        cls.segments = said("readelf", "-lW", PROGRAM)
        cls.dynamic = said("readelf", "-dW", PROGRAM)
        cls.symbols = said("readelf", "--dyn-syms", "-W", PROGRAM)

    def test_it_is_loaded_anywhere(self):
        self.assertRegex(self.header, r"Type:\s+DYN")
        self.assertRegex(self.dynamic, r"FLAGS_1.*PIE")
        self.assertNotIn("TEXTREL", self.dynamic)

    def test_its_tables_are_closed_before_it_runs(self):
        self.assertIn("GNU_RELRO", self.segments)
        self.assertRegex(self.dynamic, r"BIND_NOW")

    def test_nothing_is_both_written_and_run(self):
        flags = re.findall(r"^ +(LOAD|GNU_STACK) +(?:0x\w+ +){5}([RWE ]{3})", self.segments, re.M)
        self.assertGreater(len(flags), 3)
        for segment, may in flags:
            self.assertFalse("W" in may and "E" in may, segment)

    def test_the_stack_and_copies_are_watched(self):
        self.assertIn("__stack_chk_fail", self.symbols)
        self.assertRegex(self.symbols, r"__\w+_chk@")

    @unittest.skipUnless(X86, "only x86 has these")
    def test_jumps_land_on_marked_places(self):
        main = said("objdump", "-d", "--no-show-raw-insn", "--disassemble=main", PROGRAM)
        self.assertRegex(main, r"<main>:\n[ 0-9a-f]+:\s+endbr64")

    def test_every_source_of_the_program_is_built_so(self):
        commands = [one["command"] for one in json.loads(COMMANDS.read_text()) if f"{TOP}/src/" in one["file"]]
        self.assertGreater(len(commands), 200)
        flags = ["-fstack-protector-strong", "-D_FORTIFY_SOURCE=2", "-fPI"]
        flags += ["-fstack-clash-protection", "-fcf-protection=full"] if X86 else []
        for flag in flags:
            self.assertEqual([one for one in commands if flag not in one], [], flag)


if __name__ == "__main__":
    unittest.main()
