// How the words of a claim are walked over.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gxreport/text.hpp"
#include "schema/claims.hpp"

namespace gxreport::match {

using ClaimWords = std::vector<std::u16string>;

[[nodiscard]] inline bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }
[[nodiscard]] inline bool is_idle(char16_t c) {
  return c == u' ' || c == u'\n' || c == u'\t' || c == kZeroWidth;
}
[[nodiscard]] inline bool ends_sentence(char16_t c) {
  return c == u'。' || c == u';' || c == u'!' || c == u'?' || c == u'(' || c == u')';
}
[[nodiscard]] inline bool ends_clause(char16_t c) {
  return ends_sentence(c) || c == u',' || c == u'、' || c == u':';
}

/// Walks over letters, whatever spaces and line ends stand between.
class ClaimReader {
 public:
  ClaimReader(std::u16string_view folded, std::u16string year) : folded_(folded), year_(std::move(year)) {}

  /// Behind `word` at `at`; nothing when it does not stand there.
  [[nodiscard]] std::optional<Pos> pass(std::u16string_view word, Pos at) const {
    if (word.starts_with(schema::kClaimYear)) {
      const auto behind = year_.empty() ? std::nullopt : pass(year_, at);
      return behind ? pass(word.substr(schema::kClaimYear.size()), *behind) : std::nullopt;
    }
    for (const char16_t c : word) {
      at = skip(at);
      if (at >= folded_.size() || folded_[at] != c) return std::nullopt;
      ++at;
    }
    return at;
  }

  [[nodiscard]] std::optional<Pos> pass_any(const ClaimWords& words, Pos at) const {
    for (const std::u16string& word : words) {
      if (const auto behind = pass(word, at)) return behind;
    }
    return std::nullopt;
  }

  /// The digits at `at`, one after another; empty when there are none.
  [[nodiscard]] Span digits(Pos at) const {
    at = skip(at);
    Pos end = at;
    while (end < folded_.size() && is_digit(folded_[end])) ++end;
    return {at, end};
  }

  [[nodiscard]] Pos skip(Pos at) const {
    while (at < folded_.size() && is_idle(folded_[at])) ++at;
    return at;
  }

 private:
  std::u16string_view folded_;
  std::u16string year_;
};

}  // namespace gxreport::match
