#include "text/utf8_pass.hpp"

#include "text/ascii_runs.hpp"
#include "text/fold.hpp"
#include "text/three_byte_runs.hpp"
#include "text/utf8_character.hpp"
#include "text/wide_blocks.hpp"

namespace gxreport {

namespace {

// Of at most 255 bytes, so that the compiler may count in bytes.
std::size_t leads_in(std::string_view bytes) {
  std::uint8_t leads = 0;
  for (const char c : bytes) leads = static_cast<std::uint8_t>(leads + (static_cast<signed char>(c) > -65));
  return leads;
}

}  // namespace

std::size_t count_utf8_leads(std::string_view bytes) {
  constexpr std::size_t kBlock = 192;  // so many answers are counted in a byte
  std::size_t begin = 0;
  std::size_t leads = text::has_wide_blocks() ? text::count_leads_wide(bytes, begin) : 0;
  for (std::size_t at = begin; at < bytes.size(); at += kBlock) leads += leads_in(bytes.substr(at, kBlock));
  return leads;
}

char16_t Utf8Pass::take_control(std::size_t at, std::size_t character) {
  const char c = bytes_[at];
  const bool before_line_feed = at + 1 < bytes_.size() && bytes_[at + 1] == '\n';
  if (c == '\n' || (c == '\r' && !before_line_feed)) {
    line_starts_.push_back(static_cast<Pos>(character + 1));
    return u'\n';
  }
  if (is_stray_control(static_cast<unsigned char>(c))) ++controls_;
  return u' ';
}

// Most of it in blocks; one by one what folds to something else, and the end of the file.
Utf8Pass::Places Utf8Pass::take_ascii(text::Arrays arrays, Places places) {
  for (;;) {
    places = text::take_own_folded(arrays, places, line_starts_);
    if (places.at == arrays.size || arrays.bytes[places.at] >= 0x80) return places;
    const unsigned char c = arrays.bytes[places.at];
    const bool control = c < 0x20 && c != '\t';
    arrays.folded[places.character] = control ? take_control(places.at, places.character) : fold(c);
    arrays.offsets[places.character] = static_cast<std::uint32_t>(places.at);
    places = {places.at + 1, places.character + 1};
  }
}

// Han with its punctuation, and ASCII, come in runs: tight loops guess the next length right more often than
// one that takes all.
Utf8Pass::Places Utf8Pass::take_runs(text::Arrays arrays, Places places) {
  for (;;) {
    const std::size_t before = places.at;
    places = text::take_three_bytes(arrays, places);
    places = take_ascii(arrays, places);
    if (places.at == before) return places;
  }
}

bool Utf8Pass::take_character(Places& places) {
  const Utf8Character c = utf8_character(bytes_, places.at);
  if (!c.valid) return false;
  const bool control = c.value < 0x20 && c.value != U'\t';
  folded_[places.character] = control ? take_control(places.at, places.character) : fold_code_point(c.value);
  offsets_[places.character] = static_cast<std::uint32_t>(places.at);
  places = {places.at + c.length, places.character + 1};
  return true;
}

bool Utf8Pass::run() {
  const text::Arrays arrays{reinterpret_cast<const unsigned char*>(bytes_.data()), bytes_.size(), room_,
                            folded_, offsets_};
  Places places;
  while (true) {
    const std::size_t before = places.at;
    if (wide_) places = text::take_wide_blocks(arrays, places, line_starts_);
    // Blocks are a waste on characters that none takes, one after the other.
    if (places.at == before || text::is_near_end(arrays, places)) places = take_runs(arrays, places);
    if (places.at == bytes_.size()) return true;
    if (!take_character(places)) return false;
  }
}

}  // namespace gxreport
