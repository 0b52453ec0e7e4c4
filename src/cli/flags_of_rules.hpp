// The part of the table of flags that says which rules count, and what of their findings.
#pragma once

#include <array>

#include "cli/arguments.hpp"

namespace gxreport::cli {

inline constexpr std::array<Flag, 9> kRuleFlags = {{
    {"--select",
     {"代码", "CODES"},
     kJudge | kConfig,
     &Arguments::select,
     {"只检查这些规则：代码或其开头，用逗号分隔（GX3,GX203），ALL 表示全部；可重复",
      "check these rules alone: codes or beginnings of codes, with commas between (GX3,GX203), ALL for all; "
      "may "
      "be repeated"}},
    {"--ignore",
     {"代码", "CODES"},
     kJudge | kConfig,
     &Arguments::ignore,
     {"不检查这些规则；写得更具体的一方优先，同样具体时以 --ignore 为准",
      "leave these rules out; the longer of two patterns counts, and of equals --ignore"}},
    {"--severity",
     {"代码=级别", "CODE=LEVEL"},
     kJudge | kConfig,
     &Arguments::severity,
     {"改变规则的级别：GX203=note；级别为 error、warning、note；可重复",
      "give rules another severity: GX203=note; error, warning or note; may be repeated"}},
    {"--max-findings",
     {"数目", "N"},
     kJudge | kConfig,
     &Arguments::max_findings,
     {"每份报告至多列出 N 个问题，先列级别高的；其余只计数",
      "list at most N findings a report, the gravest first; the others are counted"}},
    {"--baseline",
     {"文件", "FILE"},
     kJudge | kConfig,
     &Arguments::baseline,
     {"不再提出 FILE 中已接受的问题；已不存在的条目会指出来",
      "leave out findings that FILE accepts; entries that no longer occur are named"}},
    {"--write-baseline",
     {"文件", "FILE"},
     kJudge,
     &Arguments::write_baseline,
     {"把现有的全部问题写入 FILE，以后用 --baseline 接受；要么完整写成，要么原样不动",
      "write all findings of this run to FILE, to be accepted by --baseline from now on; whole or not at "
      "all"}},
    {"--config",
     {"文件", "FILE"},
     kJudge | kConfig,
     &Arguments::config,
     {"所有报告都用这个配置文件；默认用报告所在文件夹或其上最近的 gxreport.toml",
      "use this configuration for every report; default: the nearest gxreport.toml in the report's folder or "
      "above "
      "it"}},
    {"--isolated",
     {},
     kJudge | kConfig,
     &Arguments::isolated,
     {"不用任何配置文件", "use no configuration file"}},
    {"--statistics",
     {},
     kJudge | kMerge,
     &Arguments::statistics,
     {"不列出问题，而按规则和机关计数（text 或 json）",
      "instead of findings print their counts by rule and by organisation (text or json)"}},
}};

}  // namespace gxreport::cli
