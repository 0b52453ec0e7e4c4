// SARIF results from lines of NDJSON.
#include "merge/filed_report.hpp"
#include "report/cause_words.hpp"
#include "report/escape.hpp"
#include "report/fingerprint_text.hpp"
#include "report/json_head.hpp"
#include "report/relative_path.hpp"
#include "report/sarif_reporter.hpp"

namespace gxreport::merge {

namespace {

void append_location(std::string_view uri, const Position& place, JsonWriter& json) {
  json.key("locations");
  json.begin_array();
  json.begin_object();
  json.key("physicalLocation");
  json.begin_object();
  json.key("artifactLocation");
  json.begin_object();
  json.field("uri", uri);
  json.field("uriBaseId", kSarifBase);
  json.end_object();
  if (place.line > 0) {
    json.key("region");
    json.begin_object();
    json.field("startLine", std::uint64_t{place.line});
    json.field("startColumn", std::uint64_t{place.column});
    json.end_object();
  }
  json.end_object();
  json.end_object();
  json.end_array();
}

void append_properties(const Diagnostic& diagnostic, const std::vector<std::string>& cells,
                       JsonWriter& json) {
  json.key("properties");
  json.begin_object();
  json.key("cells");
  json.begin_array();
  for (const std::string& cell : cells) json.string(cell);
  json.end_array();
  if (diagnostic.relation) append_json_relation(*diagnostic.relation, json);
  json.field("fix", visible(diagnostic.fix, Blanks::fold));
  json.end_object();
}

void append_result(const FiledReport& report, std::size_t finding, std::string_view uri, JsonWriter& json) {
  const CheckResult& result = report.item().document->result;
  const Diagnostic& diagnostic = result.diagnostics[finding];
  json.begin_object();
  if (diagnostic.rule != nullptr) append_sarif_rule_of(*diagnostic.rule, json);
  json.field("level", severity_name(diagnostic.severity));
  const std::string_view cause = cause_words(result, diagnostic);
  const std::string message =
      cause.empty() ? diagnostic.message : diagnostic.message + ' ' + std::string(cause);
  append_sarif_message("message", visible(message, Blanks::fold), json);
  append_location(uri, report.places()[finding], json);
  json.key("partialFingerprints");
  json.begin_object();
  json.field("gxreport/v1", fingerprint_text(diagnostic.fingerprint));
  json.end_object();
  append_properties(diagnostic, report.cells()[finding], json);
  json.end_object();
}

}  // namespace

void append_filed_sarif(const FiledReport& report, const RenderOptions& options, std::string& out) {
  const Item item = report.item();
  if (item.document == nullptr) return;
  const std::string uri = path_uri(relative_path(item.file, options.folder));
  for (std::size_t i = 0; i < item.document->result.diagnostics.size(); ++i) {
    if (i > 0) out += ",\n";
    JsonWriter json(out);
    append_result(report, i, uri, json);
  }
}

}  // namespace gxreport::merge
