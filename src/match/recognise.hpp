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
};

/// Decides from the wordings that only one form has, then from the document that is cited; nothing when
/// the text shows no form at all. A form whose cells are not readable (an appendix) gives way to one whose
/// are.
[[nodiscard]] std::optional<Recognition> recognise(const Text& text, const Events& events,
                                                   const TemplateSet& forms);

}  // namespace gxreport::match
