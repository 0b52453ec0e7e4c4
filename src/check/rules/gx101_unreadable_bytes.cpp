// GX101: bytes that are no text.
#include <algorithm>
#include <vector>

#include "check/rules/table.hpp"
#include "check/wording.hpp"
#include "gxreport/gxreport.hpp"

namespace gxreport {

namespace check {

namespace {

constexpr std::size_t kPlacesNamed = 5;

std::vector<std::string> places_of(const Inspection& in) {
  std::vector<std::string> places;
  const std::vector<Pos>& faults = in.text.faults();
  const std::size_t named = std::min(faults.size(), kPlacesNamed);
  for (std::size_t i = 0; i < named; ++i) {
    const Position at = in.text.position(faults[i]);
    places.push_back(say(in.lang, "第 {} 行第 {} 列", "line {} column {}", at.line, at.column));
  }
  return places;
}

void find_gx101(const Inspection& in, Findings& findings) {
  const std::size_t count = in.text.fault_count();
  if (count == 0) return;
  const std::vector<std::string> places = places_of(in);
  const Pos first = in.text.faults().empty() ? 0 : in.text.faults().front();
  Finding finding;
  finding.span = {first, first + 1};
  finding.mark = std::to_string(count);
  finding.message =
      say(in.lang, "有 {} 处字节不是有效的 {} 字符：{}{}", "{} byte sequences are not valid {}: {}{}", count,
          encoding_name(in.text.encoding()), list_names(places, in.lang), count > places.size() ? "……" : "");
  findings.add(std::move(finding));
}

std::string_view words_for(SourceError error, Lang lang) {
  switch (error) {
    case SourceError::too_large:
      return Words{"文件超过 1 GiB，没有读取", "the file is larger than 1 GiB and was not read"}.in(lang);
    case SourceError::too_many_cells:
      return Words{"文件有超过 4194304 格，没有核对",
                   "the file has more than 4,194,304 cells and was not checked"}
          .in(lang);
    case SourceError::too_many_rows:
      return Words{"文件的一个表有超过 65536 行，没有核对",
                   "a table of the file has more than 65,536 rows; it was not checked"}
          .in(lang);
    case SourceError::wrong_encoding:
      return Words{"文件不是所指定的编码", "the file is not in the encoding that was asked for"}.in(lang);
    case SourceError::none:
    case SourceError::not_text:
      break;
  }
  return Words{"文件不是文本，或者编码不是 UTF-8、UTF-16、GB18030 之一",
               "the file is not text, or its encoding is none of UTF-8, UTF-16 and GB18030"}
      .in(lang);
}

std::string_view mark_for(SourceError error) {
  switch (error) {
    case SourceError::too_large:
      return "too_large";
    case SourceError::too_many_cells:
      return "too_many_cells";
    case SourceError::too_many_rows:
      return "too_many_rows";
    case SourceError::wrong_encoding:
      return "wrong_encoding";
    case SourceError::none:
    case SourceError::not_text:
      break;
  }
  return "not_text";
}

}  // namespace

constinit const CheckedRule gx101_unreadable_bytes{
    {.code = "GX101",
     .name = "unreadable-bytes",
     .severity = Severity::error,
     .title = {"文件读不出，或含有不是字符的字节",
               "The file cannot be read, or holds bytes that are no characters"},
     .basis = {"良好实践：公开的文件应当人人打得开、读得全",
               "Good practice: what is published must open and read whole"},
     .why = {"坏字节常是截断、误存编码或传输出错的痕迹，其旁的字词和数字不再可靠。",
             "Bad bytes are traces of truncation, a wrong encoding or a broken transfer; words and figures "
             "beside "
             "them cannot be trusted."},
     .fix = {"从原稿重新导出为 UTF-8 文本；确知编码时用 --encoding 指明。",
             "Export the text again from its source as UTF-8; when the encoding is known, name it with "
             "--encoding."},
     .bad = "三、收到和处理政府信息公开\xFF申请情况\n",
     .good = "三、收到和处理政府信息公开申请情况\n",
     .forms = {}},
    find_gx101};

}  // namespace check

void report_unreadable(SourceError error, const Options& options, CheckResult& result) {
  result.clear();
  const Text text;
  const Report report;
  const check::Inspection in{text, report, nullptr, options.lang, nullptr, {}, {}};
  const Rule& rule = check::gx101_unreadable_bytes.record;
  check::Findings findings(in, rule, rule.severity, result.diagnostics);
  findings.add({.span = {},
                .cells = {},
                .message = std::string(check::words_for(error, options.lang)),
                .mark = std::string(check::mark_for(error))});
}

}  // namespace gxreport
