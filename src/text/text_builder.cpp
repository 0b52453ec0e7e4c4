#include "text/text_builder.hpp"

#include "text/fold.hpp"
#include "text/utf8_pass.hpp"

namespace gxreport {

namespace {

constexpr std::size_t kLongestUtf8 = 4;

char follower(char32_t bits) { return static_cast<char>(0x80U | (bits & 0x3FU)); }

/// Behind what it wrote.
char* write_short(char16_t c, char* out) {
  if (c >= 0x800) {
    out[0] = static_cast<char>(0xE0U | c >> 12U);
    out[1] = follower(c >> 6U);
    out[2] = follower(c);
    return out + 3;
  }
  if (c < 0x80) {
    *out = static_cast<char>(c);
    return out + 1;
  }
  out[0] = static_cast<char>(0xC0U | c >> 6U);
  out[1] = follower(c);
  return out + 2;
}

}  // namespace

// The arrays are not cleared first: what is left of the last file need not be filled with zeros again.
bool TextBuilder::fold_all(std::string_view utf8) {
  text_.file_at_.clear();
  const std::size_t characters = count_utf8_leads(utf8);
  text_.folded_.resize(characters);
  text_.utf8_at_.resize(characters + 1);
  text_.line_starts_.assign(1, 0);
  Utf8Pass pass(utf8, characters, text_.folded_.data(), text_.utf8_at_.data(), text_.line_starts_);
  if (!pass.run()) return false;
  text_.utf8_at_[characters] = static_cast<std::uint32_t>(utf8.size());
  controls_ = pass.controls();
  return true;
}

bool TextBuilder::build_from_utf8(std::string_view body, std::size_t disk_base) {
  if (!fold_all(body)) {
    start(0);
    finish(disk_base);
    return false;
  }
  text_.utf8_storage_.clear();
  text_.utf8_ = body;
  text_.disk_at_.clear();
  text_.disk_base_ = disk_base;
  text_.faults_.clear();
  text_.fault_count_ = 0;
  return true;
}

void TextBuilder::start(std::size_t characters) {
  text_.utf8_ = {};
  text_.utf8_storage_.resize((characters + 1) * 3);
  text_.disk_at_.resize(characters + 1);
  text_.disk_base_ = 0;
  text_.faults_.clear();
  text_.fault_count_ = 0;
  characters_ = 0;
  bytes_ = 0;
}

void TextBuilder::append(char32_t c, std::size_t disk_offset) {
  const bool full = bytes_ + kLongestUtf8 > text_.utf8_storage_.size();
  if (full || characters_ == text_.disk_at_.size()) grow(1, kLongestUtf8);
  text_.disk_at_[characters_++] = static_cast<std::uint32_t>(disk_offset);
  write_utf8(c);
}

void TextBuilder::append_all(std::u16string_view characters, std::size_t disk_offset, std::size_t length) {
  constexpr std::size_t kLongestShort = 3;
  const std::size_t bytes = characters.size() * kLongestShort;
  const bool full = bytes_ + bytes > text_.utf8_storage_.size();
  if (full || characters_ + characters.size() > text_.disk_at_.size()) grow(characters.size(), bytes);
  char* const begin = text_.utf8_storage_.data();
  char* out = begin + bytes_;
  for (const char16_t c : characters) out = write_short(c, out);
  bytes_ = static_cast<std::size_t>(out - begin);
  std::uint32_t* const disk = text_.disk_at_.data() + characters_;
  for (std::size_t i = 0; i < characters.size(); ++i)
    disk[i] = static_cast<std::uint32_t>(disk_offset + i * length);
  characters_ += characters.size();
}

void TextBuilder::append_fault(std::size_t disk_offset) {
  ++text_.fault_count_;
  if (text_.faults_.size() < Text::kMaxFaults) text_.faults_.push_back(static_cast<Pos>(characters_));
  append(kBadCharacter, disk_offset);
}

std::span<std::uint32_t> TextBuilder::append_run(std::string_view utf8, std::size_t characters) {
  const bool full = bytes_ + utf8.size() > text_.utf8_storage_.size();
  if (full || characters_ + characters > text_.disk_at_.size()) grow(characters, utf8.size());
  utf8.copy(text_.utf8_storage_.data() + bytes_, utf8.size());
  const std::size_t first = characters_;
  bytes_ += utf8.size();
  characters_ += characters;
  return std::span(text_.disk_at_).subspan(first, characters);
}

/// At least so much more.
void TextBuilder::grow(std::size_t characters, std::size_t bytes) {
  const std::size_t room = 2 * (characters_ + characters) + 64;
  if (text_.disk_at_.size() < room) text_.disk_at_.resize(room);
  const std::size_t length = 2 * (bytes_ + bytes) + 64;
  if (text_.utf8_storage_.size() < length) text_.utf8_storage_.resize(length);
}

void TextBuilder::write_utf8(char32_t c) {
  char* const out = text_.utf8_storage_.data() + bytes_;
  if (c < 0x10000) {
    bytes_ += static_cast<std::size_t>(write_short(static_cast<char16_t>(c), out) - out);
    return;
  }
  out[0] = static_cast<char>(0xF0U | c >> 18U);
  out[1] = follower(c >> 12U);
  out[2] = follower(c >> 6U);
  out[3] = follower(c);
  bytes_ += kLongestUtf8;
}

void TextBuilder::finish(std::size_t disk_size) {
  text_.utf8_storage_.resize(bytes_);
  text_.disk_at_.resize(characters_ + 1);
  text_.disk_at_[characters_] = static_cast<std::uint32_t>(disk_size);
  // Valid, since only scalar values were appended; else the Text would hold what its arrays held before.
  if (fold_all(text_.utf8_storage_)) return;
  text_.folded_.clear();
  text_.utf8_at_.assign(1, 0);
}

void TextBuilder::set_encoding(Encoding encoding, bool byte_order_mark) {
  text_.encoding_ = encoding;
  text_.byte_order_mark_ = byte_order_mark;
}

}  // namespace gxreport
