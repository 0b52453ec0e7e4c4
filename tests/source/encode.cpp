#include "source/encode.hpp"

#include <unicode/ucnv.h>

#include <array>
#include <memory>
#include <string_view>

namespace gxreport {

namespace {

char byte(char32_t value) { return static_cast<char>(static_cast<unsigned char>(value & 0xFF)); }

void add_utf8(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += byte(c);
    return;
  }
  const unsigned followers = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
  const std::array<unsigned, 4> lead = {0, 0xC0, 0xE0, 0xF0};
  out += byte(lead[followers] | c >> 6 * followers);
  for (unsigned left = followers; left > 0; --left) out += byte(0x80 | (c >> 6 * (left - 1) & 0x3F));
}

void add_unit(std::string& out, char32_t unit, bool big_endian) {
  out += big_endian ? byte(unit >> 8) : byte(unit);
  out += big_endian ? byte(unit) : byte(unit >> 8);
}

void add_utf16(std::string& out, char32_t c, bool big_endian) {
  if (c < 0x10000) {
    add_unit(out, c, big_endian);
    return;
  }
  add_unit(out, 0xD800 + ((c - 0x10000) >> 10), big_endian);
  add_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FF), big_endian);
}

void add_gb18030(std::string& out, char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open("gb18030", &status),
                                                                            &ucnv_close);
  std::array<UChar, 2> units{};
  int32_t length = 0;
  for (std::string pair; length < (c < 0x10000 ? 1 : 2); ++length) {
    const char32_t unit = c < 0x10000 ? c : length == 0 ? 0xD7C0 + (c >> 10) : 0xDC00 + (c & 0x3FF);
    units[static_cast<std::size_t>(length)] = static_cast<UChar>(unit);
  }
  std::array<char, 8> code{};
  const int32_t made = ucnv_fromUChars(converter.get(), code.data(), 8, units.data(), length, &status);
  out.append(code.data(), static_cast<std::size_t>(made));
}

}  // namespace

Encoded encode(const std::u32string& characters, Encoding encoding, const std::string& mark) {
  Encoded encoded{mark, {}};
  for (const char32_t c : characters) {
    encoded.offsets.push_back(encoded.bytes.size());
    if (encoding == Encoding::utf8) add_utf8(encoded.bytes, c);
    if (encoding == Encoding::gb18030) add_gb18030(encoded.bytes, c);
    if (encoding == Encoding::utf16_le) add_utf16(encoded.bytes, c, false);
    if (encoding == Encoding::utf16_be) add_utf16(encoded.bytes, c, true);
  }
  encoded.offsets.push_back(encoded.bytes.size());
  return encoded;
}

}  // namespace gxreport
