// The table of commands: what the help says of each. What they do is in commands.cpp.
#include <algorithm>
#include <array>

#include "cli/arguments.hpp"

namespace gxreport::cli {

namespace {

constexpr std::array<CommandWords, 10> kCommands = {{
    {"check",
     kCheck,
     {"路径…", "PATH…"},
     {"检查年度报告，指出错误的数字、标题和表格",
      "check annual reports and point at wrong figures, titles and tables"},
     {"路径可以是文件、文件夹（递归查找 *.txt 和 *.md，不含隐藏文件）或 -（标准输入）。\n"
      "退出码：0 没有达到 --fail-on 级别的问题；1 有；2 用法不对，或有输入未能检查（其余输入仍会检查）。",
      "A PATH is a file, a folder (searched for *.txt and *.md at any depth, hidden ones left out) or - for "
      "standard "
      "input.\nExit status: 0 no finding at or above --fail-on; 1 there are; 2 misuse, or some input could "
      "not be "
      "checked (every other input still is)."},
     "gxreport check report.txt\ngxreport check reports/ --glob '*2023*.txt' -f ndjson -o findings.ndjson\n"
     "find . -name '*.txt' -print0 | gxreport check --files-from - -0\n"
     "gxreport check --files-from list -f ndjson --shard 2/8 -o shard-2.ndjson"},
    {"extract",
     kExtract,
     {"路径…", "PATH…"},
     {"把报告中的表格读成数据", "read the tables of reports as data"},
     {"csv 每行一个单元格。文字以 = + - @ 开头而不是数字时，前面加一个单引号，以免被电子表格当作公式；"
      "原文以单引号开头的也加一个，去掉一个即还原。",
      "csv has one line a cell. A text that begins with = + - @ and is no figure is preceded by one "
      "apostrophe, so that "
      "no spreadsheet takes it for a formula; so is a text that begins with one. Take one away to have the "
      "original."},
     "gxreport extract report.txt\ngxreport extract reports/ -f csv -o cells.csv"},
    {"reconcile",
     kReconcile,
     {"路径…", "PATH…"},
     {"核对多份报告：上下年是否衔接，汇总数是否等于各单位之和，文字是否照搬",
      "check reports against each other: year against year, parent against children, repeated prose"},
     {"机关和年度从报告中认出，也可以用 --manifest 给出；同一机关的不同写法（县人民政府、县政府）归为一个。\n"
      "输出格式、路径和退出码与 check 相同；单份报告的问题由 check 检查。详见 docs/reconcile.md。",
      "Organ and year are found in the reports, or given by --manifest; spellings of one name (县人民政府, "
      "县政府) fall together.\nFormats, paths and exit status are those of check, which looks at what is "
      "wrong "
      "within a report. See docs/reconcile.md."},
     "gxreport reconcile reports/\ngxreport reconcile 2023/ --parent 甲县人民政府\n"
     "gxreport reconcile reports/ --manifest reports.csv -f html -o reconcile.html"},
    {"series",
     kSeries,
     {"路径…", "PATH…"},
     {"按机关列出历年的数据", "print each organ's cells year by year"},
     {"csv 每个单元格每年一行；html 画出新收、办结、结转的历年数字。",
      "csv has a line for each cell and year; html draws what came in, was handled and carried over by "
      "year."},
     "gxreport series reports/ -f csv -o series.csv\ngxreport series reports/ -f html -o series.html"},
    {"merge",
     kMerge,
     {"文件…", "FILE…"},
     {"把分份运行的 NDJSON 结果合并起来", "join the NDJSON of the shards of a run"},
     {"结果与一次处理整个清单时相同，退出码也相同：ndjson（默认）和 json 逐字节一致；html "
      "没有报告的表格，sarif "
      "没有各单元格的位置；加 --statistics 只计数。\n"
      "缺一份、有一份重复、不完整，或者清单、选项、版本不一致时拒绝合并：说明是哪一份，退出码为 2。",
      "The output and the exit status are those of one run over the whole list: ndjson (the default) and "
      "json byte "
      "for byte; html has no tables of the reports, sarif no places of their cells; --statistics "
      "counts.\nRefuses a "
      "set with a shard missing, doubled or cut short, or of different lists, options or versions: says "
      "which; exit "
      "status 2."},
     "gxreport merge shard-*.ndjson -o findings.ndjson\n"
     "gxreport merge shard-1.ndjson shard-2.ndjson -f html -o findings.html"},
    {"dump",
     kDump,
     {"cells|report 文件", "cells|report FILE"},
     {"显示处理的中间结果，供测试和反馈问题",
      "show a stage of the reading as text, for tests and bug reports"},
     {"cells：分出的单元格；report：按格式认出的机关、年度、章节和单元格。",
      "cells: the cells as they were cut; report: organisation, year, parts and cells as they were "
      "recognised."},
     "gxreport dump cells report.txt\ngxreport dump report report.txt"},
    {"rules",
     kRules,
     {"", ""},
     {"列出全部检查规则", "list the rules"},
     {},
     "gxreport rules\ngxreport rules -f json\ngxreport rules --verify\ngxreport rules --verify -f json"},
    {"explain",
     kExplain,
     {"规则代码…", "CODE…"},
     {"说明一条规则：依据、原因、示例、怎么改", "explain a rule: basis, reason, examples, what to do"},
     {},
     "gxreport explain GX301"},
    {"config",
     kConfig,
     {"[路径]", "[PATH]"},
     {"显示对一份报告起作用的设置，以及每项设置来自哪里",
      "print the settings that are in force for a report, and where each comes from"},
     {"默认看当前文件夹。打印的内容可以存为 gxreport.toml。",
      "Without a PATH: the working folder. What is printed can be kept as a gxreport.toml."},
     "gxreport config reports/2023.txt\ngxreport config --select GX3"},
    {"templates",
     kTemplates,
     {"", ""},
     {"列出可识别的报告格式", "list the forms that are recognised"},
     {},
     "gxreport templates\ngxreport templates --show 2019-60"},
}};

}  // namespace

std::span<const CommandWords> command_words() { return kCommands; }

const CommandWords* find_command(std::string_view name) {
  const auto* found = std::find_if(kCommands.begin(), kCommands.end(),
                                   [&](const CommandWords& command) { return command.name == name; });
  return found == kCommands.end() ? nullptr : found;
}

}  // namespace gxreport::cli
