#include "source/gb18030_table.hpp"

#include <unicode/ucnv.h>

#include <memory>
#include <string>
#include <vector>

namespace gxreport {

namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

char byte(std::size_t value) { return static_cast<char>(static_cast<unsigned char>(value)); }

std::string all_pairs() {
  std::string codes;
  for (std::size_t i = 0; i < kGbPairs; ++i) {
    const std::size_t trail = i % kGbTrails;
    codes += byte(0x81 + i / kGbTrails);
    codes += byte(trail < 0x3F ? 0x40 + trail : 0x41 + trail);
  }
  return codes;
}

std::string all_bmp_quads() {
  std::string codes;
  for (std::size_t i = 0; i < kGbBmpQuads; ++i) {
    codes += byte(0x81 + i / 12600);
    codes += byte(0x30 + i / 1260 % 10);
    codes += byte(0x81 + i / 10 % 126);
    codes += byte(0x30 + i % 10);
  }
  return codes;
}

// One conversion for all codes of a length. ICU says from which byte each unit came, so a code without a
// character, or with two units, moves none of the others.
void fill(UConverter* converter, const std::string& codes, std::size_t code_length, char16_t* characters) {
  std::vector<UChar> units(codes.size() + 1);
  std::vector<std::int32_t> offsets(units.size());
  UChar* target = units.data();
  const char* source = codes.data();
  UErrorCode status = U_ZERO_ERROR;
  ucnv_toUnicode(converter, &target, target + units.size(), &source, source + codes.size(), offsets.data(), 1,
                 &status);
  if (U_FAILURE(status)) return;
  const auto made = static_cast<std::size_t>(target - units.data());
  for (std::size_t i = 0; i < made; ++i) {
    const bool surrogate = (units[i] & 0xF800U) == 0xD800U;
    if (offsets[i] >= 0 && !surrogate)
      characters[static_cast<std::size_t>(offsets[i]) / code_length] = units[i];
  }
}

Gb18030Table read_table() {
  Gb18030Table table{};
  table.pairs.fill(u'\uFFFD');
  table.quads.fill(u'\uFFFD');
  UErrorCode status = U_ZERO_ERROR;
  const Converter converter(ucnv_open("gb18030", &status));
  if (U_FAILURE(status) || converter == nullptr) return table;
  fill(converter.get(), all_pairs(), 2, table.pairs.data());
  ucnv_reset(converter.get());
  fill(converter.get(), all_bmp_quads(), 4, table.quads.data());
  return table;
}

}  // namespace

const Gb18030Table& gb18030_table() {
  static const Gb18030Table table = read_table();
  return table;
}

}  // namespace gxreport
