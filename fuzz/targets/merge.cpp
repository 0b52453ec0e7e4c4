// Shards that somebody else wrote, and their lines.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "merge/filed_report.hpp"
#include "merge/shard_set.hpp"
#include "open_bytes.hpp"
#include "rendering.hpp"
#include "report/html_reporter.hpp"
#include "target.hpp"

namespace gxreport::fuzz {

namespace {

constexpr std::size_t kMostShards = 4;

void join(std::string_view line, merge::FiledReport& report) {
  if (!report.read(line)) return;
  RenderOptions options;
  options.folder = "/";
  options.forms = &TemplateSet::builtin();
  const std::vector<Item> items = {report.item()};
  const RenderOptions own = report.options(options);
  require(report.places().size() == report.cells().size(), "each finding has its place and its cells");
  std::string out;
  append_check_html(items.front(), own, out);
  require_sound(*find_reporter("html", Task::check), out);
  out.clear();
  merge::append_filed_sarif(report, own, out);
  require_sound(*find_reporter("sarif", Task::check), '[' + out + ']');
}

// Each line, whether it is a shard's or not.
void read_lines(std::string_view bytes) {
  merge::FiledReport report;
  while (!bytes.empty()) {
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    join(line, report);
    merge::EndLine end;
    (void)merge::parse_end_line(line, end);
    bytes.remove_prefix(line.size() < bytes.size() ? line.size() + 1 : line.size());
  }
}

void read_set(std::string_view bytes) {
  std::vector<std::unique_ptr<OpenBytes>> files;
  std::vector<std::string> paths;
  for (const std::string_view piece : pieces(bytes, kMostShards)) {
    files.push_back(std::make_unique<OpenBytes>(piece));
    paths.push_back(files.back()->path());
  }
  merge::ShardSet set;
  std::string error;
  const bool opened = set.open(paths, Lang::en, error);
  require(opened == error.empty(), "a set, or what is wrong with it");
  if (!opened) return;
  std::size_t lines = 0;
  const auto count = [&](std::string_view /*line*/) { return ++lines > 0; };
  require(set.each(count) && lines == set.tally().files, "every line of the run, once");
}

}  // namespace

void merge(std::string_view bytes) {
  read_lines(bytes);
  read_set(bytes);
}

}  // namespace gxreport::fuzz
