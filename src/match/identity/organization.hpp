// Whose report it is.
#pragma once

#include <optional>
#include <string>

#include "match/identity/excerpt.hpp"
#include "match/identity/title.hpp"

namespace gxreport::identity {

struct Organization {
  std::string name;  ///< as printed, without white space; empty when not found
  Span span;
};

/// The title's organ; its full name from the preface, a field or the signature when the title has a short
/// form or none; else the organ that the first sentences speak of. `head` ends at `head_end` of `text`.
[[nodiscard]] Organization find_organization(const Excerpt& head, const std::optional<Title>& title,
                                             const Text& text, Pos head_end);

}  // namespace gxreport::identity
