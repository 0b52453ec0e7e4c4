#include "report/json_head.hpp"

#include <algorithm>

#include "report/escape.hpp"

namespace gxreport {

namespace {

// Digits of `value`, at least `width` of them.
std::string padded(int value, std::size_t width) {
  std::string digits = std::to_string(value);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

void append_date(std::string_view name, const std::optional<Date>& date, JsonWriter& json) {
  json.field_or_null(name, date ? iso_date(*date) : std::string());
}

void append_period(const Identity& identity, JsonWriter& json) {
  json.key("period");
  if (!identity.period_from && !identity.period_to) return json.null();
  json.begin_object();
  append_date("from", identity.period_from, json);
  append_date("to", identity.period_to, json);
  json.end_object();
}

void append_evidence(const Report& report, JsonWriter& json) {
  json.key("evidence");
  json.begin_array();
  for (const std::string& words : report.evidence) json.string(words);
  json.end_array();
  if (report.contrary.empty()) return;
  json.key("contrary_evidence");
  json.begin_array();
  for (const std::string& words : report.contrary) json.string(words);
  json.end_array();
}

// The report of an item, an empty one when there is none.
const Report& report_of(const Item& item) {
  static const Report kNone{};
  return item.document == nullptr ? kNone : item.document->report;
}

}  // namespace

std::string iso_date(const Date& date) {
  std::string out = padded(date.year, 4);
  if (date.month <= 0) return out;
  out += '-' + padded(date.month, 2);
  if (date.day > 0) out += '-' + padded(date.day, 2);
  return out;
}

void append_json_head(const Item& item, JsonWriter& json) {
  const Report& report = report_of(item);
  if (!item.id.empty()) {
    json.key("id");
    json.token(item.id);
  }
  if (item.line > 0) json.field("line", item.line);
  json.field("file", utf8_name(item.file));
  json.field_or_null("template", report.form == nullptr ? std::string_view() : report.form->id);
  json.key("year");
  const std::optional<int>& year = report.identity.year;
  year&&* year >= 0 ? json.number(static_cast<std::uint64_t>(*year)) : json.null();
  json.field_or_null("organization", report.identity.organization);
}

void append_json_tail(const Item& item, const RenderOptions& options, JsonWriter& json) {
  const Report& report = report_of(item);
  if (outcome_of(item, options) == Outcome::error) json.field("error", trouble_of(item, options.lang));
  const bool decoded = item.document != nullptr && item.document->error == SourceError::none;
  json.field_or_null("encoding",
                     decoded ? encoding_name(item.document->text.encoding()) : std::string_view());
  append_evidence(report, json);
  json.field_or_null("document_number", report.identity.document_number);
  append_date("published", report.identity.published, json);
  append_period(report.identity, json);
}

void append_json_relation(const RelationFinding& relation, JsonWriter& json) {
  json.key("relation");
  json.begin_object();
  json.field("left", relation.left);
  json.field("op", relation.op);
  json.field("right", relation.right);
  json.key("left_value");
  json.number(relation.left_value);
  json.key("right_value");
  json.number(relation.right_value);
  json.end_object();
}

void append_json_cells(const Document& document, const Diagnostic& diagnostic, JsonWriter& json) {
  json.key("cells");
  json.begin_array();
  const Template* form = document.report.form;
  for (const CellIndex cell : diagnostic.cells) {
    if (form != nullptr && cell < form->cells.size()) json.string(form->cells[cell].id);
  }
  json.end_array();
}

void append_json_span(const Text& text, Span span, JsonWriter& json) {
  const Position position = text.position(span.begin);
  const std::size_t start = text.disk_offset(span.begin);
  // Cells of a joined grid stand in the order of its columns; in the file the next may begin further up.
  const std::size_t end = span.empty() ? start : std::max(start, text.disk_offset(span.end));
  json.begin_object();
  json.field("line", std::uint64_t{position.line});
  json.field("column", std::uint64_t{position.column});
  json.field("start", start);
  json.field("end", end);
  json.end_object();
}

}  // namespace gxreport
