#include "prose/sentence.hpp"

#include <algorithm>

#include "prose/characters.hpp"

namespace gxreport::prose {

namespace {

constexpr Pos kLongestHeading = 30;

bool is_number_of_heading(char16_t c) {
  return is_digit(c) || c == u'(' || c == u'#' || c == u'第' || is_numeral(c);
}

/// 2件和 3件: what joins two figures of one clause, so that it is two.
bool is_joint(std::u16string_view folded, Pos at, Pos end) {
  at = skip_idle(folded, at, end);
  if (at >= end) return false;
  return folded[at] == u'和' || folded[at] == u'及' || folded[at] == u'与' || folded[at] == u'并' ||
         folded.substr(at, 2) == u"以及";
}

class Cutter {
 public:
  Cutter(std::u16string_view folded, Span span, Sentence& sentence)
      : folded_(folded), span_(span), sentence_(sentence) {}

  void run() {
    open(span_.begin, 0);
    for (Pos at = span_.begin; at < span_.end;) at = step(at);
    close(span_.end);
    sentence_.balanced = sentence_.balanced && depth_ == 0;
  }

 private:
  /// Most characters are neither: Han that is no numeral.
  static bool is_plain(char16_t c) {
    return c >= 0x4E00 ? !is_numeral(c) : c >= 0x40 && (c & 0xFFF0U) != 0x3000;
  }

  Pos step(Pos at) {
    const char16_t c = folded_[at];
    if (is_plain(c)) return at + 1;
    if (is_digit(c) || is_numeral(c)) return take_number(at);
    if (ends_clause(c)) cut(at, c);
    return at + 1;
  }

  /// Numbers are read from their first digit only.
  Pos take_number(Pos at) {
    if (!is_digit(folded_[at]) && !has_unit_behind(at)) return past_number(at);
    const auto figure = read_prose_figure(folded_, at, span_.end);
    if (!figure) return past_number(at);
    if (figure->kind != FigureKind::percentage && clause_.figures > 0) split_behind_figure();
    sentence_.figures.push_back(*figure);
    ++clause_.figures;
    return figure->whole.end;
  }

  /// Most numerals of a sentence are 一次, 一些 and 统一.
  [[nodiscard]] bool has_unit_behind(Pos at) const {
    const Pos behind = skip_idle(folded_, past_number(at), span_.end);
    return behind < span_.end && kUnitsOfNumerals.find(folded_[behind]) != std::u16string_view::npos;
  }

  [[nodiscard]] Pos past_number(Pos at) const {
    const bool digit = is_digit(folded_[at]);
    while (at < span_.end && (digit ? is_digit(folded_[at]) : is_numeral(folded_[at]))) ++at;
    return at;
  }

  void split_behind_figure() {
    const Pos behind = sentence_.figures.back().whole.end;
    if (!is_joint(folded_, behind, span_.end)) return;
    close(behind);
    open(behind, u'、');
  }

  void cut(Pos at, char16_t c) {
    if (c == u'、' && clause_.figures == 0) return;  // 行政复议、行政诉讼3件 is one clause
    close(at);
    if (c == u'(') sentence_.balanced = ++depth_ <= kDeepest && sentence_.balanced;
    if (c == u')') sentence_.balanced = depth_ > 0 && sentence_.balanced;
    if (c == u')' && depth_ > 0) --depth_;
    open(at + 1, c);
  }

  void open(Pos at, char16_t mark) {
    clause_ = {{at, at},
               mark,
               static_cast<std::uint8_t>(std::min<unsigned>(depth_, kDeepest)),
               static_cast<std::uint16_t>(sentence_.figures.size()),
               0};
  }

  void close(Pos at) {
    clause_.span.begin = skip_idle(folded_, clause_.span.begin, at);
    while (at > clause_.span.begin && is_idle(folded_[at - 1])) --at;
    clause_.span.end = at;
    if (!clause_.span.empty()) sentence_.clauses.push_back(clause_);
  }

  std::u16string_view folded_;
  Span span_;
  Sentence& sentence_;
  Clause clause_;
  unsigned depth_ = 0;
};

}  // namespace

bool is_heading(std::u16string_view folded, Pos end, const schema::Words& ends) {
  while (end > 0 && folded[end - 1] == u' ') --end;
  const auto closes = [&](const std::u16string& word) { return folded.substr(0, end).ends_with(word); };
  if (std::ranges::none_of(ends, closes)) return false;
  Pos begin = end;
  while (begin > 0 && end - begin <= kLongestHeading && folded[begin - 1] != u'\n') {
    --begin;
    const char16_t c = folded[begin];
    if (ends_sentence(c) || c == u',' || c == u';' || c == u':') return false;
  }
  begin = skip_idle(folded, begin, end);
  return end - begin <= kLongestHeading && begin < end && is_number_of_heading(folded[begin]);
}

Around sentence_around(std::u16string_view folded, Pos at, Pos floor, Pos ceiling,
                       const schema::Words& headings) {
  Pos begin = at;
  while (begin > floor && !ends_sentence(folded[begin - 1])) {
    if (folded[begin - 1] == u'\n' && is_heading(folded, begin - 1, headings)) break;
    if (at - begin > kLongestSentence) return {false, {}, at};
    --begin;
  }
  Pos end = at;
  while (end < ceiling && !ends_sentence(folded[end])) {
    if (end - begin > kLongestSentence) return {false, {}, end};
    ++end;
  }
  return {true, {begin, end}, end};
}

void read_sentence(std::u16string_view folded, Span span, Sentence& sentence) {
  sentence.span = span;
  sentence.clauses.clear();
  sentence.figures.clear();
  sentence.balanced = true;
  Cutter(folded, span, sentence).run();
}

}  // namespace gxreport::prose
