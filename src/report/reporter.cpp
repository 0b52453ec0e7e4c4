#include "report/reporter.hpp"

#include <algorithm>
#include <array>

#include "report/csv_reporter.hpp"
#include "report/github_reporter.hpp"
#include "report/gitlab_reporter.hpp"
#include "report/html_reporter.hpp"
#include "report/json_reporter.hpp"
#include "report/junit_reporter.hpp"
#include "report/sarif_reporter.hpp"
#include "report/series_reporter.hpp"
#include "report/text_reporter.hpp"

namespace gxreport {

namespace {

// One line a format. A new one is one file and one line here.
constexpr std::array<Reporter, 15> kReporters = {{
    {"json", Task::check, ",\n", true, begin_json, append_check_json, end_json},
    {"ndjson", Task::check, "", true, begin_ndjson, append_check_ndjson, end_ndjson},
    {"text", Task::check, "", true, begin_text, append_check_text, end_text},
    {"sarif", Task::check, ",\n", false, begin_sarif, append_check_sarif, end_sarif},
    {"github", Task::check, "", true, begin_github, append_check_github, end_github},
    {"gitlab", Task::check, ",\n", true, begin_gitlab, append_check_gitlab, end_gitlab},
    {"junit", Task::check, "", true, begin_junit, append_check_junit, end_junit},
    {"html", Task::check, "", true, begin_html, append_check_html, end_html},
    {"csv", Task::check, "", true, begin_check_csv, append_check_csv, end_csv},
    {"json", Task::extract, ",\n", true, begin_json, append_extract_json, end_json},
    {"ndjson", Task::extract, "", true, begin_ndjson, append_extract_ndjson, end_ndjson},
    {"csv", Task::extract, "", false, begin_csv, append_extract_csv, end_csv},
    {"json", Task::series, ",\n", false, begin_series_json, append_series_json, end_series_json},
    {"csv", Task::series, "", false, begin_series_csv, append_series_csv, end_csv},
    {"html", Task::series, "", false, begin_series_html, append_series_html, end_series_html},
}};

void say_nothing(const RenderOptions& /*options*/, std::string& /*out*/) {}
void leave_out(const Item& /*item*/, const RenderOptions& /*options*/, std::string& /*out*/) {}

// In the place of the format of the same name. NDJSON has one line, too.
constexpr std::array<Reporter, 3> kStatistics = {{
    {"json", Task::check, "", false, say_nothing, leave_out, end_statistics_json},
    {"ndjson", Task::check, "", false, say_nothing, leave_out, end_statistics_json},
    {"text", Task::check, "", true, say_nothing, leave_out, end_statistics_text},
}};

}  // namespace

const Reporter* statistics_reporter(const Reporter& format) {
  const auto found = std::ranges::find(kStatistics, format.name, &Reporter::name);
  return found == kStatistics.end() || format.task != Task::check ? nullptr : &*found;
}

std::span<const Reporter> reporters() { return kReporters; }

Task formats_of(Task task) { return task == Task::reconcile ? Task::check : task; }

const Reporter* find_reporter(std::string_view name, Task task) {
  for (const Reporter& reporter : kReporters) {
    if (reporter.name == name && reporter.task == formats_of(task)) return &reporter;
  }
  return nullptr;
}

void append_rendered(std::string_view rendered, std::string_view separator, std::string& out) {
  if (rendered.empty()) return;
  if (!out.empty()) out += separator;
  out += rendered;
}

}  // namespace gxreport
