#include "match/stencil/stretch.hpp"

#include <algorithm>

namespace gxreport::match {

namespace {

constexpr Pos kLongest = 32'768;  // characters; tables of a report have some thousand

/// The titles of the parts with tables and the one behind; false where one is missing.
bool find_titles(const PlainReading& reading, Stretch& out) {
  const std::vector<PartTitle>& titles = reading.titles;
  out.first_title = titles.size();
  for (const TableSpec& table : reading.view.form().tables) {
    const auto is_its = [&](const PartTitle& title) { return static_cast<int>(title.part) == table.part; };
    const auto n = static_cast<std::size_t>(std::ranges::find_if(titles, is_its) - titles.begin());
    if (n + 1 >= titles.size()) return false;
    out.first_title = std::min(out.first_title, n);
    out.last_title = std::max(out.last_title, n + 1);
  }
  return out.first_title < titles.size();
}

/// A run of digits as long as a hole may be might be taken for all figures of such a table.
bool has_narrow_table(const Template& form) {
  return std::ranges::any_of(form.tables, [](const TableSpec& table) {
    const BlockSpec& block = table.blocks.front();
    return block.layout == BlockLayout::flat && block.rows.size() * block.columns.size() <= Hole::kLongest;
  });
}

}  // namespace

std::optional<Stretch> stretch_of(const PlainReading& reading) {
  Stretch out;
  if (has_narrow_table(reading.view.form()) || !find_titles(reading, out)) return std::nullopt;
  const Event& first = reading.events[reading.titles[out.first_title].event];
  const Event& behind = reading.events[reading.titles[out.last_title].event];
  const Event& last = reading.events[reading.titles[out.last_title].event - 1];
  out.line = first.line;
  out.first_line = first.last_line + std::size_t{1};
  out.end_line = last.line + std::size_t{1};
  const std::size_t next = behind.last_line + std::size_t{1};
  const Text& text = reading.text;
  out.span = {text.line_start(out.line), next < text.line_count() ? text.line_start(next) : text.size()};
  const bool figure = last.kind == EventKind::value && last.cell_kind == lex::CellKind::figure;
  if (!figure || behind.line < out.end_line || out.span.size() > kLongest) return std::nullopt;
  return out;
}

}  // namespace gxreport::match
