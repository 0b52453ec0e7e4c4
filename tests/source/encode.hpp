// Text into bytes, as another program would write it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "gxreport/text.hpp"

namespace gxreport {

struct Encoded {
  std::string bytes;
  std::vector<std::size_t> offsets;  ///< of each character, and of the end
};

/// GB18030 through ICU's encoder, which shares nothing with the decoder under test.
Encoded encode(const std::u32string& characters, Encoding encoding, const std::string& mark = {});

}  // namespace gxreport
