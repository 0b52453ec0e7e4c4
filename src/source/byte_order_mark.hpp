// The mark that says in which encoding a file is.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "gxreport/text.hpp"

namespace gxreport {

struct ByteOrderMark {
  Encoding encoding = Encoding::utf8;
  std::size_t length = 0;
};

/// Nothing when the file begins with none.
[[nodiscard]] std::optional<ByteOrderMark> byte_order_mark(std::string_view file);

}  // namespace gxreport
