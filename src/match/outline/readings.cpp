#include "match/outline/readings.hpp"

#include <algorithm>

#include "match/outline/row_reader.hpp"

namespace gxreport::match {

namespace {

constexpr std::size_t kMostLinesBefore = 20;  // between the header and the first row

bool is_stray(const OutlineReading& row) { return !row.number && !row.of_which; }

/// Text between the rows that is neither numbered nor known and has no figure: a wrapped label, a page's
/// title.
bool is_loose(const OutlineReading& row) { return is_stray(row) && row.indicator < 0 && !row.has_content(); }

/// A row without a number behind the last one that has one: the page around the table has such lines too.
bool may_trail(const OutlineReading& row) {
  return !is_stray(row) || row.indicator >= 0 || !row.unit.empty() || (row.placed && !row.values.empty());
}

void drop_behind(std::vector<OutlineReading>& rows) {
  const auto numbered = [](const OutlineReading& row) { return row.number.has_value(); };
  const auto last = std::find_if(rows.rbegin(), rows.rend(), numbered).base();
  const auto noise =
      std::find_if(last, rows.end(), [](const OutlineReading& row) { return !may_trail(row); });
  rows.erase(noise, rows.end());
}

/// Headings of the text behind the table: nothing beside them, and unknown or printed before.
void drop_headings_behind(std::vector<OutlineReading>& rows) {
  while (!rows.empty()) {
    const OutlineReading& row = rows.back();
    const auto before = [&](const OutlineReading& other) {
      return &other != &row && other.indicator == row.indicator;
    };
    const bool known = row.indicator >= 0 && std::ranges::none_of(rows, before);
    if (known || row.has_content() || row.blank_cell) return;
    rows.pop_back();
  }
}

}  // namespace

void drop_loose(OutlineReadings& readings) {
  std::vector<OutlineReading>& rows = readings.rows;
  if (rows.empty() || !is_loose(rows.back())) return;
  rows.pop_back();
  if (!rows.empty()) rows.back().loose_below = true;
}

void drop_noise(OutlineReadings& readings) {
  drop_loose(readings);
  drop_behind(readings.rows);
  drop_headings_behind(readings.rows);
}

void doubt_unknown_columns(OutlineReadings& readings, std::size_t columns) {
  constexpr std::ptrdiff_t kSeveral = 2;
  const auto has_more = [&](const OutlineReading& row) { return row.values.size() > columns; };
  if (std::ranges::count_if(readings.rows, has_more) < kSeveral) return;
  for (OutlineReading& row : readings.rows) {
    if (!row.placed && row.values.size() <= columns) row.certain = false;
  }
}

void doubt_lone_figures(OutlineReadings& readings) {
  const auto with_figures = [](const OutlineReading& row) { return !row.values.empty(); };
  const auto beside = [&](const OutlineReading& row) { return with_figures(row) && row.beside; };
  const auto all = std::ranges::count_if(readings.rows, with_figures);
  if (std::ranges::count_if(readings.rows, beside) * 2 <= all) return;
  for (OutlineReading& row : readings.rows) {
    if (with_figures(row) && !row.beside) row.certain = false;
  }
}

OutlineReadings read_rows(const Text& text, const lex::CellStream& cells, const OutlineStretch& stretch,
                          const OutlineHeader* header, const OutlineSpec& outline) {
  OutlineRowReader reader(text, header, outline);
  const FieldStyle style{header != nullptr && header->commas};
  FieldLine line;
  std::size_t lines = 0;
  for (std::size_t at = stretch.begin; at < stretch.end; ++lines) {
    at = read_fields(text, cells, at, style, line);
    if (!reader.take(line) || (lines > kMostLinesBefore && !reader.begun())) break;
  }
  return reader.finish();
}

}  // namespace gxreport::match
