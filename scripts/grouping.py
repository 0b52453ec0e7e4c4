#!/usr/bin/env python3
"""Which sources may be compiled as one: grouping.py MOST SOURCE… prints the sources, a blank line behind each group.

Most of the time that a source takes goes into the headers that it shares with others. Joined, it must mean what it
means alone: in a group no source uses a name, unqualified, that another one defines for itself, nor one that another
defines for all unless it includes a header that tells of it; all have the same `using namespace`; and what defines
macros, operators or enumerators without a scope stays alone. It reads sources as .clang-format leaves them.
"""
import functools
import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parent.parent
COMMENTS = re.compile(r'//(?! namespace$)[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'', re.S | re.M)
USED = re.compile(r"(?<![\w.:>])[A-Za-z_]\w*|(?<=[^-]>)[A-Za-z_]\w*")
INCLUDED = re.compile(r'^#include "([^"]+)"', re.M)
DIRECTIVE = re.compile(r"^using namespace [^;]+;", re.M)
ALONE = re.compile(r"^#(?:define|undef|pragma|if)|\boperator\b|^template <>|^enum (?!class\b)", re.M)
HIDDEN = re.compile(r"^namespace \{$(.*?)^\}  // namespace$", re.M | re.S)
# Of what begins at the margin: types, aliases, and the last name before a parameter list, a value or a body.
TYPE = re.compile(r"^(?:template <[^\n]*>\s)?(?:struct|class|enum class|union)\s+(\w+)", re.M)
ALIAS = re.compile(r"^(?:using|namespace) (?:[\w:]*::)?(\w+)(?: =[^;]*)?;", re.M)
NO_NAME = r"^(?!(?:using|namespace|struct|class|enum|union|return|template)\b)"
VALUE = re.compile(NO_NAME + r"[\w:\[][^\n(={;#]*?[ &*>](\w+)(?:\[[^\n\]]*\])?(?: =|\{|;)", re.M)
FUNCTION = re.compile(NO_NAME + r"(?![A-Z_]+\()[\w:\[<][^\n(={;#]*?[ &*>](\w+)\(", re.M)
FUNCTION_BELOW_ITS_TYPE = re.compile(r"^([a-z_]\w*)\(", re.M)


class Source:
    def __init__(self, path):
        raw = path.read_text()
        text = COMMENTS.sub(lambda match: '""' if match.group(0)[0] in "\"'R" else " ", raw)
        self.path = path
        self.alone = bool(ALONE.search(text))
        self.directives = frozenset(DIRECTIVE.findall(text))
        self.used = set(USED.findall(text))
        self.told = set().union(*(words_of(header) for header in INCLUDED.findall(raw)))
        self.aliases = {match.group(1): match.group(0) for match in ALIAS.finditer(text)}
        self.own, self.public = names_of(text)

    def clashes(self, other):
        return self.alone or other.alone or self.directives != other.directives or self.hides(other) or other.hides(self)

    def hides(self, other):
        """a name of this one's may be taken for what the other one means"""
        same = {name for name, line in self.aliases.items() if other.aliases.get(name) == line}
        return bool(((self.own | set(self.aliases)) - same) & other.used or (self.public & other.used) - other.told)


def names_of(text):
    """what it defines for itself, in namespaces without a name or as static, and for all"""
    own, public = set(), set()
    for at, part in enumerate(HIDDEN.split(text)):
        for pattern in (TYPE, VALUE, FUNCTION, FUNCTION_BELOW_ITS_TYPE):
            for match in pattern.finditer(part):
                (own if at % 2 or match.group(0).startswith("static ") else public).add(match.group(1))
    return own, public


@functools.cache
def words_of(header):
    for folder in ("include", "src", "tests", "fuzz"):
        path = TOP / folder / header
        if path.exists():
            return frozenset(re.findall(r"\w+", path.read_text()))
    return frozenset()


def groups_of(paths, most):
    """the sources in lists of at most `most`"""
    groups = []
    for source in map(Source, paths):
        for group in groups:
            if len(group) < most and not any(source.clashes(other) for other in group):
                group.append(source)
                break
        else:
            groups.append([source])
    return [[source.path for source in group] for group in groups]


def main():
    for group in groups_of(map(pathlib.Path, sys.argv[2:]), int(sys.argv[1])):
        print("\n".join(map(str, group)), end="\n\n")


if __name__ == "__main__":
    main()
