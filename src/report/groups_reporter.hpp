// What reconcile put together and what it could not, in the formats that have a place for it.
#pragma once

#include <string>

#include "gxreport/reconcile.hpp"
#include "report/reporter.hpp"

namespace gxreport {

/// An object, without a line end (docs/schema/reconcile.schema.json: groups).
void append_groups_json(const reconcile::Result& result, std::string& out);
/// Lines for people, at most some dozens unless every pass is to be announced.
void append_groups_text(const reconcile::Result& result, const RenderOptions& options, std::string& out);
/// A section of the page.
void append_groups_html(const reconcile::Result& result, const RenderOptions& options, std::string& out);

/// "no-year".
[[nodiscard]] std::string_view reason_name(reconcile::Reason reason);
[[nodiscard]] Words reason_words(reconcile::Reason reason);
/// "2019-2021, 2023".
[[nodiscard]] std::string year_ranges(const std::vector<int>& years);
[[nodiscard]] std::vector<int> years_of(const reconcile::Organ& organ);

}  // namespace gxreport
