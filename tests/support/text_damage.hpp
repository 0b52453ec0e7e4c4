// Texts spoilt as nobody would spoil them on purpose.
#pragma once

#include <string>

#include "random.hpp"

namespace gxreport::support {

/// Cuts, doubles, overwrites or moves pieces of the text. Bytes, not characters: broken UTF-8 is part of it.
[[nodiscard]] std::string damaged_text(std::string text, Random& random);

}  // namespace gxreport::support
