// A field with single spaces inside: "（一）予以公开 1288 21 0", "0 0 0", "1. 属于国家秘密".
#include <algorithm>
#include <string_view>
#include <vector>

#include "lex/line.hpp"
#include "text/digit.hpp"

namespace gxreport::lex {

namespace {

struct Word {
  Span span;
  CellKind kind = CellKind::text;
};

/// Finds where words end; keeps the closing bracket that it found last, since many may open before it.
class Brackets {
 public:
  /// Of one field.
  Brackets(std::u16string_view chars, Span field) : chars_(chars.substr(0, field.end)), close_(field.begin) {}

  /// The end of the word at `at`: the next space outside brackets. `at` never goes back.
  Pos word_end(Pos at) {
    std::size_t open = 0;
    for (Pos i = at; i < chars_.size(); ++i) {
      if (chars_[i] == u'(' && close_behind(i) < chars_.size()) open = close_;
      if (chars_[i] == u' ' && i >= open) return i;
    }
    return static_cast<Pos>(chars_.size());
  }

 private:
  std::size_t close_behind(Pos at) {
    if (close_ <= at) close_ = std::min(chars_.find(u')', at), chars_.size());
    return close_;
  }

  std::u16string_view chars_;
  std::size_t close_;
};

std::vector<Word> cut_words(const Text& text, Span field) {
  const std::u16string_view chars = text.folded();
  std::vector<Word> words;
  Brackets brackets(chars, field);
  for (Pos at = field.begin; at < field.end;) {
    const Pos end = brackets.word_end(at);
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

bool is_word_for_none(const Text& text, const Word& word) {
  return word.kind == CellKind::blank && text.folded()[word.span.begin] >= 0x4E00;
}

/// "- 4 -": a page number, no figures; 无 0 无, / 0 / and — +4 — are three cells.
bool is_page_number(const Text& text, const std::vector<Word>& words) {
  return words.size() == 3 && words[0].kind == CellKind::blank && words[1].kind == CellKind::figure &&
         words[2].kind == CellKind::blank && !is_word_for_none(text, words[0]) &&
         text.folded()[words[0].span.begin] != u'/' && is_digit(text.folded()[words[1].span.begin]);
}

bool is_value(const Word& word) { return word.kind != CellKind::text; }

/// "（四）" alone: 无 behind it begins a label (无法提供) whose rest stands below.
bool is_numbering(const Text& text, Span word) {
  constexpr Pos kLongestNumbering = 5;
  const std::u16string_view chars = text.folded(word);
  return chars.size() <= kLongestNumbering &&
         (chars.back() == u')' || chars.back() == u'、' || chars.back() == u'.');
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
  if (is_page_number(writer.text(), words)) head = 0, tail = words.size();
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
