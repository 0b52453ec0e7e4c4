#include "text/text_rearranger.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace gxreport {

// Grids are half air.
TextRearranger::TextRearranger(const Text& source, Text& out)
    : source_(source), text_(out), builder_(out), places_(std::move(out.file_at_)) {
  places_.clear();
  builder_.start(source.size() / 2);
  places_.reserve(source.size() / 2);
}

void TextRearranger::take(Span span) {
  span.end = std::min(span.end, source_.size());
  if (span.begin >= span.end) return;
  const auto first = static_cast<Pos>(places_.size());
  const auto fault = std::ranges::lower_bound(source_.faults_, span.begin);
  for (auto at = fault; at != source_.faults_.end() && *at < span.end; ++at)
    faults_.push_back(first + (*at - span.begin));
  places_.resize(first + span.size());
  std::iota(places_.begin() + first, places_.end(), span.begin);
  const std::span<std::uint32_t> disk = builder_.append_run(source_.quote(span), span.size());
  for (Pos i = 0; i < span.size(); ++i) {
    disk[i] = static_cast<std::uint32_t>(source_.disk_at_.empty()
                                             ? source_.disk_base_ + source_.utf8_at_[span.begin + i]
                                             : source_.disk_at_[span.begin + i]);
  }
  behind_ = span.end;
}

void TextRearranger::insert(char32_t c) {
  places_.push_back(behind_);
  builder_.append(c, source_.disk_offset(behind_));
}

void TextRearranger::replace(Span source, char32_t c) {
  places_.push_back(source.begin);
  builder_.append(c, source_.disk_offset(source.begin));
  behind_ = source.end;
}

void TextRearranger::finish() {
  builder_.finish(source_.disk_offset(source_.size()));
  builder_.set_encoding(source_.encoding(), source_.byte_order_mark());
  places_.push_back(source_.size());
  const bool again = !source_.file_at_.empty();
  if (again) std::ranges::transform(places_, places_.begin(), [&](Pos at) { return source_.file_at_[at]; });
  text_.file_at_ = std::move(places_);
  text_.file_lines_ = again ? source_.file_lines_ : source_.line_starts_;
  text_.faults_ = std::move(faults_);
  text_.fault_count_ = source_.fault_count_;
}

}  // namespace gxreport
