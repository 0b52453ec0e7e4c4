#include "check/part_text.hpp"

#include <algorithm>
#include <vector>

#include "schema/label_index.hpp"
#include "text/search.hpp"

namespace gxreport::check {

namespace {

bool is_latin(char16_t c) { return c < 0x80 && schema::is_significant(c); }

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

/// Whether a word of `words` stands in the text. Of words that begin alike only the first characters are
/// searched.
bool stands_any(std::u16string_view text, std::vector<std::u16string_view>& words) {
  std::ranges::sort(words);
  for (auto begin = words.begin(); begin != words.end();) {
    const char16_t first = begin->front();
    const auto end = std::find_if(begin, words.end(), [=](auto word) { return word.front() != first; });
    for (std::size_t at = find_character(text, first); at != std::u16string_view::npos;
         at = find_character(text, first, at + 1)) {
      if (std::any_of(begin, end, [&](auto word) { return stands_at(text, at, word); })) return true;
    }
    begin = end;
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

std::size_t count_characters(const Inspection& in, Span span, std::size_t enough) {
  std::size_t count = 0;
  bool in_run = false;
  for (const char16_t c : in.text.folded(span)) {
    if (count == enough) break;
    const bool latin = is_latin(c);
    const bool counts = latin ? !in_run : c == kAstral || schema::is_significant(c);
    count += counts ? 1 : 0;
    in_run = latin;
  }
  return count;
}

bool holds_other_title(const Inspection& in, const PartSpec& part, Span span) {
  std::vector<std::u16string_view> titles;
  for (const PartSpec& other : in.form->parts) {
    if (other.id == part.id) continue;
    titles.push_back(other.title.letters);
    titles.insert(titles.end(), other.title.accepted_letters.begin(), other.title.accepted_letters.end());
  }
  return stands_any(in.text.folded(span), titles);
}

}  // namespace gxreport::check
