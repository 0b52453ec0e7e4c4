#include "source/evidence.hpp"

#include <algorithm>
#include <tuple>

#include "source/utf16_unit.hpp"

namespace gxreport {

namespace {

bool is_ascii_text(char16_t unit) {
  return (unit >= 0x20 && unit < 0x7F) || unit == u'\t' || unit == u'\n' || unit == u'\r';
}

bool is_usual_unit(char16_t unit) {
  const bool han = unit >= 0x4E00 && unit <= 0x9FFF;
  const bool symbol = (unit >= 0x2010 && unit <= 0x203B) || (unit >= 0x2460 && unit <= 0x25FF) ||
                      (unit >= 0x3000 && unit <= 0x303F) || (unit >= 0xFF00 && unit <= 0xFFEF);
  return is_ascii_text(unit) || han || symbol || unit == 0xA0 || unit == 0xB7;
}

/// How a file looks when read as UTF-16 in one byte order.
struct Units {
  std::size_t usual = 0;
  std::size_t ascii = 0;
};

Units units_in(std::string_view file, bool big_endian) {
  Units units;
  for (std::size_t at = 0; at + 2 <= file.size(); at += 2) {
    const char16_t unit = utf16_unit(file, at, big_endian);
    units.usual += is_usual_unit(unit) ? 1U : 0U;
    units.ascii += is_ascii_text(unit) ? 1U : 0U;
  }
  return units;
}

}  // namespace

bool is_binary(const Evidence& seen, std::size_t characters) {
  return seen.controls > 3 && seen.controls * 20 > characters;
}

// Each unit of UTF-16 holds one NUL beside a character; a second one makes it a control. The other encodings
// read every NUL as one.
bool is_mostly_nuls(std::string_view file) {
  if (file.find('\0') == std::string_view::npos) return false;
  const auto nuls = static_cast<std::size_t>(std::count(file.begin(), file.end(), '\0'));
  const std::size_t units = (file.size() + 1) / 2;
  return nuls > units && is_binary({.controls = nuls - units}, units);
}

// Bytes that are not UTF-8 have far more bad sequences than valid ones: GB18030 eight times, random ones ten.
bool is_utf8(const Evidence& seen) { return seen.bad == 0 || seen.bad * 4 <= seen.proof + 2; }

// Of random bytes one sequence in four is bad.
bool may_be_gb18030(const Evidence& seen) { return seen.bad == 0 || seen.bad * 10 <= seen.good + 8; }

// 95 in 100 in simplified text, 55 and more where GBK holds traditional text, 25 in Big5, 17 at random.
bool is_gb18030(const Evidence& seen) {
  return seen.good > 0 && may_be_gb18030(seen) && seen.proof * 100 >= seen.good * 45;
}

// Of random bytes one unit in eight is bad or private.
bool may_be_utf16(const Evidence& seen) {
  const std::size_t odd = seen.bad + (seen.good - seen.proof);
  return odd == 0 || odd * 10 <= seen.good + 20;
}

bool is_damaged_ascii(const Evidence& seen) {
  return seen.bad <= 1 + seen.bytes / 200 && seen.bytes >= 8 * seen.bad;
}

// A digit in one order is an ideographic space in the other; so of equals the one with more ASCII.
std::optional<Encoding> utf16_by_units(std::string_view file) {
  const Units little = units_in(file, false);
  const Units big = units_in(file, true);
  const bool is_big = std::tie(big.usual, big.ascii) > std::tie(little.usual, little.ascii);
  const std::size_t usual = is_big ? big.usual : little.usual;
  if (usual == 0 || usual * 10 < file.size() / 2 * 9) return std::nullopt;
  return is_big ? Encoding::utf16_be : Encoding::utf16_le;
}

}  // namespace gxreport
