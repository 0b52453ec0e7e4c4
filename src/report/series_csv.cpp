#include "gxreport/series.hpp"
#include "report/csv_reporter.hpp"
#include "report/escape.hpp"
#include "report/series_reporter.hpp"

namespace gxreport {

namespace {

using reconcile::Series;
using reconcile::YearValue;

void append_value(const Item& item, const Series& series, const YearValue& value,
                  const RenderOptions& options, std::string& out) {
  const auto field = [&out](std::string_view text) {
    append_csv_field(text, out);
    out += ',';
  };
  field(item.file);
  field(std::to_string(value.year));
  field(series.cell);
  field(series.name);
  field(value.status == CellStatus::ok ? value.value.to_string() : std::string());
  field(value.unit);
  field(status_name(value.status));
  field(utf8_name(options.reconciled->reports[value.report].path));
  if (value.line > 0) out += std::to_string(value.line);
  out += ',';
  if (value.line > 0) out += std::to_string(value.column);
  out += "\r\n";
}

}  // namespace

void begin_series_csv(const RenderOptions& options, std::string& out) {
  append_csv_mark(options, out);
  out += "organization,year,cell,name,value,unit,status,file,line,column\r\n";
}

void append_series_csv(const Item& item, const RenderOptions& options, std::string& out) {
  if (item.organ == nullptr || options.reconciled == nullptr) return;
  for (const Series& series : reconcile::series_of(*options.reconciled, *item.organ)) {
    for (const YearValue& value : series.values) append_value(item, series, value, options, out);
  }
}

}  // namespace gxreport
