// The table of flags.
#include <array>

#include "cli/arguments.hpp"

namespace gxreport::cli {

namespace {

constexpr std::array<Flag, 17> kFlags = {{
    {"-f,--format",
     {"格式", "FORMAT"},
     kBatch | kRules,
     &Arguments::format,
     {"输出格式。check：text、json、ndjson；extract：json、ndjson、csv；rules：text、json。"
      "默认：屏幕上为 text（extract 为 json），否则为 json",
      "output format. check: text, json, ndjson; extract: json, ndjson, csv; rules: text, json. "
      "Default: text on a terminal (extract: json), else json"}},
    {"-o,--output",
     {"文件", "FILE"},
     kBatch,
     &Arguments::output,
     {"把结果写入文件：要么完整写成，要么原样不动", "write the output to FILE, whole or not at all"}},
    {"--fail-on",
     {"级别", "LEVEL"},
     kCheck,
     &Arguments::fail_on,
     {"从哪一级起算不通过（退出码 1）：error（默认）、warning、note、never",
      "from which severity on a file fails (exit status 1): error (default), warning, note, never"}},
    {"--glob",
     {"模式", "PATTERN"},
     kBatch,
     &Arguments::globs,
     {"在文件夹中只取符合模式的文件，可重复；默认 *.txt 和 *.md。含 / 的模式与文件夹内的相对路径比较",
      "in folders take files that match PATTERN, may be repeated; default *.txt and *.md. A pattern with a / "
      "is "
      "compared with the path inside the folder"}},
    {"--files-from",
     {"清单", "LIST"},
     kBatch,
     &Arguments::files_from,
     {"从清单文件读取路径，每行一个；- 表示标准输入",
      "read paths from LIST, one a line; - is standard input"}},
    {"-0,--null",
     {},
     kBatch,
     &Arguments::nul_separated,
     {"清单中的路径以 NUL 字符分隔（find -print0）", "paths in LIST end with a NUL (find -print0)"}},
    {"--stdin-name",
     {"名称", "NAME"},
     kBatch | kDump,
     &Arguments::stdin_name,
     {"标准输入（-）在结果中的名称，默认 <stdin>",
      "name of standard input (-) in the output, default <stdin>"}},
    {"--encoding",
     {"编码", "NAME"},
     kBatch | kDump,
     &Arguments::encoding,
     {"文件编码：utf-8、gb18030（gbk、gb2312）、utf-16le、utf-16be；默认自动识别",
      "encoding of the files: utf-8, gb18030 (gbk, gb2312), utf-16le, utf-16be; default: found out"}},
    {"-j,--jobs",
     {"数目", "N"},
     kBatch,
     &Arguments::jobs,
     {"并行数，默认为可用的处理器核数；结果与并行数无关",
      "threads, default: the cores allowed; the output does not depend on it"}},
    {"-v,--verbose",
     {},
     kCheck,
     &Arguments::verbose,
     {"text 格式中也列出没有问题的文件，并说明依据什么认定格式",
      "in text also list files without findings, and say what told the form"}},
    {"--template",
     {"文件", "FILE"},
     kBatch | kDump,
     &Arguments::templates,
     {"另用一个自定的报告格式（JSON），可重复；与内置格式同名的取代内置格式",
      "also read a form of your own (JSON), may be repeated; one with the id of a built-in form replaces "
      "it"}},
    {"--show",
     {"格式名", "ID"},
     kTemplates,
     &Arguments::show,
     {"打印一个格式的 JSON 定义", "print the JSON of one form"}},
    {"--schema",
     {},
     kTemplates,
     &Arguments::schema,
     {"打印格式定义本身的 JSON Schema", "print the JSON Schema that forms follow"}},
    {"--color",
     {"何时", "WHEN"},
     kCheck,
     &Arguments::color,
     {"颜色：auto（默认，遵守 NO_COLOR）、always、never",
      "colour: auto (default, respects NO_COLOR), always, never"}},
    {"--lang",
     {"语言", "LANG"},
     kEverywhere,
     &Arguments::lang,
     {"语言：zh 或 en，默认随系统区域设置", "language: zh or en, default by locale"}},
    {"-h,--help", {}, kEverywhere, &Arguments::help, {"显示本说明", "show this help"}},
    {"--version", {}, kRoot, &Arguments::version, {"显示版本", "show the version"}},
}};

}  // namespace

std::span<const Flag> flags() { return kFlags; }

}  // namespace gxreport::cli
