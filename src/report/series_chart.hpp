// Figures by year as a line chart in SVG, without script, style or colour of its own.
#pragma once

#include <string>
#include <vector>

#include "gxreport/series.hpp"
#include "report/reporter.hpp"

namespace gxreport {

/// Appends an <svg> of at most kMostLines series; a line breaks where a year has no figure that is read.
/// `title` is its accessible name. Nothing when no figure can be drawn.
void append_series_chart(const std::string& title, const std::vector<const reconcile::Series*>& series,
                         std::string& out);

inline constexpr std::size_t kMostLines = 8;

}  // namespace gxreport
