"""Which sources are compiled as one: those that mean the same together as alone."""
import pathlib
import sys
import tempfile
import unittest

TOP = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(TOP / "scripts"))

from grouping import groups_of  # noqa: E402

HIDDEN = "namespace gxreport {\nnamespace {\n%s\n}  // namespace\nvoid %s() { %s; }\n}  // namespace gxreport\n"


class Grouping(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory(prefix="gxreport-grouping-")
        self.addCleanup(scratch.cleanup)
        self.folder = pathlib.Path(scratch.name)

    def groups(self, *texts, most=12):
        paths = [self.folder / f"{number}.cpp" for number in range(len(texts))]
        for path, text in zip(paths, texts):
            path.write_text(text)
        return [len(group) for group in groups_of(paths, most)]

    def assert_apart(self, one, other):
        self.assertEqual(self.groups(one, other), [1, 1])
        self.assertEqual(self.groups(other, one), [1, 1])

    def test_strangers_stand_together_as_many_as_may(self):
        sources = [HIDDEN % (f"int own_{n}() {{ return {n}; }}", f"all_{n}", f"own_{n}()") for n in range(5)]
        self.assertEqual(self.groups(*sources), [5])
        self.assertEqual(self.groups(*sources, most=2), [2, 2, 1])

    def test_what_one_defines_for_itself_the_other_does_not_name(self):
        uses = HIDDEN % ("constexpr int kOther = 1;", "second", "trimmed(kOther)")
        for own in ("std::string trimmed(int) { return {}; }", "constexpr int trimmed = 1;", "struct trimmed {};",
                    "using trimmed = int;", "enum class trimmed { a };", "const int trimmed[] = {1};",
                    "template <class T>\nstruct trimmed {};", "static std::vector<int> trimmed(int a,\n  int b) {}",
                    "std::vector<int>\ntrimmed(int a) {}"):
            with self.subTest(own):
                self.assert_apart(HIDDEN % (own, "first", ""), uses)

    def test_a_member_or_a_word_in_text_is_no_such_name(self):
        one = HIDDEN % ("int trimmed() { return 1; }", "first", "trimmed()")
        for use in ("a.trimmed()", "a->trimmed()", "text::trimmed()", 'say("trimmed")', "1 /* trimmed */", "1;  // trimmed\n  2"):
            with self.subTest(use):
                self.assertEqual(self.groups(one, HIDDEN % ("", "second", use)), [2])

    def test_what_is_for_all_is_told_of_by_a_header(self):
        one = "namespace gxreport {\nText decode(int a) { return {}; }\n}  // namespace gxreport\n"
        use = "namespace gxreport {\nint second() { return decode(1); }\n}  // namespace gxreport\n"
        self.assert_apart(one, use)
        self.assertEqual(self.groups(one, '#include "gxreport/source.hpp"\n' + use), [2])

    def test_macros_operators_and_other_directives_stay_apart(self):
        plain = HIDDEN % ("", "second", "")
        for text in ("#define A 1\n", "#pragma once\n", "#if 1\n#endif\n", "bool operator==(int, A) { return true; }\n",
                     "template <>\nstruct A<int> {};\n", "enum A { b };\n", "using namespace gxreport;\n"):
            with self.subTest(text):
                self.assert_apart(text, plain)
        self.assertEqual(self.groups("using namespace gxreport;\nint a;\n", "using namespace gxreport;\nint b;\n"), [2])


if __name__ == "__main__":
    unittest.main()
