// Which form a report is on.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gxreport/text.hpp"
#include "match/events.hpp"

namespace gxreport::match {

struct Recognition {
  std::size_t form = 0;               ///< index into TemplateSet::all()
  std::vector<std::string> evidence;  ///< the wordings and citations that told
  std::vector<std::string> contrary;  ///< documents of other forms that are cited in place of this one's
};

/// Decides from the wordings that only one form has, then from the document that is cited, then from the year
/// (of forms with equal evidence the one due), then for the form that came into use last; nothing when the
/// text shows no form at all. An outline (perhaps an appendix) gives way to a form with tables.
[[nodiscard]] std::optional<Recognition> recognise(const Text& text, const Events& events,
                                                   const TemplateSet& forms);

}  // namespace gxreport::match
