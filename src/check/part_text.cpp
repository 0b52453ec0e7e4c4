#include "check/part_text.hpp"

#include <algorithm>

#include "schema/label_index.hpp"
#include "text/search.hpp"

namespace gxreport::check {

namespace {

bool is_latin(char16_t c) { return c < 0x80 && schema::is_significant(c); }

bool holds_title(std::u16string_view letters, const Label& title) {
  const auto stands = [&](const std::u16string& wording) {
    return letters.find(wording) != std::u16string_view::npos;
  };
  return stands(title.letters) || std::ranges::any_of(title.accepted_letters, stands);
}

bool stands_at(std::u16string_view text, std::size_t at, std::u16string_view word) {
  for (const char16_t c : word) {
    while (at < text.size() && !schema::is_significant(text[at])) ++at;
    if (at == text.size() || text[at] != c) return false;
    ++at;
  }
  return true;
}

bool stands_in(std::u16string_view text, std::u16string_view word) {
  for (std::size_t at = find_character(text, word.front()); at != std::u16string_view::npos;
       at = find_character(text, word.front(), at + 1)) {
    if (stands_at(text, at, word)) return true;
  }
  return false;
}

}  // namespace

bool holds_any(const Inspection& in, Span span, std::span<const std::u16string> words) {
  const std::u16string_view text = in.text.folded(span);
  return std::ranges::any_of(words, [&](const std::u16string& word) { return stands_in(text, word); });
}

bool holds_any(const Inspection& in, Span span, std::span<const std::u16string_view> words) {
  const std::u16string_view text = in.text.folded(span);
  return std::ranges::any_of(words, [&](std::u16string_view word) { return stands_in(text, word); });
}

std::u16string letters_at(const Inspection& in, Span span) { return schema::skeleton(in.text.folded(span)); }

std::size_t count_characters(const Inspection& in, Span span) {
  std::size_t count = 0;
  bool in_run = false;
  for (const char16_t c : in.text.folded(span)) {
    const bool latin = is_latin(c);
    const bool counts = latin ? !in_run : c == kAstral || schema::is_significant(c);
    count += counts ? 1 : 0;
    in_run = latin;
  }
  return count;
}

bool holds_other_title(const Inspection& in, const PartSpec& part, Span span) {
  const std::u16string letters = letters_at(in, span);
  return std::ranges::any_of(in.form->parts, [&](const PartSpec& other) {
    return other.id != part.id && holds_title(letters, other.title);
  });
}

}  // namespace gxreport::check
