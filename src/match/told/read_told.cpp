#include "match/told/read_told.hpp"

#include <algorithm>
#include <span>

#include "match/told/statements.hpp"
#include "schema/label_index.hpp"

namespace gxreport::match {

namespace {

std::span<Cell> cells_of(Report& report, const BlockSpec& block) {
  return std::span(report.cells).subspan(block.first_cell, block.rows.size() * block.columns.size());
}

/// Figures of sentences may have been taken for those of a row, but for none in particular.
bool is_unread(const Cell& cell) {
  return cell.status == CellStatus::missing ||
         (cell.status == CellStatus::ambiguous && cell.candidates.empty());
}

/// The part's section; null when there is none, or more than one.
const Section* section_of(const Report& report, int part) {
  const auto is_part = [part](const Section& section) { return section.part == part; };
  const auto found = std::ranges::find_if(report.sections, is_part);
  if (found == report.sections.end() || std::ranges::count_if(report.sections, is_part) != 1) return nullptr;
  return &*found;
}

void write(const ToldWord& word, Cell& cell) {
  const Decimal value{word.value, 0};
  if (cell.status == CellStatus::missing) {
    cell.status = CellStatus::ok;
    cell.value = value;
    cell.span = word.span;
    cell.unit = word.unit;
  } else if (cell.status == CellStatus::ok && !(cell.value == value)) {
    cell.status = CellStatus::ambiguous;
    cell.candidates = {cell.value, value};
  } else if (cell.status == CellStatus::ambiguous && std::ranges::count(cell.candidates, value) == 0) {
    cell.candidates.push_back(value);
  }
}

/// What was observed of the table when it was looked for as one.
void forget_table(const BlockSpec& block, const Section& section, Report& report) {
  std::ranges::fill(cells_of(report, block), Cell{});
  const std::size_t end = block.first_cell + block.rows.size() * block.columns.size();
  std::erase_if(report.observations, [&](const Observation& seen) {
    const bool of_table =
        !seen.cells.empty() && seen.cells.front() >= block.first_cell && seen.cells.front() < end;
    const bool inside = seen.span.begin >= section.body.begin && seen.span.end <= section.body.end;
    return of_table || (inside && !seen.span.empty());
  });
}

void observe_untold(const BlockSpec& block, const Section& section, Report& report) {
  for (std::size_t r = 0; r < block.rows.size(); ++r) {
    std::vector<CellIndex> missing;
    for (std::size_t c = 0; c < block.columns.size(); ++c) {
      const CellIndex cell = block.cell(r, c);
      if (report.cells[cell].status == CellStatus::missing) missing.push_back(cell);
    }
    if (missing.empty()) continue;
    report.observations.push_back({Observation::Kind::row_missing,
                                   section.title,
                                   {},
                                   static_cast<int>(r),
                                   std::move(missing),
                                   block.rows[r].label.text});
  }
}

void read_table(const Text& text, const TableSpec& table, Report& report) {
  const BlockSpec& block = table.blocks.front();
  if (!std::ranges::all_of(cells_of(report, block), is_unread)) return;
  const Section* section = section_of(report, table.part);
  if (section == nullptr) return;
  const std::u16string own = schema::label_skeleton(report.identity.organization);
  const auto words = told_words(text, section->body, ToldWordings(table, report.identity.year, own));
  const auto figures = words ? told_figures(table, *words) : std::nullopt;
  if (!figures || figures->empty()) return;
  forget_table(block, *section, report);
  for (const ToldFigure& figure : *figures)
    write((*words)[figure.word], report.cells[block.cell(figure.row, figure.column)]);
  observe_untold(block, *section, report);
}

}  // namespace

void read_told_tables(const Text& text, Report& report) {
  if (report.form == nullptr) return;
  for (const TableSpec& table : report.form->tables) {
    if (table.told) read_table(text, table, report);
  }
}

}  // namespace gxreport::match
