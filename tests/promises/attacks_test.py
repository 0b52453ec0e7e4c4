"""Nothing that a report, a file name, a form, a manifest, a baseline, a configuration, a record or an argument says reaches
a terminal, a log, a page or a spreadsheet as an instruction: attacks × formats."""
import json
import shutil
import unittest

from attacks import ATTACKS, READERS, common, json_lines, planted, plain, table
from promise import REPORTS, TOP, Desk

FINDINGS = ["text", "json", "ndjson", "sarif", "github", "gitlab", "junit", "html", "csv"]
OTHERS = [(["check", "-f", "text", "--concise"], plain), (["check", "-f", "text", "-v", "--lang", "zh"], plain),
          (["check", "--statistics", "-f", "text"], plain), (["check", "--statistics", "-f", "json"], READERS["json"]),
          *[(["extract", "-f", name], READERS[name]) for name in ("json", "ndjson", "csv")],
          *[(["series", "-f", name], READERS[name]) for name in ("json", "csv", "html")]]
GROUPS = [(["reconcile", "-f", name], READERS[name]) for name in ("text", "ndjson", "html")]  # which say what check does not
ALL = [*[(["check", "-f", name], READERS[name]) for name in FINDINGS], *GROUPS, *OTHERS]
OF_LABELS = [one for one in ALL if one[0][0] != "reconcile" and "--statistics" not in one[0]]
OF_GROUPS = [*GROUPS, (["reconcile", "-f", "csv"], table), *[one for one in ALL if one[0][0] == "series"]]


def file_name(words):
    """As a file may be called, in a folder that is called so too."""
    name = words.replace("/", "⁄").replace("\0", "")
    return f"{name}/{name}.txt"


