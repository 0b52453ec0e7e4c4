#include "match/stencil/stencil_book.hpp"

#include <algorithm>
#include <cstring>

namespace gxreport::match {

namespace {

/// The first four characters from `at` on, by which nearly all lines are told from a stencil's; 0 where there
/// are fewer.
std::uint64_t beginning_at(std::u16string_view chars, Pos at) {
  std::uint64_t out = 0;
  if (chars.size() - at >= sizeof out / sizeof(char16_t)) std::memcpy(&out, chars.data() + at, sizeof out);
  return out;
}

}  // namespace

bool StencilBook::find(const Text& text, std::uint64_t forms, Fit& fit) {
  fit.stencil = nullptr;
  if (stencils_.empty()) return false;
  const std::u16string_view folded = text.folded();
  std::size_t tries = 0;
  for (std::size_t line = 0; line < text.line_count() && tries < kMostTries; ++line) {
    const Pos at = text.line_start(line);
    const std::uint64_t beginning = beginning_at(folded, at);
    if (std::ranges::find(beginnings_, beginning) == beginnings_.end()) continue;
    ++tries;
    for (const auto& stencil : stencils_) {
      if (stencil->forms != forms || !fits(*stencil, text, at, fit)) continue;
      fit.line = line;
      wanted_ = 0;
      return true;
    }
  }
  return false;
}

bool StencilBook::wants(std::size_t print) {
  constexpr std::size_t kOneOf = 8;
  if (std::ranges::find(seen_, print) != seen_.end()) return ++wanted_ <= 2 * kMost || wanted_ % kOneOf == 0;
  seen_[next_seen_] = print;
  next_seen_ = (next_seen_ + 1) % seen_.size();
  return false;
}

void StencilBook::add(Stencil stencil) {
  auto made = std::make_unique<Stencil>(std::move(stencil));
  if (stencils_.size() < kMost) {
    stencils_.push_back(std::move(made));
  } else {
    stencils_[oldest_] = std::move(made);
    oldest_ = (oldest_ + 1) % kMost;
  }
  beginnings_.clear();
  for (const auto& known : stencils_) {
    const std::uint64_t beginning = beginning_at(known->chars, 0);
    if (std::ranges::find(beginnings_, beginning) == beginnings_.end()) beginnings_.push_back(beginning);
  }
}

}  // namespace gxreport::match
