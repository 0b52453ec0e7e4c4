// The object of `extract` for one file.
#include "report/cell_view.hpp"
#include "report/json_head.hpp"
#include "report/json_reporter.hpp"

namespace gxreport {

namespace {

void append_candidates(const Cell& cell, JsonWriter& json) {
  json.key("candidates");
  json.begin_array();
  for (const Decimal& candidate : cell.candidates) json.number(candidate);
  json.end_array();
}

void append_settled_by(const Text& text, Span sentence, JsonWriter& json) {
  json.key("settled_by");
  json.begin_object();
  json.field("quote", text.quote(sentence));
  json.key("span");
  append_json_span(text, sentence, json);
  json.end_object();
}

void append_cell(const Text& text, std::string_view id, const Cell& cell, JsonWriter& json) {
  const CellView view = view_cell(text, cell);
  json.begin_object();
  json.field("id", id);
  json.key("value");
  cell.status == CellStatus::ok ? json.number(cell.value) : json.null();
  json.field("raw", view.raw);
  json.field("status", status_name(cell.status));
  if (!view.unit.empty()) json.field("unit", view.unit);
  json.key("span");
  view.placed ? append_json_span(text, view.span, json) : json.null();
  if (cell.status == CellStatus::ambiguous) append_candidates(cell, json);
  if (!cell.settled_by.empty()) append_settled_by(text, cell.settled_by, json);
  json.end_object();
}

void append_sections(const Document& document, JsonWriter& json) {
  const Template* form = document.report.form;
  for (const Section& section : document.report.sections) {
    if (form == nullptr || section.part >= form->parts.size()) continue;
    json.begin_object();
    json.field("id", form->parts[section.part].id);
    json.field("title", document.text.quote(section.title));
    json.key("span");
    append_json_span(document.text, section.title, json);
    json.end_object();
  }
}

void append_cells(const Document& document, JsonWriter& json) {
  const Report& report = document.report;
  if (report.form == nullptr) return;
  static const Cell kMissing{};
  for (std::size_t i = 0; i < report.form->cells.size(); ++i) {
    const Cell& cell = i < report.cells.size() ? report.cells[i] : kMissing;
    if (is_left_out(report.form->cells[i], cell)) continue;
    append_cell(document.text, report.form->cells[i].id, cell, json);
  }
}

}  // namespace

void append_extract_json(const Item& item, const RenderOptions& options, std::string& out) {
  JsonWriter json(out);
  json.begin_object();
  append_json_head(item, json);
  json.key("cells");
  json.begin_array();
  if (item.document != nullptr) append_cells(*item.document, json);
  json.end_array();
  json.key("sections");
  json.begin_array();
  if (item.document != nullptr) append_sections(*item.document, json);
  json.end_array();
  append_json_tail(item, options, json);
  json.end_object();
}

}  // namespace gxreport
