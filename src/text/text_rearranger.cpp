#include "text/text_rearranger.hpp"

#include <algorithm>
#include <utility>

#include "text/utf8_character.hpp"

namespace gxreport {

TextRearranger::TextRearranger(const Text& source) : source_(source), builder_(text_) {
  builder_.start(source.size());
  places_.reserve(source.size() + 1);
}

void TextRearranger::take(Span span) {
  span.end = std::min(span.end, source_.size());
  const std::string_view bytes = source_.quote(span);
  std::size_t at = 0;
  for (Pos pos = span.begin; pos < span.end; ++pos) {
    const Utf8Character c = utf8_character(bytes, at);
    at += c.length;
    const bool fault =
        c.value == kBadCharacter && std::binary_search(source_.faults_.begin(), source_.faults_.end(), pos);
    if (fault) faults_.push_back(static_cast<Pos>(places_.size()));
    places_.push_back(pos);
    builder_.append(c.value, source_.disk_offset(pos));
    behind_ = pos + 1;
  }
}

void TextRearranger::insert(char32_t c) {
  places_.push_back(behind_);
  builder_.append(c, source_.disk_offset(behind_));
}

Text TextRearranger::finish() {
  builder_.finish(source_.disk_offset(source_.size()));
  builder_.set_encoding(source_.encoding(), source_.byte_order_mark());
  places_.push_back(source_.size());
  text_.file_at_ = std::move(places_);
  text_.file_lines_ = source_.line_starts_;
  text_.faults_ = std::move(faults_);
  text_.fault_count_ = source_.fault_count_;
  return std::move(text_);
}

}  // namespace gxreport
