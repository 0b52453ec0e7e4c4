// How much evidence makes an encoding believed. All thresholds stand here.
#pragma once

#include <optional>
#include <string_view>

#include "source/decoders.hpp"

namespace gxreport {

/// Too many control characters for a text in any encoding.
[[nodiscard]] bool is_binary(const Evidence& seen, std::size_t characters);

/// More NULs than UTF-16 has a use for: is_binary in every encoding, whatever the other bytes are.
[[nodiscard]] bool is_mostly_nuls(std::string_view file);

/// Bad sequences are few beside the valid ones of more than one byte.
[[nodiscard]] bool is_utf8(const Evidence& seen);
/// As is_utf8, and the pairs are such as Chinese text is made of: rows of common characters.
[[nodiscard]] bool is_gb18030(const Evidence& seen);
/// What a caller who asks for GB18030 is given: only the bad sequences count.
[[nodiscard]] bool may_be_gb18030(const Evidence& seen);
/// Surrogates without their other half, and characters for private use, are few.
[[nodiscard]] bool may_be_utf16(const Evidence& seen);
/// `seen` by decode_utf8: next to no bytes are anything but ASCII.
[[nodiscard]] bool is_damaged_ascii(const Evidence& seen);

/// The byte order in which nearly all units are such as Chinese text and its tables are made of.
[[nodiscard]] std::optional<Encoding> utf16_by_units(std::string_view file);

}  // namespace gxreport