class Attacks(unittest.TestCase):
    def setUp(self):
        self.desk = Desk()

    def tearDown(self):
        self.desk.close()

    def judge(self, command, reader, **settings):
        status, out, error = self.desk.run(*command, **settings)
        try:
            if out or status != 2:  # misuse says nothing there
                reader(out)
            common(error)
        except (AssertionError, ValueError, KeyError) as wrong:
            self.fail(f"{command}: {wrong}")
        return status, out, error

    def spread(self, words, commands, **settings):
        """What all of them said; something must have told of the words."""
        said = b"".join(part for command, reader in commands for part in self.judge(command, reader, **settings)[1:])
        self.assertIn(b"gxpwn", said)

    def test_reports_and_file_names_in_every_format(self):
        for name, words in ATTACKS.items():
            with self.subTest(attack=name):
                self.desk.put("in/" + file_name(words), planted(words))
                self.desk.put("in/" + file_name(words) + ".md", "# 没有表格\n" + words)
                self.desk.put("other.txt", planted(words).replace("2022年", "2023年"))
                self.spread(words, [([*command, "in", "other.txt", "gone/" + words.replace("\0", "")], reader)
                                    for command, reader in ALL])
                shutil.rmtree(self.desk.folder / "in")

    def test_names_that_are_no_text(self):
        self.desk.put(b"in/\xff\x1b[31m\xe4\xb8\n.txt", planted("gxpwn"))
        for command, reader in ALL:
            self.judge([*command, "in"], reader)

    def test_dumps(self):
        for name, words in ATTACKS.items():
            with self.subTest(attack=name):
                self.desk.put("a.txt", planted(words))
                self.spread(words, [(["dump", stage, "a.txt"], plain) for stage in ("cells", "report")])

    def test_a_cell_of_several_lines(self):
        self.desk.put("a.csv", (REPORTS / "tabs-grid.txt").read_text().replace("\t", ",").replace(",0,", ',"0\n ::error::gxpwn",', 3))
        for command, reader in ALL:
            self.judge([*command, "a.csv"], reader)

    def test_a_form(self):
        original = json.loads((TOP / "templates" / "2021-30.json").read_text())
        for name, words in ATTACKS.items():
            with self.subTest(attack=name):
                form = json.loads(json.dumps(original))
                form["name"] = {"zh": words, "en": words}
                form["document"] = words
                form["tables"][1]["blocks"][0]["columns"][0]["label"] = {"text": "自然人", "accepted": ["自然人" + words[:100]]}
                form["tables"][0]["name"] = {"zh": words, "en": words}
                form["parts"][0]["title"]["text"] = "总体情况" + words[:100]
                self.desk.put("form.json", json.dumps(form))
                self.desk.put("bad.json", json.dumps({**form, words: 1}))
                self.desk.put("a.txt", planted("gxpwn"))
                commands = [([*command, "--template", "form.json", "a.txt"], reader) for command, reader in OF_LABELS]
                self.spread(words, [*commands, (["check", "--template", "bad.json", "a.txt"], common)])
                self.judge(["rules", "--verify", "--template", "form.json"], plain)

    def test_a_manifest(self):
        self.desk.put("a.txt", planted("x"))
        for name, words in ATTACKS.items():
            with self.subTest(attack=name):
                quoted = words.replace('"', '""').replace("\0", "")
                rows = {"organ": f'file,organization,year,parent\na.txt,"{quoted}",2022,"{quoted}上级"\n',
                        "file": f'file,year\n"{quoted}",2022\n', "header": f'file,"{quoted}"\na.txt,1\n',
                        "year": f'file,year\na.txt,"{quoted}"\n'}
                said = b""
                for kind, text in rows.items():
                    self.desk.put(kind, text)
                    for command, reader in OF_GROUPS if kind == "organ" else OF_GROUPS[:1]:
                        said += b"".join(self.judge([*command, "--manifest", kind, "a.txt"], reader)[1:])
                self.assertIn(b"gxpwn", said)

    def test_a_baseline_and_a_configuration(self):
        self.desk.put("a.txt", planted("x"))
        self.desk.run("check", "a.txt", "--write-baseline", "base.json")
        for name, words in ATTACKS.items():
            with self.subTest(attack=name):
                baseline = json.loads((self.desk.folder / "base.json").read_text())
                self.desk.put("b.json", json.dumps(baseline).replace("a.txt", json.dumps("gone" + words)[1:-1]))
                string = json.dumps(words).replace("\\ud", "\\u0").replace("\x7f", "\\u007f")
                self.desk.put("c.toml", f"[[overrides]]\npaths = [{string}, \"*\"]\nignore = [\"GX2\"]\n")
                self.desk.put("d.toml", f"{string} = 1\n")
                self.desk.put("e.toml", f"select = [{string}]\n")
                self.desk.put("f.toml", words)
                self.desk.put("g.toml", f"baseline = {string}\n")
                commands = [(["check", "-f", "text", "a.txt", "--baseline", "b.json"], plain), (["config", "a.txt", "--config", "c.toml"], plain)]
                commands += [(["check", "-f", name, "a.txt", "--config", f"{one}.toml"], READERS[name]) for one in "defg" for name in ("text", "csv")]
                self.spread(words, commands)

    def test_records(self):
        for name, words in ATTACKS.items():
            with self.subTest(attack=name):
                records = [{"id": words, "text": planted(words)}, {"id": 1, "path": words.replace("\0", "")}, {"id": {words: 1}, "text": ""},
                           {"id": "a", words: 1, "text": words}]
                given = "".join(json.dumps(record) + "\n" for record in records).encode() + words.encode() + b"\n"
                self.spread(words, [([command, "--records", "--stdin-name", words.replace("\0", "")], json_lines)
                                    for command in ("check", "extract")], given=given)

    def test_arguments(self):
        self.desk.put("a.txt", planted("x"))
        for name, words in ATTACKS.items():
            with self.subTest(attack=name):
                word = words.replace("\0", "")
                self.desk.put("list", "gone/" + word + "\n")
                wrong = [["check", f"--select={word}", "a.txt"], ["check", f"--{word}", "a.txt"], ["check", f"--format={word}", "a.txt"],
                         ["check", "--files-from", "list"], ["check", "a.txt", f"--output=gone/{word}"], ["explain", "x" + word],
                         ["check", f"--config={word}", "a.txt"], ["x" + word], ["templates", f"--show={word}"], ["merge", "x" + word],
                         ["reconcile", "a.txt", f"--parent={word}"], ["check", "a.txt", f"--template={word}"], ["dump", "cells", "x" + word],
                         ["check", "a.txt", f"--baseline={word}"], ["check", f"--jobs={word}", "a.txt"], ["check", "a.txt", f"--shard={word}"],
                         ["check", "-f", "text", "-", f"--stdin-name={word}"]]
                self.spread(words, [(command, common) for command in wrong])

    def test_what_shards_say(self):
        for name, words in ATTACKS.items():
            with self.subTest(attack=name):
                self.desk.put("in/a.txt", planted(words))
                self.desk.put("in/" + file_name(words), planted(words))
                for shard in "12":
                    shares = self.desk.run("check", "in", "-f", "ndjson", "--shard", f"{shard}/2")[1]
                    self.desk.put(f"s{shard}", shares)
                forged = shares.replace("渡口县".encode(), json.dumps(words, ensure_ascii=len(words) % 2 == 0)[1:-1].encode())
                self.desk.put("s3", forged)
                commands = [(["merge", "-f", name, "s1", second], READERS[name]) for name in ("ndjson", "json", "html", "sarif") for second in ("s2", "s3")]
                self.spread(words, [*commands, (["merge", "--statistics", "-f", "text", "s1", "s2"], plain)])
                shutil.rmtree(self.desk.folder / "in")


if __name__ == "__main__":
    unittest.main()
