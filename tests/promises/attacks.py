"""What hostile words look like, the reports and files that carry them, and how each format is read back."""
import base64
import csv
import hashlib
import html.parser
import io
import json
import re
import xml.etree.ElementTree

from promise import REPORTS

# Each holds "gxpwn", by which it is found again.
ATTACKS = {
    "terminal title": "\x1b]0;gxpwn\x07", "terminal clear": "\x1b[2Jgxpwn", "C1 control": "\u009b31mgxpwn",
    "backspaces": "\b\b\bgxpwn", "NUL": "gxpwn\0x", "DEL": "\x7fgxpwn", "bidi override": "\u202egxpwn\u2066",
    "zero width": "gx\u200bgxpwn\ufeff", "line separator": "\u2028gxpwn", "tag characters": "gxpwn\U000e0041",
    "GitHub error": "::error file=a::gxpwn", "GitHub mask": " ::add-mask::gxpwn", "GitHub escaped": "%0A::error::gxpwn",
    "GitHub old": "##[error]gxpwn", "Azure": "##vso[task.setvariable variable=a]gxpwn", "TeamCity": "##teamcity[gxpwn]",
    "GitLab section": "section_start:1:gxpwn\r\x1b[0K", "script": "<script>gxpwn()</script>",
    "attribute": "\"><img src=x onerror=gxpwn()>", "quote": "'onclick='gxpwn()", "end of script": "</script><svg onload=gxpwn()>",
    "comment": "<!--gxpwn", "CDATA": "]]><gxpwn/>", "entity": "&gxpwn;", "link": "javascript:gxpwn()",
    "formula": "=HYPERLINK(\"http://gxpwn\")", "plus": "+gxpwn", "minus": "-gxpwn", "at": "@SUM(gxpwn)",
    "wide formula": "＝gxpwn", "tab formula": "\t=gxpwn", "CR formula": "\r=gxpwn", "pipe formula": "=cmd|' /C gxpwn'!A0",
    "path up": "../../gxpwn", "absolute": "/gxpwn/x", "UNC": "\\\\host\\gxpwn", "drive": "C:\\gxpwn",
    "SARIF link": "[gxpwn](http://x)", "SARIF link, escaped": "[gxpwn\\](http://x)", "SARIF argument": "{0}gxpwn{1",
    "JSON": "\"gxpwn\": 1}, {\"", "JSON line": "gxpwn\"}\n{\"rule\": 1}", "line": "gxpwn\n::error::x", "backslash": "gxpwn\\",
}
ID = "[a-z][a-z0-9_.]*"
UNSAFE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
                    "\U000e0000-\U000e007f]")
CI_COMMAND = re.compile(r"##(\[|vso\[|teamcity\[)|^\s*::", re.M)
GITHUB_LINE = re.compile(r"::(error|warning|notice) (file=[^:,]*(,(line|endLine|col|endColumn)=\d+)*,title=[^:,]*|title=gxreport)::")


def planted(words):
    """A report that has the words wherever a report speaks: title, prose, titles of parts, labels, headers, cells, units."""
    words = words.replace("\n", " ")
    text = (REPORTS / "tabs-grid-broken-prose.txt").read_text()
    # Too long a name, or one with figures in it, would not be taken for one.
    text = text.replace("渡口县林业局", f"渡口县{words}林业局", 1).replace("一、总体情况", f"一、总体情况{words}", 1)
    for before in ["收到政府信息公开申请89件", "结果维持5件", "占19.38%", "现行有效规范性文件8件"]:
        text = text.replace(before, before + words)
    text = text.replace("（一）予以公开", f"（一）予以公开{words}").replace("\t商业企业", f"\t商业企业{words}")
    text = text.replace("\t18452", f"\t{words}").replace("\t639", f"\t639{words}").replace("20.48", f"20.48{words}")
    text = text.replace("\n行政强制\t", f"\n行政强制{words}\t").replace("1.属于国家秘密\t1", f"1.属于国家秘密\t{words}")
    return text + f"\n发布日期：2023年4月{words}5日\n{words}\n"


