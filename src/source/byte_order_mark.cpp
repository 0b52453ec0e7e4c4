#include "source/byte_order_mark.hpp"

#include <array>

namespace gxreport {

namespace {

struct Mark {
  std::string_view bytes;
  Encoding encoding;
};

constexpr std::array<Mark, 4> kMarks = {{
    {"\xEF\xBB\xBF", Encoding::utf8},
    {"\xFF\xFE", Encoding::utf16_le},
    {"\xFE\xFF", Encoding::utf16_be},
    {"\x84\x31\x95\x33", Encoding::gb18030},
}};

}  // namespace

std::optional<ByteOrderMark> byte_order_mark(std::string_view file) {
  for (const Mark& mark : kMarks) {
    if (file.starts_with(mark.bytes)) return ByteOrderMark{mark.encoding, mark.bytes.size()};
  }
  return std::nullopt;
}

}  // namespace gxreport
