// Prose as the letters that it is compared by.
#pragma once

#include <string>
#include <vector>

#include "gxreport/reconcile.hpp"

namespace gxreport::reconcile {

/// Han and Latin letters of some prose, and where each stands in the text.
struct Letters {
  std::u16string text;
  std::vector<Pos> places;
};

/// At most this many letters of a part are compared: twenty times a long one.
inline constexpr std::size_t kMostLetters = 40'000;

/// Figures are left out, so that a sentence is the same with this year's numbers.
[[nodiscard]] Letters letters_of(const Text& text, Span span);

/// Letters that make one print.
inline constexpr std::size_t kGram = 12;
/// Of so many neighbouring prints the least is kept: whoever copies kGram + kWindow - 1 letters is seen.
inline constexpr std::size_t kWindow = 12;

/// Winnowing: the least hash of each window, its place set from `text`. `salt` keeps parts apart.
[[nodiscard]] std::vector<Print> prints_of(const Letters& letters, const Text& text, std::uint32_t salt);

}  // namespace gxreport::reconcile
