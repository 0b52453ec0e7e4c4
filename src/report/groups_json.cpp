// The groups of reconcile as JSON.
#include "report/escape.hpp"
#include "report/groups_reporter.hpp"
#include "report/json_writer.hpp"

namespace gxreport {

namespace {

using reconcile::Family;
using reconcile::Organ;
using reconcile::Result;

void append_strings(std::string_view name, const std::vector<std::string>& all, JsonWriter& json) {
  json.key(name);
  json.begin_array();
  for (const std::string& one : all) json.string(one);
  json.end_array();
}

void append_files(std::string_view name, const std::vector<std::uint32_t>& reports, const Result& result,
                  JsonWriter& json) {
  json.key(name);
  json.begin_array();
  for (const std::uint32_t report : reports) json.string(utf8_name(result.reports[report].path));
  json.end_array();
}

void append_organ(const Organ& organ, const Result& result, JsonWriter& json) {
  json.begin_object();
  json.field("name", organ.name);
  append_strings("also", organ.also, json);
  json.key("years");
  json.begin_array();
  for (const auto& [year, reports] : organ.years) {
    json.begin_object();
    json.field("year", static_cast<std::uint64_t>(year));
    append_files("files", reports, result, json);
    json.end_object();
  }
  json.end_array();
  json.key("missing_years");
  json.begin_array();
  for (const int year : organ.missing_years) json.number(static_cast<std::uint64_t>(year));
  json.end_array();
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

void append_family(const Family& family, const Result& result, JsonWriter& json) {
  const reconcile::Filed& parent = result.reports[family.parent];
  json.begin_object();
  json.field("organization", parent.organization);
  json.field("year", static_cast<std::uint64_t>(family.year));
  json.field("file", utf8_name(parent.path));
  append_files("children", family.children, result, json);
  append_strings("absent", family.absent, json);
  json.key("unread");
  json.begin_array();
  for (const Family::Unread& unread : family.unread) {
    json.begin_object();
    json.field("file", utf8_name(result.reports[unread.report].path));
    append_strings("cells", unread.cells, json);
    json.end_object();
  }
  json.end_array();
  append_assessed(family.assessed, json);
  json.end_object();
}

}  // namespace

void append_groups_json(const Result& result, std::string& out) {
  JsonWriter json(out);
  json.begin_object();
  json.key("organizations");
  json.begin_array();
  for (const Organ& organ : result.organs) append_organ(organ, result, json);
  json.end_array();
  json.key("parents");
  json.begin_array();
  for (const Family& family : result.families) append_family(family, result, json);
  json.end_array();
  append_strings("parents_without_report", result.orphans, json);
  json.key("ungrouped");
  json.begin_array();
  for (const reconcile::Ungrouped& one : result.ungrouped) {
    json.begin_object();
    json.field("file", utf8_name(result.reports[one.report].path));
    json.field("reason", reason_name(one.reason));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace gxreport
