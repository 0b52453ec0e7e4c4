#include "html_page.hpp"

#include <sstream>

#include "layout.hpp"
#include "page.hpp"

namespace gxreport::support {

namespace {

constexpr std::string_view kTitleMark = "## ";

/// Titles as headings or as bold paragraphs; both are seen.
std::string element(const std::string& line, bool headings) {
  if (line.starts_with("<table")) return line + '\n';
  if (!line.starts_with(kTitleMark)) return "<p>" + escape_html(line) + "</p>\n";
  const std::string title = escape_html(line.substr(kTitleMark.size()));
  return headings ? "<h2>" + title + "</h2>\n" : "<p><strong>" + title + "</strong></p>\n";
}

}  // namespace

std::string render_html(const ReportModel& model, std::uint64_t seed) {
  Layout layout;
  layout.name = "html";
  layout.print = print_html_table;
  layout.title_mark = kTitleMark;
  std::istringstream lines(render(model, layout, seed, seed % 2 == 0 ? Loss::none : Loss::blanks));
  Random random(seed);
  const bool headings = random.chance(50);
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty()) out += element(line, headings);
  }
  return out;
}

}  // namespace gxreport::support
