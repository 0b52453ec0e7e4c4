// The object of `check` for one file.
#include <vector>

#include "report/escape.hpp"
#include "report/fingerprint_text.hpp"
#include "report/json_head.hpp"
#include "report/json_reporter.hpp"

namespace gxreport {

namespace {

constexpr std::string_view kBounds[] = {"exact", "at-least", "at-most"};

void append_suspect(const Template& form, const Suspect& suspect, JsonWriter& json) {
  json.begin_object();
  json.field("cell", suspect.cell < form.cells.size() ? std::string_view(form.cells[suspect.cell].id) : "");
  json.key("found");
  json.number(suspect.found);
  json.key("expected");
  json.number(suspect.expected);
  json.field("explains", suspect.explains);
  json.field("rank", suspect.rank);
  json.field("set", suspect.set);
  json.field("bound", kBounds[static_cast<std::size_t>(suspect.bound)]);
  if (suspect.slip != Slip::none) json.field("slip", slip_name(suspect.slip));
  json.end_object();
}

/// Of each cause, the findings that are listed: what is ignored, accepted or beyond a limit does not count.
using CauseCounts = std::vector<std::uint64_t>;

CauseCounts count_causes(const CheckResult& result) {
  CauseCounts counts(result.causes.size());
  for (const Diagnostic& diagnostic : result.diagnostics) {
    const auto cause = static_cast<std::size_t>(diagnostic.cause);
    if (diagnostic.cause >= 0 && cause < counts.size()) ++counts[cause];
  }
  return counts;
}

// The same on every finding of the cause.
void append_cause(const Document& document, const Diagnostic& diagnostic, const CauseCounts& counts,
                  JsonWriter& json) {
  const auto index = static_cast<std::size_t>(diagnostic.cause);
  if (diagnostic.cause < 0 || index >= document.result.causes.size()) return;
  const Cause& cause = document.result.causes[index];
  if (!cause.suspects.empty() && document.report.form != nullptr) {
    json.key("suspects");
    json.begin_array();
    for (const Suspect& suspect : cause.suspects) append_suspect(*document.report.form, suspect, json);
    json.end_array();
  }
  json.key("cause");
  json.begin_object();
  json.field("number", index + 1);
  json.field("findings", counts[index]);
  json.key("stopped");
  json.boolean(cause.stopped);
  json.field("message", cause.message);
  json.end_object();
}

// A finding about the whole document has no place.
void append_place(const Document& document, Span span, JsonWriter& json) {
  json.key("span");
  if (document.error != SourceError::none || span == Span{}) return json.null();
  append_json_span(document.text, span, json);
}

/// Places in other reports.
void append_related(const std::vector<RelatedPlace>& related, JsonWriter& json) {
  if (related.empty()) return;
  json.key("related");
  json.begin_array();
  for (const RelatedPlace& place : related) {
    json.begin_object();
    json.field("file", utf8_name(place.file));
    if (place.position.line > 0) {
      json.field("line", std::uint64_t{place.position.line});
      json.field("column", std::uint64_t{place.position.column});
    }
    if (!place.cell.empty()) json.field("cell", place.cell);
    json.field("message", place.message);
    json.end_object();
  }
  json.end_array();
}

void append_diagnostic(const Document& document, const Diagnostic& diagnostic, const CauseCounts& counts,
                       Lang lang, JsonWriter& json) {
  const Rule* rule = diagnostic.rule;
  json.begin_object();
  json.field("rule", rule == nullptr ? std::string_view() : rule->code);
  json.field("name", rule == nullptr ? std::string_view() : rule->name);
  json.field("severity", severity_name(diagnostic.severity));
  json.field("message", diagnostic.message);
  append_json_cells(document, diagnostic, json);
  append_place(document, diagnostic.span, json);
  if (diagnostic.relation) append_json_relation(*diagnostic.relation, json);
  append_cause(document, diagnostic, counts, json);
  append_related(diagnostic.related, json);
  json.field("basis", rule == nullptr ? std::string_view() : rule->basis.in(lang));
  json.field("fingerprint", fingerprint_text(diagnostic.fingerprint));
  json.field("fix", diagnostic.fix);
  json.end_object();
}

void append_assessed(const Assessed& assessed, JsonWriter& json) {
  json.key("assessed");
  json.begin_object();
  json.field("held", assessed.held);
  json.field("held_blank", assessed.held_blank);
  json.field("failed", assessed.failed);
  json.field("not_assessed", assessed.not_assessed);
  json.end_object();
}

/// What a baseline or a limit took away.
void append_hidden(const CheckResult& result, JsonWriter& json) {
  if (result.accepted > 0) json.field("accepted", result.accepted);
  if (const std::size_t count = left_out_of(result); count > 0) json.field("left_out", count);
}

}  // namespace

void append_check_json(const Item& item, const RenderOptions& options, std::string& out) {
  JsonWriter json(out);
  json.begin_object();
  append_json_head(item, json);
  json.field("status", outcome_name(outcome_of(item, options)));
  json.key("diagnostics");
  json.begin_array();
  if (item.document != nullptr) {
    const CauseCounts counts = count_causes(item.document->result);
    for (const Diagnostic& d : item.document->result.diagnostics) {
      append_diagnostic(*item.document, d, counts, options.lang, json);
    }
  }
  json.end_array();
  append_assessed(item.document == nullptr ? Assessed{} : item.document->result.assessed, json);
  if (item.document != nullptr) append_hidden(item.document->result, json);
  append_json_tail(item, options, json);
  json.end_object();
}

}  // namespace gxreport
