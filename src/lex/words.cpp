// A field with single spaces inside: "（一）予以公开 1288 21 0", "0 0 0", "1. 属于国家秘密".
#include <vector>

#include "lex/line.hpp"

namespace gxreport::lex {

namespace {

struct Word {
  Span span;
  CellKind kind = CellKind::text;
};

/// The end of the word at `at`: the next space outside brackets.
Pos word_end(std::u16string_view chars, Pos at, Pos end) {
  Pos open = 0;
  for (Pos i = at; i < end; ++i) {
    if (chars[i] == u'(') {
      const std::size_t close = chars.find(u')', i);
      if (close < end) open = static_cast<Pos>(close);
    }
    if (chars[i] == u' ' && i >= open) return i;
  }
  return end;
}

std::vector<Word> cut_words(const Text& text, Span field) {
  const std::u16string_view chars = text.folded();
  std::vector<Word> words;
  for (Pos at = field.begin; at < field.end;) {
    const Pos end = word_end(chars, at, field.end);
    Word word{{at, end}, classify(text, {at, end})};
    // "12 件" and "22 (其中修订 16 件)": the figure and what belongs to it.
    if (!words.empty() && word.kind == CellKind::text && words.back().kind == CellKind::figure) {
      const Span joined{words.back().span.begin, end};
      if (classify(text, joined) == CellKind::figure) {
        words.back().span = joined;
        at = end;
        while (at < field.end && chars[at] == u' ') ++at;
        continue;
      }
    }
    words.push_back(word);
    at = end;
    while (at < field.end && chars[at] == u' ') ++at;
  }
  return words;
}

/// "- 4 -": a page number, no figures.
bool is_page_number(const std::vector<Word>& words) {
  return words.size() == 3 && words[0].kind == CellKind::blank && words[1].kind == CellKind::figure &&
         words[2].kind == CellKind::blank;
}

bool is_value(const Word& word) { return word.kind != CellKind::text; }

/// "（四）" alone: 无 behind it begins a label (无法提供) whose rest stands below.
bool is_numbering(const Text& text, Span word) {
  constexpr Pos kLongestNumbering = 5;
  const std::u16string_view chars = text.folded(word);
  return chars.size() <= kLongestNumbering &&
         (chars.back() == u')' || chars.back() == u'、' || chars.back() == u'.');
}

bool is_word_for_none(const Text& text, const Word& word) {
  return word.kind == CellKind::blank && text.folded()[word.span.begin] >= 0x4E00;
}

}  // namespace

void write_words(LineWriter& writer, Span field, Gap gap_after) {
  const std::vector<Word> words = cut_words(writer.text(), field);
  std::size_t head = 0;  // figures in front: a row whose label stands elsewhere
  while (head < words.size() && is_value(words[head])) ++head;
  std::size_t tail = words.size();  // figures behind a label
  while (tail > head && is_value(words[tail - 1])) --tail;
  if (head < words.size() && head < 2) head = 0;  // "1 属于国家秘密": numbering
  const bool in_front =
      tail == head + 1 && tail < words.size() && is_numbering(writer.text(), words[head].span);
  if (in_front && is_word_for_none(writer.text(), words[tail])) ++tail;
  if (is_page_number(words)) head = 0, tail = words.size();
  for (std::size_t i = 0; i < head; ++i) {
    writer.cell(words[i].span, words[i].kind, i + 1 == words.size() ? gap_after : Gap::space);
  }
  if (head < tail) {
    const Span text{words[head].span.begin, words[tail - 1].span.end};
    writer.cell(text, CellKind::text, tail == words.size() ? gap_after : Gap::space);
  }
  for (std::size_t i = head < tail ? tail : head; i < words.size(); ++i) {
    writer.cell(words[i].span, words[i].kind, i + 1 == words.size() ? gap_after : Gap::space);
  }
}

}  // namespace gxreport::lex