def common(out, own_commands=False):
    """The text, after what holds for every format and for what is said on standard error."""
    text = out.decode()  # UTF-8, or it raises
    found = UNSAFE.search(text)
    assert not found, f"{found[0]!r} in {text[max(0, found.start() - 60):found.end() + 20]!r}"
    bare = re.sub(GITHUB_LINE.pattern.replace("::(", "^::(", 1), "", text, flags=re.M) if own_commands else text
    found = CI_COMMAND.search(bare)
    assert not found, f"a command: {bare[max(0, found.start() - 60):found.end() + 40]!r}"
    return text


def plain(out):
    text = common(out)
    assert "\r" not in text and "\t" not in text


def json_strings(value):
    if isinstance(value, dict):
        for key, one in value.items():
            assert "gxpwn" not in key, key
            yield from json_strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from json_strings(one)
    elif isinstance(value, str):
        yield value


def json_lines(out):
    text = common(out)
    for line in text.splitlines():
        list(json_strings(json.loads(line)))


def json_whole(out):
    return list(json_strings(json.loads(common(out))))


def sarif(out):
    json_whole(out)

    def walk(value):
        if isinstance(value, dict):
            if "uri" in value:
                assert re.fullmatch(r"[A-Za-z0-9._~%/-]+", value["uri"]), value["uri"]
                assert not value["uri"].startswith("/") and "\\" not in value["uri"]
            for link in re.finditer(r"(\\*)\]\(", value.get("text", "") if isinstance(value.get("text"), str) else ""):
                assert len(link[1]) % 2, value["text"]
            value = list(value.values())
        for one in value if isinstance(value, list) else []:
            walk(one)
    walk(json.loads(out))


def github(out):
    text = common(out, own_commands=True)
    for line in text.splitlines():
        if line.lstrip().startswith("::"):
            assert GITHUB_LINE.match(line), line
            assert not re.search(r"%(?!25|0A|3A|2C)", line), line


def junit(out):
    known = {"testsuites", "testsuite", "testcase", "failure", "error", "system-out"}
    names = {"name", "tests", "failures", "errors", "classname", "message", "type"}
    for element in xml.etree.ElementTree.fromstring(common(out)).iter():
        assert element.tag in known and set(element.attrib) <= names, element


def gitlab(out):
    json_whole(out)
    for issue in json.loads(out):
        assert not issue["location"]["path"].startswith("/")


class Page(html.parser.HTMLParser):
    """Only what the page itself is made of; addresses within the page alone."""
    TAGS = set("html head meta title style script body main header footer section article nav div span p h1 h2 h3 h4 ul ol li dl"
               " dt dd table caption colgroup col thead tbody tfoot tr th td a b i em strong small code pre mark details summary"
               " button label input select option form fieldset legend svg g path line polyline circle rect text abbr time br hr"
               " output noscript bdi bdo".split())

    def __init__(self):
        super().__init__()
        self.programs = []

    def handle_starttag(self, tag, attrs):
        assert tag in self.TAGS, tag
        for name, value in attrs:
            assert not name.startswith("on") and "gxpwn" not in name, (tag, name)
            if name in ("href", "src", "action", "formaction"):
                assert value.startswith("#"), (tag, name, value)
        self.is_data = ("type", "application/json") in attrs

    def handle_comment(self, data):
        assert "gxpwn" not in data

    def handle_data(self, data):
        if self.cdata_elem is None:
            return
        if self.is_data:
            list(json_strings(json.loads(data)))
        else:
            self.programs.append((self.cdata_elem, base64.b64encode(hashlib.sha256(data.encode()).digest()).decode()))


def page(out):
    reader = Page()
    reader.feed(common(out))
    reader.close()
    policy = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', out.decode())[1]
    assert policy.startswith("default-src 'none'; ")
    for element, digest in reader.programs:  # what runs is what the policy names, and nothing else does
        assert f"{element}-src 'sha256-{digest}'" in policy, element
    assert reader.programs


def table(out):
    text = common(out)
    for row in csv.reader(io.StringIO(text, newline="")):
        for field in row:
            dangerous = re.match(r"\s*[=+\-@＝＋－＠]", field)
            assert not dangerous or re.fullmatch(r"[-－]*|[-+－＋]?[\d０-９][\d０-９.,．，]*", field), field


READERS = {"text": plain, "json": json_whole, "ndjson": json_lines, "sarif": sarif, "github": github, "gitlab": gitlab,
           "junit": junit, "html": page, "csv": table}
