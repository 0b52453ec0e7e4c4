#include <algorithm>
#include <array>

#include "source/decoders.hpp"
#include "source/gb18030_table.hpp"

namespace gxreport {

namespace {

constexpr std::size_t kFirstAstralQuad = 189000;  // 90308130 is U+10000

struct GbCharacter {
  char32_t value = 0xFFFD;
  std::size_t length = 1;  // of a bad sequence: the bytes that belong to no character
  bool valid = false;
  bool cut_off = false;
};

std::uint8_t byte_at(std::string_view file, std::size_t at) { return static_cast<std::uint8_t>(file[at]); }

bool is_lead(std::uint8_t byte) { return byte >= 0x81 && byte <= 0xFE; }
bool is_trail(std::uint8_t byte) { return byte >= 0x40 && byte <= 0xFE && byte != 0x7F; }
bool is_digit(std::uint8_t byte) { return byte >= 0x30 && byte <= 0x39; }

GbCharacter found(char32_t value, std::size_t length) { return {value, length, value != 0xFFFD, false}; }

char16_t pair(std::uint8_t lead, std::uint8_t trail) {
  const std::size_t column = trail - (trail < 0x7F ? 0x40U : 0x41U);
  return kGb18030Table.pairs[(lead - 0x81U) * kGbTrails + column];
}

GbCharacter quad(std::string_view file, std::size_t at) {
  if (file.size() - at < 4) return {0xFFFD, file.size() - at, false, true};
  const std::uint8_t third = byte_at(file, at + 2);
  const std::uint8_t fourth = byte_at(file, at + 3);
  if (!is_lead(third) || !is_digit(fourth)) return {};
  const std::size_t place = ((byte_at(file, at) - 0x81U) * 10U + (byte_at(file, at + 1) - 0x30U)) * 1260U +
                            (third - 0x81U) * 10U + (fourth - 0x30U);
  if (place < kGbBmpQuads) return found(kGb18030Table.quads[place], 4);
  if (place < kFirstAstralQuad || place >= kFirstAstralQuad + 0x100000) return {0xFFFD, 4, false, false};
  return found(static_cast<char32_t>(0x10000 + place - kFirstAstralQuad), 4);
}

GbCharacter gb_character(std::string_view file, std::size_t at) {
  const std::uint8_t lead = byte_at(file, at);
  if (lead < 0x80) return {lead, 1, true, false};
  if (!is_lead(lead)) return {};
  if (file.size() - at < 2) return {0xFFFD, 1, false, true};
  const std::uint8_t second = byte_at(file, at + 1);
  if (is_trail(second)) return found(pair(lead, second), 2);
  if (is_digit(second)) return quad(file, at);
  // A byte that can begin nothing belongs to the same bad sequence; anything else may be sound.
  return {0xFFFD, second >= 0x80 ? 2U : 1U, false, false};
}

// Punctuation, the commoner Han and table lines: nine tenths and more of real text, a sixth of random pairs.
constexpr std::array<bool, 0x100> kUsualRows = [] {
  std::array<bool, 0x100> rows{};
  for (std::size_t lead = 0xB0; lead <= 0xD7; ++lead) rows[lead] = true;
  for (const unsigned lead : {0xA1U, 0xA2U, 0xA3U, 0xA9U}) rows[lead] = true;
  return rows;
}();

bool is_usual(std::uint8_t lead, std::uint8_t trail) { return kUsualRows[lead] & (trail >= 0xA1); }

void weigh(std::string_view file, std::size_t at, const GbCharacter& c, Evidence& seen) {
  if (!c.valid) {
    if (!c.cut_off) ++seen.bad;
  } else if (c.length > 1) {
    ++seen.good;
    if (c.length == 2 && is_usual(byte_at(file, at), byte_at(file, at + 1))) ++seen.proof;
  }
}

constexpr std::size_t kRun = 64;
using Run = std::array<char16_t, kRun>;

/// The sound pairs at `at`, most of any text; at most kRun.
std::u16string_view take_pairs(std::string_view file, std::size_t at, Run& run, Evidence& seen) {
  const std::size_t most = std::min(kRun, (file.size() - at) / 2);
  std::size_t count = 0;
  std::size_t usual = 0;
  for (; count < most; ++count, at += 2) {
    const std::uint8_t lead = byte_at(file, at);
    const std::uint8_t trail = byte_at(file, at + 1);
    if (!is_lead(lead) || !is_trail(trail)) break;
    const char16_t c = pair(lead, trail);
    if (c == kBadCharacter) break;
    run[count] = c;
    usual += is_usual(lead, trail) ? 1U : 0U;
  }
  seen.good += count;
  seen.proof += usual;
  return {run.data(), count};
}

/// The ASCII at `at`; at most kRun.
std::u16string_view take_ascii(std::string_view file, std::size_t at, Run& run) {
  const std::size_t most = std::min(kRun, file.size() - at);
  std::size_t count = 0;
  for (; count < most && byte_at(file, at + count) < 0x80; ++count) run[count] = byte_at(file, at + count);
  return {run.data(), count};
}

}  // namespace

Evidence decode_gb18030(std::string_view file, std::size_t begin, TextBuilder& builder) {
  Evidence seen{.bytes = file.size() - begin};
  builder.start(seen.bytes / 2 + 1);
  Run run{};
  for (std::size_t at = begin; at < file.size();) {
    if (const auto ascii = take_ascii(file, at, run); !ascii.empty()) {
      builder.append_all(ascii, at, 1);
      at += ascii.size();
    }
    if (const auto pairs = take_pairs(file, at, run, seen); !pairs.empty()) {
      builder.append_all(pairs, at, 2);
      at += 2 * pairs.size();
      continue;
    }
    if (at == file.size()) break;
    const GbCharacter c = gb_character(file, at);
    weigh(file, at, c, seen);
    if (c.valid) {
      builder.append(c.value, at);
    } else {
      builder.append_fault(at);
    }
    at += c.length;
  }
  builder.finish(file.size());
  seen.controls = builder.controls();
  return seen;
}

}  // namespace gxreport
