#include "report/json_reporter.hpp"

#include "report/fingerprint_text.hpp"
#include "report/groups_reporter.hpp"
#include "report/json_writer.hpp"

namespace gxreport {

namespace {

void append_tool(JsonWriter& json) {
  json.field("tool", "gxreport");
  json.field("version", version());
}

void append_shard(const Shard& shard, JsonWriter& json) {
  json.key("shard");
  json.begin_object();
  json.field("command", shard.command);
  json.field("index", shard.index);
  json.field("count", shard.count);
  json.field("files", shard.files);
  json.field("list", fingerprint_text(shard.list));
  json.field("settings", fingerprint_text(shard.settings));
  json.end_object();
}

}  // namespace

void append_summary(const Tally& tally, JsonWriter& json) {
  json.begin_object();
  json.field("files", tally.files);
  json.field("passed", tally.passed);
  json.field("failed", tally.failed);
  json.field("errors", tally.errors);
  json.key("diagnostics");
  json.begin_object();
  for (const Severity s : {Severity::error, Severity::warning, Severity::note}) {
    json.field(severity_name(s), tally.findings.at(static_cast<std::size_t>(s)));
  }
  json.end_object();
  if (tally.accepted > 0) json.field("accepted", tally.accepted);
  append_tool(json);
  json.field("schema", kSchemaVersion);
  if (tally.shard) append_shard(*tally.shard, json);
  json.end_object();
}

void begin_json(const RenderOptions&, std::string& out) {
  JsonWriter json(out);
  json.begin_object();
  json.field("schema", kSchemaVersion);
  append_tool(json);
  json.key("files");
  json.begin_array();
  out += '\n';
}

void end_json(const Tally& tally, const RenderOptions& options, std::string& out) {
  out += "\n],\n";
  if (options.reconciled != nullptr) {
    out += "\"groups\":";
    append_groups_json(*options.reconciled, out);
    out += ",\n";
  }
  out += "\"summary\":";
  JsonWriter json(out);
  append_summary(tally, json);
  out += "}\n";
}

void begin_ndjson(const RenderOptions&, std::string&) {}

void append_check_ndjson(const Item& item, const RenderOptions& options, std::string& out) {
  append_check_json(item, options, out);
  out += '\n';
}

void append_extract_ndjson(const Item& item, const RenderOptions& options, std::string& out) {
  append_extract_json(item, options, out);
  out += '\n';
}

void end_ndjson(const Tally& tally, const RenderOptions& options, std::string& out) {
  if (options.reconciled != nullptr) {
    out += "{\"groups\":";
    append_groups_json(*options.reconciled, out);
    out += "}\n";
  }
  JsonWriter json(out);
  json.begin_object();
  json.key("summary");
  append_summary(tally, json);
  json.end_object();
  out += '\n';
}

}  // namespace gxreport
