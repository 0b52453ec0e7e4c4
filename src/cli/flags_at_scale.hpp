// The part of the table of flags that is about many reports, and about one that is being mended.
#pragma once

#include <array>

#include "cli/arguments.hpp"

namespace gxreport::cli {

inline constexpr std::array<Flag, 5> kScaleFlags = {{
    {"--shard",
     {"第几份/份数", "I/N"},
     kEach,
     &Arguments::shard,
     {"只处理第 I 份，共 N 份：第 I、I+N、I+2N… 个文件；在任何主机上分法都一样。结果用 gxreport merge 合并",
      "take share I of N: files I, I+N, I+2N … of the list, the same on any host; gxreport merge joins the "
      "results"}},
    {"--records",
     {},
     kEach,
     &Arguments::records,
     {"从标准输入读取 NDJSON 记录，每行一个 {\"id\", \"text\"} 或 {\"id\", \"path\"}，按原来的顺序输出带该 "
      "id 的 "
      "ndjson；不能用的记录也有一行回答，不会中断",
      "read NDJSON records from standard input, a line {\"id\", \"text\"} or {\"id\", \"path\"} each, and "
      "answer "
      "each in its order with a line of ndjson that has its id; a record that cannot be used is answered too "
      "and "
      "stops nothing"}},
    {"--line-buffered",
     {},
     kEach,
     &Arguments::line_buffered,
     {"和 --records 一起用：每个记录的回答立即写出，不等下一个记录",
      "with --records: write each answer at once, before the next record is waited for"}},
    {"--progress",
     {"何时", "WHEN"},
     kEach,
     &Arguments::progress,
     {"在标准错误上显示进度：auto（默认：在屏幕上，且超过一秒）、always、never",
      "how far the run is, on standard error: auto (default: on a terminal, after a second), always, never"}},
    {"--watch",
     {},
     kCheck,
     &Arguments::watch,
     {"检查后等待，报告一保存就再检查一次，显示在屏幕上；按 Ctrl-C 结束，退出码为 0",
      "check, then check each report again when it is saved, on the screen; Ctrl-C ends with exit status 0"}},
}};

}  // namespace gxreport::cli
