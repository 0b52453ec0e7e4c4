#include "text/utf8_pass.hpp"

#include "text/fold.hpp"
#include "text/utf8_character.hpp"

namespace gxreport {

namespace {

// The next four bytes, the first one lowest; compilers make one load of it.
inline std::uint32_t four_bytes(const unsigned char* p) {
  return static_cast<std::uint32_t>(p[0]) | static_cast<std::uint32_t>(p[1]) << 8U |
         static_cast<std::uint32_t>(p[2]) << 16U | static_cast<std::uint32_t>(p[3]) << 24U;
}

inline std::uint64_t eight_bytes(const unsigned char* p) {
  return four_bytes(p) | static_cast<std::uint64_t>(four_bytes(p + 4)) << 32U;
}

// 1110xxxx 10xxxxxx 10xxxxxx in four_bytes().
inline bool is_three_bytes(std::uint32_t four) { return (four & 0x00C0C0F0U) == 0x008080E0U; }

inline std::uint32_t three_byte_value(std::uint32_t four) {
  return (four & 0x0FU) << 12U | (four >> 2U & 0xFC0U) | (four >> 16U & 0x3FU);
}

// Neither overlong nor half a surrogate pair.
inline bool is_three_byte_value(std::uint32_t c) { return c >= 0x800 && (c & 0xF800U) != 0xD800U; }

}  // namespace

std::size_t count_utf8_leads(std::string_view bytes) {
  constexpr std::uint64_t kLowBits = 0x0101010101010101U;
  const auto* p = reinterpret_cast<const unsigned char*>(bytes.data());
  std::size_t continuations = 0;
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    const std::uint64_t eight = eight_bytes(p + at);
    continuations += ((eight >> 7U & ~(eight >> 6U) & kLowBits) * kLowBits) >> 56U;
  }
  for (; at < bytes.size(); ++at) continuations += (p[at] & 0xC0U) == 0x80U ? 1U : 0U;
  return bytes.size() - continuations;
}

char16_t Utf8Pass::take_control(std::size_t at, std::size_t character) {
  const char c = bytes_[at];
  if (c == '\t') return u'\t';
  const bool before_line_feed = at + 1 < bytes_.size() && bytes_[at + 1] == '\n';
  if (c == '\n' || (c == '\r' && !before_line_feed)) {
    line_starts_.push_back(static_cast<Pos>(character + 1));
    return u'\n';
  }
  if (is_stray_control(static_cast<unsigned char>(c))) ++controls_;
  return u' ';
}

// Han with its punctuation, and ASCII, come in runs: two tight loops guess the next length right more often
// than one. What they write through are locals, so that nothing is loaded again for each character.
Utf8Pass::Places Utf8Pass::take_runs(Places places) {
  const auto* const p = reinterpret_cast<const unsigned char*>(bytes_.data());
  const std::size_t size = bytes_.size();
  char16_t* const folded = folded_;
  std::uint32_t* const offsets = offsets_;
  auto [at, character] = places;
  for (; at + 4 <= size; at += 3, ++character) {
    const std::uint32_t four = four_bytes(p + at);
    const std::uint32_t c = three_byte_value(four);
    if (!is_three_bytes(four) || !is_three_byte_value(c)) break;
    folded[character] = fold(static_cast<char16_t>(c));
    offsets[character] = static_cast<std::uint32_t>(at);
  }
  for (; at < size && p[at] < 0x80; ++at, ++character) {
    folded[character] = p[at] < 0x20 ? take_control(at, character) : fold(p[at]);
    offsets[character] = static_cast<std::uint32_t>(at);
  }
  return {at, character};
}

bool Utf8Pass::run() {
  Places places;
  while (true) {
    const std::size_t before = places.at;
    places = take_runs(places);
    if (places.at == bytes_.size()) return true;
    if (places.at > before) continue;
    const Utf8Character c = utf8_character(bytes_, places.at);
    if (!c.valid) return false;
    folded_[places.character] = fold_code_point(c.value);
    offsets_[places.character] = static_cast<std::uint32_t>(places.at);
    places = {places.at + c.length, places.character + 1};
  }
}

}  // namespace gxreport
