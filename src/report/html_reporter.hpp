// html: the findings of a run as one page that needs nothing else, for people.
#pragma once

#include <string>

#include "report/reporter.hpp"

namespace gxreport {

/// The page up to its first report. No request ever leaves the page: its content security policy admits its
/// own style and script and nothing else.
void begin_html(const RenderOptions& options, std::string& out);
/// One report: a <details> that is open when there is something to mend.
void append_check_html(const Item& item, const RenderOptions& options, std::string& out);
/// The overview, which stands behind the reports in the file and before them on the page, and the script.
void end_html(const Tally& tally, const RenderOptions& options, std::string& out);

/// The run at a glance: how many reports passed, and findings by rule as a bar chart that also filters.
void append_html_overview(const Tally& tally, const RenderOptions& options, std::string& out);
/// The field and the switches that filter; of use with the script only.
void append_html_filter(const Tally& tally, const RenderOptions& options, std::string& out);
/// What the marks in the tables mean.
void append_html_legend(const RenderOptions& options, std::string& out);

}  // namespace gxreport
