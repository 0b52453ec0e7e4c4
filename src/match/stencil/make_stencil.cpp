#include <algorithm>
#include <functional>
#include <span>

#include "match/stencil/cut_out.hpp"
#include "match/stencil/rows_to_ask.hpp"
#include "match/stencil/stencil_book.hpp"
#include "match/stencil/stretch.hpp"

namespace gxreport::match {

namespace {

class Maker {
 public:
  Maker(const PlainReading& reading, const Stretch& stretch)
      : in_(reading),
        stretch_(stretch),
        cut_(reading.text, stretch.span),
        first_cell_(cell_of_line(stretch.first_line)),
        end_cell_(cell_of_line(stretch.end_line)) {}

  std::optional<Stencil> make(StencilBook& book) {
    if (!book.wants(print()) || !cut()) return std::nullopt;
    reserve();
    const bool whole = take_cells() && take_events() && take_report() && take_observations();
    if (!whole) return std::nullopt;
    take_titles();
    out_.rows = rows_to_ask(in_.view.form(), in_.report, out_.read);
    out_.chars = std::move(cut_.chars);
    out_.holes = std::move(cut_.holes);
    out_.form = in_.report.form;
    return std::move(out_);
  }

 private:
  /// The first cell of a line from `line` on.
  [[nodiscard]] std::size_t cell_of_line(std::size_t line) const {
    const auto found = std::ranges::lower_bound(in_.cells, line, {}, &lex::Cell::line);
    return static_cast<std::size_t>(found - in_.cells.begin());
  }

  /// What is the same of all reports with the same print, and of few others: the characters before the first
  /// figure, and how much stands behind them.
  [[nodiscard]] std::size_t print() const {
    const auto cells = std::span(in_.cells).subspan(first_cell_, end_cell_ - first_cell_);
    const auto figure = std::ranges::find(cells, lex::CellKind::figure, &lex::Cell::kind);
    const Pos end = figure == cells.end() ? stretch_.span.end : figure->span.begin;
    const std::u16string_view before = in_.text.folded({stretch_.span.begin, end});
    return std::hash<std::u16string_view>()(before) + cells.size() * 1000 + stretch_.end_line - stretch_.line;
  }

  [[nodiscard]] bool cut() {
    for (std::size_t i = first_cell_; i < end_cell_; ++i) {
      const lex::Cell& cell = in_.cells[i];
      if (cell.kind == lex::CellKind::figure && !cut_.cut(cell.span)) return false;
    }
    cut_.finish();
    out_.first = stretch_.first_line - stretch_.line;
    out_.end = stretch_.end_line - stretch_.line;
    return true;
  }

  void reserve() {
    out_.cells.reserve(end_cell_ - first_cell_);
    out_.events.reserve(end_cell_ - first_cell_);
    out_.cells_before.reserve(cut_.holes.size() + 1);
    out_.events_before.reserve(cut_.holes.size() + 1);
    out_.read.reserve(in_.report.cells.size());
  }

  [[nodiscard]] bool take_cells() {
    for (std::size_t i = first_cell_; i < end_cell_; ++i) {
      lex::Cell cell = in_.cells[i];
      cell.line -= static_cast<std::uint32_t>(stretch_.line);
      const std::size_t hole = out_.cells_before.size();
      const bool figure = cell.kind == lex::CellKind::figure;
      if (figure) out_.cells_before.push_back(out_.cells.size());
      if (!figure && !move(cell.span, hole)) return false;
      out_.cells.push_back(cell);
    }
    out_.cells_before.push_back(out_.cells.size());
    return true;
  }

  [[nodiscard]] bool take_events() {
    const std::size_t end = in_.titles[stretch_.last_title].event;
    for (std::size_t i = in_.titles[stretch_.first_title].event; i < end; ++i) {
      const Event& event = in_.events[i];
      const bool inside = event.line >= stretch_.first_line;
      if (event.last_line >= (inside ? stretch_.end_line : stretch_.first_line)) return false;
      if (inside && !take_event(event)) return false;
    }
    out_.events_before.push_back(out_.events.size());
    return out_.events_before.size() == cut_.holes.size() + 1;
  }

