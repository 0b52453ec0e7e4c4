#include "report/escape.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace gxreport {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Sorted. ZWSP … RLM, LS … RLO and WJ … PDI are contiguous in Unicode.
constexpr std::array<Range, 13> kUnsafe = {{{0x0000, 0x001F},
                                            {0x007F, 0x009F},
                                            {0x00AD, 0x00AD},
                                            {0x061C, 0x061C},
                                            {0x180E, 0x180E},
                                            {0x200B, 0x200F},
                                            {0x2028, 0x202E},
                                            {0x2060, 0x206F},
                                            {0xFEFF, 0xFEFF},
                                            {0xFFF9, 0xFFFB},
                                            {0xFFFE, 0xFFFF},
                                            {0x1D173, 0x1D17A},
                                            {0xE0000, 0xE007F}}};

constexpr std::string_view kHex = "0123456789ABCDEF";

void append_byte(unsigned char byte, std::string& out) {
  out += "\\x";
  out += kHex[byte >> 4U];
  out += kHex[byte & 0xFU];
}

unsigned sequence_size(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
}

bool in_range(char32_t character, unsigned size) {
  if (size == 3) return character >= 0x800 && (character < 0xD800 || character > 0xDFFF);
  if (size == 4) return character >= 0x10000 && character <= 0x10FFFF;
  return true;
}

bool is_line_end(char32_t character) { return character == '\n' || character == '\r'; }

bool is_blank(char32_t character) { return character == '\t' || is_line_end(character); }

// Logs that pass over blanks before a command pass over those of Unicode too.
bool is_space(char32_t character) {
  return character == ' ' || is_blank(character) || character == 0xA0 || character == 0x1680 ||
         (character >= 0x2000 && character <= 0x200A) || character == 0x202F || character == 0x205F ||
         character == 0x3000;
}

bool is_plain(char c) { return c >= 0x20 && c != '"' && c != '\\' && c != '#' && c != 0x7F; }

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// Whether the three bytes at `at` are one of U+3000-U+CFFF: Han, kana and CJK marks, all safe, most of what
// is written.
bool is_han(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead >= 0xE3 && lead <= 0xEC && at + 2 < text.size() && is_continuation(text[at + 1]) &&
         is_continuation(text[at + 2]);
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

Utf8Step utf8_step(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const unsigned size = sequence_size(lead);
  if (size == 1) return {lead, 1, true};
  if (size == 0 || at + size > text.size()) return {};
  char32_t character = lead & (0x7FU >> size);
  for (unsigned i = 1; i < size; ++i) {
    const auto next = static_cast<unsigned char>(text[at + i]);
    if ((next & 0xC0U) != 0x80U) return {};
    character = (character << 6U) | (next & 0x3FU);
  }
  if (!in_range(character, size)) return {};
  return {character, size, true};
}

std::size_t behind_plain(std::string_view text, std::size_t at) {
  for (;;) {
    while (at < text.size() && is_plain(text[at])) ++at;
    const std::size_t before = at;
    while (at < text.size() && is_han(text, at)) at += 3;
    if (at == before) return at;
  }
}

bool is_unsafe(char32_t character) {
  if (character >= 0x2070 && character < 0xFEFF) return false;  // Han and nearly everything else
  const auto* range = std::lower_bound(kUnsafe.begin(), kUnsafe.end(), character,
                                       [](const Range& r, char32_t c) { return r.last < c; });
  return range != kUnsafe.end() && range->first <= character;
}

bool begins_hash_command(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with("##")) return false;
  at += 2;
  while (at < text.size() && is_letter(text[at])) ++at;
  return at < text.size() && text[at] == '[';
}

bool LogCommands::begin_at(std::string_view text, std::size_t at, const Utf8Step& step) {
  const bool colons = line_start_ && text.substr(at).starts_with("::");
  const bool begins_line = lines_stay_ && is_line_end(step.character);
  line_start_ = step.valid && (begins_line || (line_start_ && is_space(step.character)));
  return colons || (text[at] == '#' && begins_hash_command(text, at));
}

void append_code_point(char32_t character, std::string& out) {
  std::array<char, 8> digits{};
  std::size_t count = 0;
  const auto value = static_cast<std::uint32_t>(character);
  for (std::uint32_t rest = value; rest != 0 || count < 4; rest >>= 4U)
    digits.at(count++) = kHex[rest & 0xFU];
  out += "<U+";
  while (count > 0) out += digits.at(--count);
  out += '>';
}

void append_visible(std::string_view text, Blanks blanks, std::string& out) {
  bool after_blank = false;
  LogCommands commands(false);
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Step step = utf8_step(text, at);
    const bool command = commands.begin_at(text, at, step);
    const bool folded = blanks == Blanks::fold && step.valid && is_blank(step.character);
    if (folded) {
      if (!after_blank) out += ' ';
    } else if (!step.valid) {
      append_byte(static_cast<unsigned char>(text[at]), out);
    } else if (command || is_unsafe(step.character)) {
      append_code_point(step.character, out);
    } else {
      out.append(text, at, step.size);
    }
    after_blank = folded;
    at += step.size;
  }
}

std::string visible(std::string_view text, Blanks blanks) {
  std::string out;
  append_visible(text, blanks, out);
  return out;
}

std::string utf8_name(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const Utf8Step step = utf8_step(name, at);
    if (step.valid) {
      out.append(name, at, step.size);
    } else {
      append_byte(static_cast<unsigned char>(name[at]), out);
    }
    at += step.size;
  }
  return out;
}

}  // namespace gxreport
