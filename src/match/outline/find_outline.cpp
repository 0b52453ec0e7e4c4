#include <algorithm>

#include "match/form_view.hpp"
#include "match/outline/outline.hpp"

namespace gxreport::match {

namespace {

constexpr std::size_t kEnoughNumbered = 3;  // rows below a header
constexpr std::size_t kEnoughKnown = 3;     // indicators with figures, where there is no header
constexpr Pos kLongestHeaderCell = 60;      // all of a header with nothing between its words
constexpr std::size_t kMostTries = 16;      // headers, or known rows, that are tried

struct Search {
  const Text& text;
  const lex::CellStream& cells;
  const OutlineSpec& spec;
  std::vector<std::size_t> foreign;  ///< cells with labels of other forms' tables, in order

  /// Behind the last cell that may belong to an outline from `begin` on.
  [[nodiscard]] std::size_t end(std::size_t begin) const {
    const auto next = std::ranges::lower_bound(foreign, begin);
    return next == foreign.end() ? cells.size() : *next;
  }
};

/// Whether the labels speak of this form at all: two of its wordings, one may be a word of the prose.
bool is_spoken_of(const Events& events, const FormView& view) {
  const Event* first = nullptr;
  for (const Event& event : events) {
    if (!view.find(event, LabelKind::marker)) continue;
    if (first != nullptr && first->label != event.label) return true;
    if (first == nullptr) first = &event;
  }
  return false;
}

/// A wording that marks this form too says nothing: users bring copies of the built-in one.
std::vector<std::size_t> foreign_cells(const Events& events, const TemplateSet& forms, std::size_t form) {
  std::vector<std::size_t> found;
  for (const Event& event : events) {
    if (event.kind != EventKind::label) continue;
    bool own = false;
    bool other = false;
    for (const LabelUse& use : forms.index().uses(event.label)) {
      if (use.kind == LabelKind::marker) (use.form == form ? own : other) = true;
    }
    if (other && !own) found.push_back(event.cell);
  }
  return found;
}

bool has_figure(const OutlineReading& row) {
  return std::ranges::any_of(row.values, [](const OutlineValue& value) { return !value.span.empty(); });
}

bool is_table(const OutlineReadings& readings, bool header) {
  const auto numbered =
      std::ranges::count_if(readings.rows, [](const OutlineReading& row) { return row.number.has_value(); });
  const auto known = std::ranges::count_if(readings.rows, [](const OutlineReading& row) {
    return row.indicator >= 0 && (has_figure(row) || !row.unit.empty());
  });
  const auto filled = std::ranges::count_if(readings.rows, &OutlineReading::has_content);
  const bool enough = static_cast<std::size_t>(numbered) >= kEnoughNumbered;
  return header ? enough && filled > 0 : enough && static_cast<std::size_t>(known) >= kEnoughKnown;
}

std::optional<FoundOutline> read_table(const Search& search, std::optional<OutlineHeader> header,
                                       std::size_t begin) {
  FoundOutline found;
  found.spec = &search.spec;
  found.header = std::move(header);
  const OutlineHeader* columns = found.header ? &*found.header : nullptr;
  found.readings = read_rows(search.text, search.cells, {begin, search.end(begin)}, columns, search.spec);
  drop_noise(found.readings);
  if (!is_table(found.readings, columns != nullptr)) return std::nullopt;
  doubt_unknown_columns(found.readings, found.columns());
  doubt_lone_figures(found.readings);
  found.rows = number_rows(search.text, found.readings.rows, search.spec);
  found.first_line = columns != nullptr ? columns->line : found.readings.rows.front().line;
  for (const OutlineReading& row : found.readings.rows)
    found.last_line = std::max(found.last_line, row.last_line);
  return found;
}

std::optional<FoundOutline> behind_header(const Search& search) {
  const HeaderWords words(search.spec);
  std::size_t tries = 0;
  for (std::size_t at = 0; at < search.cells.size() && tries < kMostTries; ++at) {
    const lex::Cell& cell = search.cells[at];
    if (cell.kind != lex::CellKind::text || cell.span.size() > kLongestHeaderCell) continue;
    auto header = read_header(search.text, search.cells, at, words);
    if (!header) continue;
    ++tries;
    const std::size_t next = header->next;
    if (auto found = read_table(search, std::move(header), next)) return found;
    at = next - 1;
  }
  return std::nullopt;
}

/// A line with a number and a wording that the form knows.
bool is_known_row(const Search& search, std::size_t at) {
  const lex::Cell& cell = search.cells[at];
  const auto number = read_outline_number(search.text.folded(), cell.span);
  if (!number) return false;
  FieldLine line;
  (void)read_fields(search.text, search.cells, at, {}, line);
  if (line.fields.empty()) return false;
  const Span label{number->printed.end, line.fields.front().span.end};
  return search.spec.find(search.text.folded(label)) >= 0;
}

/// The first cell of the heading (一、) that stands within a few lines above the row at `at`; `at` when there
/// is none.
std::size_t heading_above(const Search& search, std::size_t at) {
  constexpr std::size_t kMostCells = 8;
  constexpr Pos kLongestHeading = 40;
  const std::size_t last = at > kMostCells ? at - kMostCells : 0;
  for (std::size_t i = at; i-- > last;) {
    const lex::Cell& cell = search.cells[i];
    if (cell.span.size() > kLongestHeading) break;
    const auto number = read_outline_number(search.text.folded(), cell.span);
    if (number && number->rank == 0) return i;
  }
  return at;
}

/// Without a header: from the first of the known rows, and the heading above it.
std::optional<FoundOutline> without_header(const Search& search) {
  std::size_t tries = 0;
  for (std::size_t at = 0; at < search.cells.size() && tries < kMostTries; ++at) {
    const bool starts_line =
        at == 0 || search.cells[at - 1].line != search.cells[at].line || search.cells[at - 1].span.empty();
    if (!starts_line || search.cells[at].kind != lex::CellKind::text || !is_known_row(search, at)) continue;
    ++tries;
    if (auto found = read_table(search, std::nullopt, heading_above(search, at))) return found;
  }
  return std::nullopt;
}

}  // namespace

std::optional<FoundOutline> find_outline(const Text& text, const lex::CellStream& cells, const Events& events,
                                         const TemplateSet& forms) {
  for (std::size_t f = 0; f < forms.all().size(); ++f) {
    const std::shared_ptr<const OutlineSpec>& spec = forms.all()[f]->outline;
    if (!spec) continue;
    if (!is_spoken_of(events, FormView(forms, f))) continue;
    const Search search{text, cells, *spec, foreign_cells(events, forms, f)};
    if (auto found = behind_header(search)) return found;
    if (auto found = without_header(search)) return found;
  }
  return std::nullopt;
}

}  // namespace gxreport::match