  [[nodiscard]] bool take_event(Event event) {
    const std::size_t hole = out_.events_before.size();
    const bool figure = event.cell_kind == lex::CellKind::figure;
    if (figure) {
      const bool its = hole < cut_.holes.size() && event.span == cut_.figures()[hole];
      if (event.kind != EventKind::value || !its) return false;
      out_.events_before.push_back(out_.events.size());
    } else if (!move(event.span, hole) || !move(event.printed, hole)) {
      return false;
    }
    event.cell -= static_cast<std::uint32_t>(first_cell_);
    event.line -= static_cast<std::uint32_t>(stretch_.line);
    event.last_line -= static_cast<std::uint32_t>(stretch_.line);
    out_.events.push_back(event);
    return true;
  }

  /// Makes a place in the text, before the hole, one in the stencil.
  [[nodiscard]] bool move(Span& span, std::size_t hole) const {
    const auto place = cut_.placed(span, hole);
    span = place.value_or(span);
    return place.has_value();
  }

  /// Every figure is a cell's, and every cell a figure, a blank, or one that the table does not print.
  [[nodiscard]] bool take_report() {
    std::vector<bool> used(cut_.holes.size(), false);
    for (std::size_t i = 0; i < in_.report.cells.size(); ++i) {
      const Cell& cell = in_.report.cells[i];
      const bool printed = cell.status != CellStatus::missing;
      if (printed ? !take_cell(static_cast<CellIndex>(i), cell, used) : !cell.unit.empty()) return false;
    }
    return std::ranges::find(used, false) == used.end();
  }

  [[nodiscard]] bool take_cell(CellIndex index, const Cell& cell, std::vector<bool>& used) {
    StencilCell& out = out_.read.emplace_back();
    out.cell = index;
    out.blank = cell.status == CellStatus::empty;
    const bool own = cell.unit.begin >= cell.span.begin && cell.unit.end <= cell.span.end;
    const auto unit = own ? StencilSpan{} : cut_.placed(cell.unit);
    const auto span = out.blank ? cut_.placed(cell.span) : StencilSpan{};
    if (!unit || !span || (!out.blank && cell.status != CellStatus::ok)) return false;
    out.unit = *unit;
    out.span = *span;
    return out.blank || take_hole(cell.span, out, used);
  }

  [[nodiscard]] bool take_hole(Span figure, StencilCell& out, std::vector<bool>& used) const {
    const auto found = std::ranges::lower_bound(cut_.figures(), figure.begin, {}, &Span::begin);
    out.hole = static_cast<std::size_t>(found - cut_.figures().begin());
    if (found == cut_.figures().end() || *found != figure || used[out.hole]) return false;
    used[out.hole] = true;
    return true;
  }

  [[nodiscard]] bool take_observations() {
    const std::vector<Observation>& observations = in_.report.observations;
    for (std::size_t i = in_.observed; i < observations.size(); ++i) {
      const auto span = cut_.placed(observations[i].span);
      const auto other = cut_.placed(observations[i].other);
      if (!span || !other) return false;
      out_.observations.push_back({observations[i], *span, *other});
    }
    return true;
  }

  void take_titles() {
    const std::size_t first = in_.titles[stretch_.first_title].event;
    for (std::size_t n = stretch_.first_title; n <= stretch_.last_title; ++n) {
      out_.titles.push_back(in_.titles[n]);
      out_.titles.back().event -= first;
    }
  }

  const PlainReading& in_;
  const Stretch& stretch_;
  CutOut cut_;
  std::size_t first_cell_;
  std::size_t end_cell_;
  Stencil out_;
};

}  // namespace

std::optional<Stencil> make_stencil(const PlainReading& reading, StencilBook& book) {
  const auto stretch = stretch_of(reading);
  return stretch ? Maker(reading, *stretch).make(book) : std::nullopt;
}

}  // namespace gxreport::match
