#include "reconcile/letters.hpp"

#include <algorithm>

namespace gxreport::reconcile {

namespace {

bool is_letter(char16_t c) {
  if (c < 0x80) return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF);
}

constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15ULL;

// Spreads what a rolling sum leaves in the low bits.
std::uint32_t mixed(std::uint64_t value, std::uint32_t salt) {
  value ^= std::uint64_t{salt} * 0xD6E8FEB86659FD93ULL;
  value = (value ^ (value >> 32U)) * 0xD6E8FEB86659FD93ULL;
  return static_cast<std::uint32_t>(value >> 32U);
}

// The hash of every kGram letters, rolled along.
std::vector<std::uint32_t> hashes_of(std::u16string_view text, std::uint32_t salt) {
  std::vector<std::uint32_t> hashes;
  if (text.size() < kGram) return hashes;
  hashes.reserve(text.size() - kGram + 1);
  std::uint64_t leaving = 1;
  for (std::size_t i = 1; i < kGram; ++i) leaving *= kBase;
  std::uint64_t rolled = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i >= kGram) rolled -= text[i - kGram] * leaving;
    rolled = rolled * kBase + text[i];
    if (i + 1 >= kGram) hashes.push_back(mixed(rolled, salt));
  }
  return hashes;
}

Print print_at(std::uint32_t hash, std::size_t letter, const Letters& letters, const Text& text) {
  const Position place = text.position(letters.places[letter]);
  return {hash, static_cast<std::uint32_t>(letter), place.line, place.column};
}

}  // namespace

Letters letters_of(const Text& text, Span span) {
  Letters letters;
  const std::u16string_view folded = text.folded(span);
  letters.text.reserve(std::min(folded.size(), kMostLetters));
  letters.places.reserve(std::min(folded.size(), kMostLetters));
  for (std::size_t i = 0; i < folded.size() && letters.text.size() < kMostLetters; ++i) {
    if (!is_letter(folded[i])) continue;
    letters.text.push_back(folded[i]);
    letters.places.push_back(span.begin + static_cast<Pos>(i));
  }
  return letters;
}

std::vector<Print> prints_of(const Letters& letters, const Text& text, std::uint32_t salt) {
  const std::vector<std::uint32_t> hashes = hashes_of(letters.text, salt);
  std::vector<Print> prints;
  std::size_t least = 0;
  for (std::size_t end = std::min(hashes.size(), kWindow); end <= hashes.size() && end > 0; ++end) {
    const std::size_t begin = end > kWindow ? end - kWindow : 0;
    const bool fresh = prints.empty() || least < begin;
    if (fresh) {
      least = begin;  // of equals the last, which stays in the window longest
      for (std::size_t i = begin; i < end; ++i) least = hashes[i] <= hashes[least] ? i : least;
    } else if (hashes[end - 1] <= hashes[least]) {
      least = end - 1;
    } else {
      continue;
    }
    prints.push_back(print_at(hashes[least], least, letters, text));
  }
  return prints;
}

}  // namespace gxreport::reconcile
