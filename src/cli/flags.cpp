// The table of flags.
#include <array>

#include "cli/arguments.hpp"
#include "cli/flags_at_scale.hpp"
#include "cli/flags_of_rules.hpp"

namespace gxreport::cli {

namespace {

constexpr std::array<Flag, 19> kFlags = {{
    {"-f,--format",
     {"格式", "FORMAT"},
     kBatch | kRules | kMerge,
     &Arguments::formats,
     {"输出格式。check：text、json、ndjson、sarif、github、gitlab、junit、html、csv；extract：json、ndjson、c"
      "sv；reconcile 同 check；series：json、csv、html；merge：ndjson、json、html、sarif；"
      "rules：text、json、markdown。写成 格式=文件 时写入该文件，可重复。默认：屏幕上为 text（extract 为 "
      "json），否则为 json；记录流和 merge 为 ndjson",
      "output format. check: text, json, ndjson, sarif, github, gitlab, junit, html, csv; extract: json, "
      "ndjson, "
      "csv; reconcile: as check; series: json, csv, html; merge: ndjson, json, html, sarif; rules: text, "
      "json, "
      "markdown. FORMAT=FILE goes to "
      "FILE, may be repeated. Default: text on a "
      "terminal "
      "(extract: json), else json; of records and merge ndjson"}},
    {"--concise",
     {},
     kJudge,
     &Arguments::concise,
     {"text 格式：每个问题一行", "in text: one line a finding"}},
    {"--bom",
     {},
     kBatch,
     &Arguments::byte_order_mark,
     {"csv 格式：开头写一个字节顺序标记，以便电子表格认出 UTF-8",
      "in csv: begin with a byte order mark, by which spreadsheets know UTF-8"}},
    {"-o,--output",
     {"文件", "FILE"},
     kBatch | kMerge,
     &Arguments::output,
     {"把结果写入文件：要么完整写成，要么原样不动", "write the output to FILE, whole or not at all"}},
    {"--fail-on",
     {"级别", "LEVEL"},
     kJudge | kConfig,
     &Arguments::fail_on,
     {"从哪一级起算不通过（退出码 1）：error（默认）、warning、note、never",
      "from which severity on a file fails (exit status 1): error (default), warning, note, never"}},
    {"--manifest",
     {"文件", "FILE"},
     kGroup,
     &Arguments::manifest,
     {"CSV 清单（列 file、organization、year、parent），改正或补充报告的机关、年度和上级",
      "CSV with columns file, organization, year, parent, which count more than what stands in the reports"}},
    {"--parent",
     {"机关", "NAME"},
     kReconcile,
     &Arguments::parent,
     {"这个机关的报告汇总其余全部机关（含本级）",
      "the organ whose report sums up those of all others, its own level among them"}},
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
     kJudge,
     &Arguments::verbose,
     {"text 格式中也列出没有问题的文件，并说明依据什么认定格式",
      "in text also list files without findings, and say what told the form"}},
    {"--template",
     {"文件", "FILE"},
     kBatch | kDump | kRules,
     &Arguments::templates,
     {"另用一个自定的报告格式（JSON），可重复；与内置格式同名的取代内置格式",
      "also read a form of your own (JSON), may be repeated; one with the id of a built-in form replaces "
      "it"}},
    {"--verify",
     {},
     kRules,
     &Arguments::verify,
     {"验证每个格式的勾稽关系能否同时成立，并列出可由其他关系推出的；有互相矛盾的，退出码为 1；可用 -f json",
      "prove of each form's relations that they can hold together, and list those that follow from others; "
      "exit status 1 when some contradict each other; -f text or json"}},
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
     kJudge,
     &Arguments::color,
     {"颜色：auto（默认，遵守 NO_COLOR）、always、never",
      "colour: auto (default, respects NO_COLOR), always, never"}},
}};

// Of every command, last in its help.
constexpr std::array<Flag, 3> kCommon = {{
    {"--lang",
     {"语言", "LANG"},
     kEverywhere,
     &Arguments::lang,
     {"语言：zh 或 en，默认随系统区域设置", "language: zh or en, default by locale"}},
    {"-h,--help", {}, kEverywhere, &Arguments::help, {"显示本说明", "show this help"}},
    {"--version", {}, kRoot, &Arguments::version, {"显示版本", "show the version"}},
}};

template <std::size_t A, std::size_t B>
constexpr std::array<Flag, A + B> joined(const std::array<Flag, A>& first,
                                         const std::array<Flag, B>& second) {
  std::array<Flag, A + B> out{};
  for (std::size_t i = 0; i < A; ++i) out[i] = first[i];
  for (std::size_t i = 0; i < B; ++i) out[A + i] = second[i];
  return out;
}

constexpr auto kAll = joined(joined(joined(kFlags, kRuleFlags), kScaleFlags), kCommon);

}  // namespace

std::span<const Flag> flags() { return kAll; }

}  // namespace gxreport::cli
