// Writes the table of GB18030 as C++ source: make_gb18030_table OUTPUT
//
// The characters come from ICU's converter, which would take longer to start than a report takes to check.
#include <unicode/ucnv.h>

#include <cstdio>
#include <fstream>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "source/gb18030_table.hpp"

namespace {

using namespace gxreport;

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

bool read_table(Gb18030Table& table) {
  table.pairs.fill(u'\uFFFD');
  table.quads.fill(u'\uFFFD');
  UErrorCode status = U_ZERO_ERROR;
  const Converter converter(ucnv_open("gb18030", &status));
  if (U_FAILURE(status) || converter == nullptr) return false;
  fill(converter.get(), all_pairs(), 2, table.pairs.data());
  ucnv_reset(converter.get());
  fill(converter.get(), all_bmp_quads(), 4, table.quads.data());
  return true;
}

// B0A1 is 啊, the first Han of GB2312; 81308130 is U+0080, the first code of four bytes.
bool holds(const Gb18030Table& table) {
  constexpr std::size_t kFirstHan = (0xB0 - 0x81) * kGbTrails + (0xA1 - 0x41);
  return table.pairs[kFirstHan] == u'啊' && table.quads[0] == u'\u0080';
}

void write(std::ofstream& out, std::span<const char16_t> characters) {
  constexpr std::size_t kPerLine = 16;
  out << "{";
  for (std::size_t i = 0; i < characters.size(); ++i) {
    out << static_cast<unsigned>(characters[i]) << (i % kPerLine == kPerLine - 1 ? ",\n" : ",");
  }
  out << "}";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: make_gb18030_table OUTPUT\n", stderr);
    return 2;
  }
  const auto table = std::make_unique<Gb18030Table>();
  if (!read_table(*table) || !holds(*table)) {
    std::fputs("make_gb18030_table: ICU's GB18030 is not what gxreport relies on\n", stderr);
    return 1;
  }
  std::ofstream out(argv[1], std::ios::binary | std::ios::trunc);
  out << "const Gb18030Table kGb18030Table = {{";
  write(out, table->pairs);
  out << "},\n{";
  write(out, table->quads);
  out << "}};\n";
  out.close();
  if (!out) std::fprintf(stderr, "make_gb18030_table: cannot write %s\n", argv[1]);
  return out ? 0 : 1;
}
