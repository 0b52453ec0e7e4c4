// The results of a SARIF run: a finding with its place, its cells and its fingerprint.
#include <algorithm>

#include "check/wording.hpp"
#include "report/cause_words.hpp"
#include "report/cell_view.hpp"
#include "report/escape.hpp"
#include "report/file_region.hpp"
#include "report/fingerprint_text.hpp"
#include "report/json_head.hpp"
#include "report/relative_path.hpp"
#include "report/sarif_reporter.hpp"

namespace gxreport {

namespace {

constexpr Words kBlank = {"空白", "blank"};

void append_message(std::string_view text, JsonWriter& json) {
  append_sarif_message("message", visible(text, Blanks::fold), json);
}

void append_region(const Text& text, Span span, JsonWriter& json) {
  const FileRegion region = file_region(text, span);
  json.key("region");
  json.begin_object();
  json.field("startLine", std::uint64_t{region.begin.line});
  json.field("startColumn", std::uint64_t{region.begin.column});
  json.field("endLine", std::uint64_t{region.end.line});
  json.field("endColumn", std::uint64_t{region.end.column});
  if (region.contiguous) {
    json.field("byteOffset", region.start_byte);
    json.field("byteLength", region.end_byte - region.start_byte);
  }
  json.end_object();
}

// What concerns the document as a whole has all its lines for its region.
void append_whole_region(const Text& text, JsonWriter& json) {
  json.key("region");
  json.begin_object();
  json.field("startLine", std::uint64_t{1});
  json.field("endLine", std::uint64_t{text.position(text.size()).line});
  json.end_object();
}

// `placed`: false for what concerns the document as a whole, of which there may be no text.
void append_physical_location(const Text& text, std::string_view uri, Span span, bool placed,
                              JsonWriter& json) {
  json.key("physicalLocation");
  json.begin_object();
  json.key("artifactLocation");
  json.begin_object();
  json.field("uri", uri);
  json.field("uriBaseId", kSarifBase);
  json.end_object();
  if (placed) {
    append_region(text, span, json);
  } else if (text.size() > 0) {
    append_whole_region(text, json);
  }
  json.end_object();
}

void append_location(const Document& document, std::string_view uri, Span span, JsonWriter& json) {
  json.key("locations");
  json.begin_array();
  json.begin_object();
  const bool placed = document.error == SourceError::none && span != Span{};
  append_physical_location(document.text, uri, span, placed, json);
  json.end_object();
  json.end_array();
}

// A cell: its names in the form and in our data, where it stands and what is printed there.
void append_cell(const Document& document, std::string_view uri, CellIndex cell, const CellView& view,
                 std::uint64_t id, Lang lang, JsonWriter& json) {
  const Template& form = *document.report.form;
  json.begin_object();
  json.field("id", id);
  append_physical_location(document.text, uri, view.span, true, json);
  json.key("logicalLocations");
  json.begin_array();
  json.begin_object();
  json.field("fullyQualifiedName", form.cells[cell].id);
  json.end_object();
  json.end_array();
  const std::string_view figure = view.raw.empty() ? kBlank.in(lang) : view.raw;
  append_message(check::cell_name(form, cell) + ": " + std::string(figure), json);
  json.end_object();
}

// A place in another report.
void append_related(const RelatedPlace& place, std::uint64_t id, const RenderOptions& options,
                    JsonWriter& json) {
  json.begin_object();
  json.field("id", id);
  json.key("physicalLocation");
  json.begin_object();
  json.key("artifactLocation");
  json.begin_object();
  json.field("uri", path_uri(relative_path(place.file, options.folder)));
  json.field("uriBaseId", kSarifBase);
  json.end_object();
  if (place.position.line > 0) {
    json.key("region");
    json.begin_object();
    json.field("startLine", std::uint64_t{place.position.line});
    json.field("startColumn", std::uint64_t{place.position.column});
    json.end_object();
  }
  json.end_object();
  append_message(place.message, json);
  json.end_object();
}

std::vector<CellIndex> placed_cells(const Document& document, const Diagnostic& diagnostic) {
  std::vector<CellIndex> out;
  const Report& report = document.report;
  if (report.form == nullptr || document.error != SourceError::none) return out;
  for (const CellIndex cell : diagnostic.cells) {
    if (cell >= report.cells.size() || cell >= report.form->cells.size()) continue;
    if (view_cell(document.text, report.cells[cell]).placed) out.push_back(cell);
  }
  return out;
}

void append_cells(const Document& document, std::string_view uri, const Diagnostic& diagnostic,
                  const RenderOptions& options, JsonWriter& json) {
  const std::vector<CellIndex> cells = placed_cells(document, diagnostic);
  if (cells.empty() && diagnostic.related.empty()) return;
  std::uint64_t id = 0;
  json.key("relatedLocations");
  json.begin_array();
  for (const CellIndex cell : cells) {
    const CellView view = view_cell(document.text, document.report.cells[cell]);
    append_cell(document, uri, cell, view, ++id, options.lang, json);
  }
  for (const RelatedPlace& place : diagnostic.related) append_related(place, ++id, options, json);
  json.end_array();
}

void append_result(const Document& document, std::string_view uri, const Diagnostic& diagnostic,
                   const RenderOptions& options, JsonWriter& json) {
  json.begin_object();
  if (diagnostic.rule != nullptr) append_sarif_rule_of(*diagnostic.rule, json);
  json.field("level", severity_name(diagnostic.severity));
  const std::string_view cause = cause_words(document.result, diagnostic);
  append_message(cause.empty() ? diagnostic.message : diagnostic.message + ' ' + std::string(cause), json);
  append_location(document, uri, diagnostic.span, json);
  append_cells(document, uri, diagnostic, options, json);
  json.key("partialFingerprints");
  json.begin_object();
  json.field("gxreport/v1", fingerprint_text(diagnostic.fingerprint));
  json.end_object();
  json.key("properties");
  json.begin_object();
  append_json_cells(document, diagnostic, json);
  if (diagnostic.relation) append_json_relation(*diagnostic.relation, json);
  json.field("fix", visible(diagnostic.fix, Blanks::fold));
  json.end_object();
  json.end_object();
}

}  // namespace

void append_sarif_rule_of(const Rule& rule, JsonWriter& json) {
  json.field("ruleId", rule.code);
  const auto rules = all_rules();
  const auto found = std::ranges::find(rules, &rule);
  if (found != rules.end()) json.field("ruleIndex", static_cast<std::uint64_t>(found - rules.begin()));
}

void append_check_sarif(const Item& item, const RenderOptions& options, std::string& out) {
  // What could not be read is said on standard error and counted at the end.
  if (item.document == nullptr || item.document->result.diagnostics.empty()) return;
  const std::string uri = path_uri(relative_path(item.file, options.folder));
  bool first = true;
  for (const Diagnostic& diagnostic : item.document->result.diagnostics) {
    if (!first) out += ",\n";
    first = false;
    JsonWriter json(out);
    append_result(*item.document, uri, diagnostic, options, json);
  }
}

}  // namespace gxreport
