// Invented text of the kind that reports are made of.
#pragma once

#include <random>
#include <string>

namespace gxreport {

/// Han, digits, punctuation, tabs and line ends; `lines` lines. Always holds 政府信息公开.
inline std::u32string random_prose(std::mt19937& random, unsigned lines) {
  static const std::u32string kHan =
      U"本年度收到申请数量总计结转下办理情况行政复议诉讼维持纠正其他尚未审结机关主动规章范性文件件次条的一是"
      U"在不了有和人这中大为";
  static const std::u32string kMarks = U"，。、：；（）“”《》—";
  std::u32string prose = U"政府信息公开工作年度报告\n";
  for (unsigned line = 0; line < lines; ++line) {
    for (auto length = random() % 30; length > 0; --length) {
      const auto kind = random() % 10;
      if (kind < 7) prose += kHan[random() % kHan.size()];
      if (kind == 7) prose += kMarks[random() % kMarks.size()];
      if (kind == 8) prose += static_cast<char32_t>(U'0' + random() % 10);
      if (kind == 9) prose += random() % 2 == 0 ? U'\t' : U' ';
    }
    if (random() % 4 == 0) prose += U'\r';
    prose += U'\n';
  }
  return prose;
}

/// Any scalar value, all planes, no control characters; none for private use, which is a sign of binary data.
inline char32_t random_character(std::mt19937& random) {
  while (true) {
    const auto limit = random() % 3 == 0 ? 0x110000U : random() % 2 == 0 ? 0x10000U : 0x800U;
    const char32_t c = 0x20 + static_cast<char32_t>(random() % (limit - 0x20));
    if ((c & 0xFFFFF800U) != 0xD800U && (c < 0xE000U || c > 0xF8FFU) && c != 0xFFFDU && c != 0xFEFFU)
      return c;
  }
}

}  // namespace gxreport
