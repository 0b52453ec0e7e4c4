// The report around its tables: titles, prose, and the page that it was copied from.
#pragma once

#include <string>

#include "layout.hpp"

namespace gxreport::support {

[[nodiscard]] std::string render_page(const ReportModel& model, const Layout& layout, const Style& style,
                                      Random& random, const ChangeTable& change);

}  // namespace gxreport::support
