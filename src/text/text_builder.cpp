#include "text/text_builder.hpp"

#include "text/fold.hpp"
#include "text/utf8_pass.hpp"

namespace gxreport {

bool TextBuilder::build_from_utf8(std::string_view body, std::size_t disk_base) {
  const std::size_t characters = count_utf8_leads(body);
  // Not cleared first: what is left of the last file need not be filled with zeros again.
  text_.folded_.resize(characters);
  text_.utf8_at_.resize(characters + 1);
  text_.line_starts_.assign(1, 0);
  Utf8Pass pass(body, text_.folded_.data(), text_.utf8_at_.data(), text_.line_starts_);
  if (!pass.run()) {
    start(0);
    return false;
  }
  controls_ = pass.controls();
  text_.utf8_at_[characters] = static_cast<std::uint32_t>(body.size());
  text_.utf8_storage_.clear();
  text_.utf8_ = body;
  text_.disk_at_.clear();
  text_.disk_base_ = disk_base;
  text_.faults_.clear();
  text_.fault_count_ = 0;
  return true;
}

void TextBuilder::start(std::size_t characters) {
  text_.utf8_storage_.clear();
  text_.utf8_ = {};
  text_.folded_.clear();
  text_.utf8_at_.clear();
  text_.disk_at_.clear();
  text_.disk_base_ = 0;
  text_.line_starts_.assign(1, 0);
  text_.faults_.clear();
  text_.fault_count_ = 0;
  text_.folded_.reserve(characters);
  text_.utf8_at_.reserve(characters + 1);
  text_.disk_at_.reserve(characters + 1);
  controls_ = 0;
  after_carriage_return_ = false;
}

void TextBuilder::append(char32_t c, std::size_t disk_offset) {
  text_.utf8_at_.push_back(static_cast<std::uint32_t>(text_.utf8_storage_.size()));
  text_.disk_at_.push_back(static_cast<std::uint32_t>(disk_offset));
  append_utf8(c);
  if (c < 0x20) {
    append_control(c);
  } else {
    text_.folded_.push_back(fold_code_point(c));
  }
  after_carriage_return_ = c == U'\r';
}

void TextBuilder::append_fault(std::size_t disk_offset) {
  ++text_.fault_count_;
  if (text_.faults_.size() < Text::kMaxFaults) text_.faults_.push_back(text_.size());
  append(kBadCharacter, disk_offset);
}

// A carriage return ends a line until a line feed follows, which then does instead.
void TextBuilder::append_control(char32_t c) {
  if (c == U'\n' && after_carriage_return_) {
    text_.folded_.back() = u' ';
    text_.line_starts_.pop_back();
  }
  if (c == U'\n' || c == U'\r') {
    text_.folded_.push_back(u'\n');
    text_.line_starts_.push_back(text_.size());
    return;
  }
  if (is_stray_control(c)) ++controls_;
  text_.folded_.push_back(fold_code_point(c));
}

void TextBuilder::append_utf8(char32_t c) {
  std::string& out = text_.utf8_storage_;
  const auto tail = [c](unsigned shift) { return static_cast<char>(0x80U | (c >> shift & 0x3FU)); };
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0U | c >> 6U);
    out += tail(0);
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0U | c >> 12U);
    out += tail(6);
    out += tail(0);
  } else {
    out += static_cast<char>(0xF0U | c >> 18U);
    out += tail(12);
    out += tail(6);
    out += tail(0);
  }
}

void TextBuilder::finish(std::size_t disk_size) {
  text_.utf8_at_.push_back(static_cast<std::uint32_t>(text_.utf8_storage_.size()));
  text_.disk_at_.push_back(static_cast<std::uint32_t>(disk_size));
}

void TextBuilder::set_encoding(Encoding encoding, bool byte_order_mark) {
  text_.encoding_ = encoding;
  text_.byte_order_mark_ = byte_order_mark;
}

}  // namespace gxreport
