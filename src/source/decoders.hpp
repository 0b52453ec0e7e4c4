// One decoder an encoding. Each takes the bytes after a byte order mark, appends one character for each valid
// sequence and one fault for each bad one, and says what it saw; whether that is believed is for
// evidence.hpp.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/text_builder.hpp"

namespace gxreport {

/// What the bytes said for and against an encoding.
struct Evidence {
  std::size_t bytes = 0;  ///< decoded
  std::size_t good = 0;   ///< valid sequences of more than one byte
  std::size_t proof = 0;  ///< their bytes after the first; of GB18030 and UTF-16: those that text is made of
  std::size_t bad = 0;    ///< faults, without a last character that the end of the file cuts off
  std::size_t controls = 0;  ///< stray control characters (text/fold.hpp)
};

/// `file` is the whole file, decoded from offset `begin` on. `builder` is started and finished here.
Evidence decode_utf8(std::string_view file, std::size_t begin, TextBuilder& builder);
Evidence decode_gb18030(std::string_view file, std::size_t begin, TextBuilder& builder);
/// Encoding::utf16_le or utf16_be.
Evidence decode_utf16(std::string_view file, std::size_t begin, Encoding encoding, TextBuilder& builder);

}  // namespace gxreport
