// rules --verify as JSON.
#include "check/wording.hpp"
#include "report/json_reporter.hpp"
#include "report/json_writer.hpp"
#include "report/verdict_text.hpp"

namespace gxreport {

namespace {

constexpr std::string_view kOps[] = {"=", ">=", "<="};

void append_relation(const Template& form, std::uint32_t index, JsonWriter& json) {
  const RelationSpec& relation = form.relations[index];
  json.field("rule", relation.rule);
  json.field("left", check::side_ids(form, relation.left));
  json.field("op", kOps[static_cast<std::size_t>(relation.op)]);
  json.field("right", check::side_ids(form, relation.right));
}

/// An inequality follows from all others together, and none is named.
void append_redundant(const Template& form, const locate::Redundant& redundant, JsonWriter& json) {
  json.begin_object();
  append_relation(form, redundant.relation, json);
  json.key("follows_from");
  json.begin_array();
  for (const std::uint32_t implied : redundant.implied) {
    json.begin_object();
    append_relation(form, implied, json);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void append_verdict(const Verified& verified, JsonWriter& json) {
  const locate::Verdict& verdict = verified.verdict;
  json.begin_object();
  json.field("template", verified.form.id);
  json.field("relations", verified.form.relations.size());
  json.field("rank", verdict.rank);
  json.key("consistent");
  verdict.consistent == locate::Answer::unknown ? json.null()
                                                : json.boolean(verdict.consistent == locate::Answer::yes);
  json.key("complete");
  json.boolean(verdict.complete);
  json.key("redundant");
  json.begin_array();
  for (const locate::Redundant& redundant : verdict.redundant)
    append_redundant(verified.form, redundant, json);
  json.end_array();
  json.end_object();
}

}  // namespace

void append_verdicts_json(std::span<const Verified> forms, std::string& out) {
  JsonWriter json(out);
  json.begin_object();
  json.field("schema", kSchemaVersion);
  json.field("tool", "gxreport");
  json.field("version", version());
  json.key("forms");
  json.begin_array();
  for (const Verified& verified : forms) append_verdict(verified, json);
  json.end_array();
  json.end_object();
  out += '\n';
}

}  // namespace gxreport
