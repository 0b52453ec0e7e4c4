// series: the cells of each organ year by year. Item::organ is rendered, RenderOptions::reconciled is the
// batch.
#pragma once

#include <string>

#include "report/reporter.hpp"

namespace gxreport {

/// csv: a line for each cell and year, the lines of a cell together.
void begin_series_csv(const RenderOptions& options, std::string& out);
void append_series_csv(const Item& item, const RenderOptions& options, std::string& out);

/// json: docs/schema/series.schema.json.
void begin_series_json(const RenderOptions& options, std::string& out);
void append_series_json(const Item& item, const RenderOptions& options, std::string& out);
void end_series_json(const Tally& tally, const RenderOptions& options, std::string& out);

/// html: one page that needs nothing else; of each organ the cells that the form says are drawn, as a chart
/// and as a table of the same figures.
void begin_series_html(const RenderOptions& options, std::string& out);
void append_series_html(const Item& item, const RenderOptions& options, std::string& out);
void end_series_html(const Tally& tally, const RenderOptions& options, std::string& out);

}  // namespace gxreport
