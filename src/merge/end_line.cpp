#include "merge/end_line.hpp"

#include "gxreport/limits.hpp"
#include "merge/fields.hpp"

namespace gxreport::merge {

namespace {

using nlohmann::json;

bool read_counts(const json& summary, Tally& out) {
  const json& findings = member(summary, "diagnostics");
  read_count(summary, "accepted", out.accepted);  // stands there only when there are some
  return read_count(summary, "files", out.files) && read_count(summary, "passed", out.passed) &&
         read_count(summary, "failed", out.failed) && read_count(summary, "errors", out.errors) &&
         read_count(findings, "error", out.findings[static_cast<std::size_t>(Severity::error)]) &&
         read_count(findings, "warning", out.findings[static_cast<std::size_t>(Severity::warning)]) &&
         read_count(findings, "note", out.findings[static_cast<std::size_t>(Severity::note)]);
}

bool read_shard(const json& shard, Shard& out) {
  const std::string command = text(shard, "command");
  out.command = command == "check" ? "check" : command == "extract" ? "extract" : "";
  return !out.command.empty() && read_count(shard, "index", out.index) &&
         read_count(shard, "count", out.count) && read_count(shard, "files", out.files) &&
         read_digest(shard, "list", out.list) && read_digest(shard, "settings", out.settings) &&
         out.index >= 1 && out.index <= out.count && out.count <= kMaxShards;
}

}  // namespace

EndKind parse_end_line(std::string_view line, EndLine& out) {
  const json document = json::parse(line, nullptr, false);
  const json& summary = member(document, "summary");
  if (!summary.is_object() || text(summary, "tool") != "gxreport") return EndKind::no_end;
  if (!member(summary, "shard").is_object()) return EndKind::whole;
  out = {};
  out.version = text(summary, "version");
  out.schema = text(summary, "schema");
  const bool good = read_counts(summary, out.tally) && read_shard(member(summary, "shard"), out.shard);
  return good ? EndKind::shard : EndKind::no_end;
}

}  // namespace gxreport::merge
