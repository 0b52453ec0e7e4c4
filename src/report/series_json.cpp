#include "gxreport/series.hpp"
#include "report/escape.hpp"
#include "report/groups_reporter.hpp"
#include "report/json_reporter.hpp"
#include "report/json_writer.hpp"
#include "report/series_reporter.hpp"

namespace gxreport {

namespace {

using reconcile::Organ;
using reconcile::Result;
using reconcile::Series;
using reconcile::YearValue;

void append_head(const Organ& organ, const Result& result, JsonWriter& json) {
  json.field("name", organ.name);
  json.key("also");
  json.begin_array();
  for (const std::string& name : organ.also) json.string(name);
  json.end_array();
  json.key("years");
  json.begin_array();
  for (const auto& [year, reports] : organ.years) {
    const reconcile::Filed& report = result.reports[reports.front()];
    json.begin_object();
    json.field("year", static_cast<std::uint64_t>(year));
    json.field("file", utf8_name(report.path));
    json.field_or_null("template", report.digest.head.form == nullptr ? "" : report.digest.head.form->id);
    json.field("reports", reports.size());
    json.end_object();
  }
  json.end_array();
  json.key("missing_years");
  json.begin_array();
  for (const int year : organ.missing_years) json.number(static_cast<std::uint64_t>(year));
  json.end_array();
}

void append_value(const YearValue& value, JsonWriter& json) {
  json.begin_object();
  json.field("year", static_cast<std::uint64_t>(value.year));
  json.key("value");
  value.status == CellStatus::ok ? json.number(value.value) : json.null();
  json.field("status", status_name(value.status));
  if (!value.unit.empty()) json.field("unit", value.unit);
  if (value.line > 0) {
    json.field("line", std::uint64_t{value.line});
    json.field("column", std::uint64_t{value.column});
  }
  json.end_object();
}

}  // namespace

void begin_series_json(const RenderOptions& /*options*/, std::string& out) {
  JsonWriter json(out);
  json.begin_object();
  json.field("schema", kSchemaVersion);
  json.field("tool", "gxreport");
  json.field("version", version());
  json.key("organizations");
  json.begin_array();
  out += '\n';
}

void append_series_json(const Item& item, const RenderOptions& options, std::string& out) {
  if (item.organ == nullptr || options.reconciled == nullptr) return;
  JsonWriter json(out);
  json.begin_object();
  append_head(*item.organ, *options.reconciled, json);
  json.key("cells");
  json.begin_array();
  for (const Series& series : reconcile::series_of(*options.reconciled, *item.organ)) {
    json.begin_object();
    json.field("id", series.cell);
    json.field_or_null("name", series.name);
    json.key("values");
    json.begin_array();
    for (const YearValue& value : series.values) append_value(value, json);
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void end_series_json(const Tally& /*tally*/, const RenderOptions& options, std::string& out) {
  out += "\n],\n\"ungrouped\":";
  JsonWriter json(out);
  json.begin_array();
  if (options.reconciled != nullptr) {
    for (const reconcile::Ungrouped& one : options.reconciled->ungrouped) {
      json.begin_object();
      json.field("file", utf8_name(options.reconciled->reports[one.report].path));
      json.field("reason", reason_name(one.reason));
      json.end_object();
    }
  }
  json.end_array();
  out += "}\n";
}

}  // namespace gxreport
