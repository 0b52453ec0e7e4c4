#include "report/dump_report.hpp"

#include "report/cell_view.hpp"
#include "report/escape.hpp"
#include "report/json_head.hpp"

namespace gxreport {

namespace {

/// Without a default, so that the compiler names a kind that is forgotten here.
std::string_view kind_name(Observation::Kind kind) {
  using enum Observation::Kind;
  switch (kind) {
    case part_missing:
      return "part_missing";
    case part_out_of_order:
      return "part_out_of_order";
    case part_title_deviates:
      return "part_title_deviates";
    case row_missing:
      return "row_missing";
    case row_twice:
      return "row_twice";
    case row_label_deviates:
      return "row_label_deviates";
    case header_missing:
      return "header_missing";
    case header_deviates:
      return "header_deviates";
    case not_a_number:
      return "not_a_number";
    case row_shifted:
      return "row_shifted";
    case figure_torn:
      return "figure_torn";
    case too_many_cells:
      return "too_many_cells";
    case run_together:
      return "run_together";
    case run_contradicts:
      return "run_contradicts";
    case run_not_searched:
      return "run_not_searched";
    case too_few_cells:
      return "too_few_cells";
    case rows_not_read:
      return "rows_not_read";
  }
  return "unknown";
}

void append_quoted(std::string_view words, std::string& out) {
  out += '"';
  append_visible(words, Blanks::show, out);
  out += '"';
}

// ` 12:3 "text"`
void append_place(const Text& text, Span span, std::string& out) {
  const Position position = text.position(span.begin);
  out += ' ' + std::to_string(position.line) + ':' + std::to_string(position.column) + ' ';
  append_quoted(text.quote(span), out);
}

void append_fact(std::string_view name, std::string_view value, std::string& out) {
  out += name;
  out += ' ';
  append_quoted(value, out);
}

void append_fact(const Text& text, std::string_view name, std::string_view value, Span span,
                 std::string& out) {
  if (value.empty()) return;
  append_fact(name, value, out);
  if (span != Span{}) append_place(text, span, out);
  out += '\n';
}

void append_identity(const Text& text, const Identity& identity, std::string& out) {
  append_fact(text, "organization", identity.organization, identity.organization_span, out);
  append_fact(text, "year", identity.year ? std::to_string(*identity.year) : "", identity.year_span, out);
  append_fact(text, "document_number", identity.document_number, {}, out);
  append_fact(text, "published", identity.published ? iso_date(*identity.published) : "",
              identity.published_span, out);
  append_fact(text, "period_from", identity.period_from ? iso_date(*identity.period_from) : "",
              identity.period_span, out);
  append_fact(text, "period_to", identity.period_to ? iso_date(*identity.period_to) : "",
              identity.period_span, out);
}

void append_sections(const Text& text, const Report& report, std::string& out) {
  for (const Section& section : report.sections) {
    const bool known = report.form != nullptr && section.part < report.form->parts.size();
    out += "section ";
    out += known ? report.form->parts[section.part].id : std::to_string(section.part);
    append_place(text, section.title, out);
    out += '\n';
  }
}

void append_cell(const Text& text, std::string_view id, const Cell& cell, std::string& out) {
  const CellView view = view_cell(text, cell);
  out += "cell ";
  out += id;
  out += ' ';
  out += status_name(cell.status);
  if (cell.status == CellStatus::ok) {
    out += ' ';
    cell.value.append_to(out);
  }
  if (view.placed) append_place(text, view.span, out);
  if (!view.unit.empty()) {
    out += " unit ";
    append_quoted(view.unit, out);
  }
  for (const Decimal& candidate : cell.candidates) out += " | " + candidate.to_string();
  if (!cell.settled_by.empty()) {
    out += " settled by";
    append_place(text, cell.settled_by, out);
  }
  out += '\n';
}

std::string subject_of(const Template& form, const Observation& observation) {
  std::string out;
  const bool of_part = observation.kind <= Observation::Kind::part_title_deviates;
  const bool part =
      of_part && observation.index >= 0 && static_cast<std::size_t>(observation.index) < form.parts.size();
  if (part) out += ' ' + form.parts[static_cast<std::size_t>(observation.index)].id;
  for (const CellIndex cell : observation.cells) {
    if (cell < form.cells.size()) out += ' ' + form.cells[cell].id;
  }
  return out;
}

void append_observation(const Text& text, const Report& report, const Observation& observation,
                        std::string& out) {
  out += "observed ";
  out += kind_name(observation.kind);
  if (report.form != nullptr) out += subject_of(*report.form, observation);
  append_place(text, observation.span, out);
  if (observation.other != Span{}) append_place(text, observation.other, out);
  if (!observation.expected.empty()) {
    out += ' ';
    append_fact("expected", observation.expected, out);
  }
  if (observation.more > 0) out += " and " + std::to_string(observation.more) + " more";
  out += '\n';
}

}  // namespace

void dump_report(const Text& text, const Report& report, std::string& out) {
  out += "form ";
  out += report.form == nullptr ? "none" : report.form->id;
  out += '\n';
  for (const std::string& words : report.evidence) append_fact(text, "evidence", words, {}, out);
  for (const std::string& words : report.contrary) append_fact(text, "contrary", words, {}, out);
  append_identity(text, report.identity, out);
  append_sections(text, report, out);
  for (std::size_t i = 0; report.form != nullptr && i < report.form->cells.size(); ++i) {
    const Cell cell = i < report.cells.size() ? report.cells[i] : Cell{};
    if (!is_left_out(report.form->cells[i], cell)) append_cell(text, report.form->cells[i].id, cell, out);
  }
  for (const Observation& o : report.observations) append_observation(text, report, o, out);
}

}  // namespace gxreport
