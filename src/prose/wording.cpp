#include "prose/wording.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "prose/characters.hpp"

namespace gxreport::prose {

namespace {

using schema::ProseWord;
using schema::WordClass;
using schema::WordingKey;
namespace word_class = schema::word_class;

class ClauseReader {
 public:
  ClauseReader(std::u16string_view folded, const Sentence& sentence, const Clause& clause,
               const schema::ProseBook& book, const Own& own)
      : folded_(folded),
        sentence_(sentence),
        clause_(clause),
        book_(book),
        own_(own),
        end_(clause.span.end) {}

  Reading run() {
    Pos at = past_enumerator(clause_.span.begin);
    while ((at = skip(at)) < end_) {
      const Pos behind = take(at);
      if (behind == at) return {};
      at = behind;
    }
    reading_.known = true;
    return reading_;
  }

 private:
  /// 、 inside a clause parts words of one list.
  [[nodiscard]] Pos skip(Pos at) const {
    while (at < end_ && (is_idle(folded_[at]) || folded_[at] == u'、')) ++at;
    return at;
  }

  /// "2." and "2、" before a paragraph.
  [[nodiscard]] Pos past_enumerator(Pos at) const {
    Pos behind = at;
    while (behind < end_ && behind - at < 2 && is_digit(folded_[behind])) ++behind;
    const bool closed = behind > at && behind < end_ && (folded_[behind] == u'.' || folded_[behind] == u'、');
    return closed && (behind + 1 >= end_ || !is_digit(folded_[behind + 1])) ? behind + 1 : at;
  }

  Pos take(Pos at) {
    if (next_ < clause_.figures && sentence_.figures[clause_.figure + next_].digits.begin == at)
      return take_figure(sentence_.figures[clause_.figure + next_++]) ? last_end_ : at;
    if (is_digit(folded_[at])) return take_year(at);
    const Pos name = take_name(at);
    return name != at ? name : take_word(at);
  }

  bool take_figure(const ProseFigure& figure) {
    last_end_ = figure.whole.end;
    switch (figure.kind) {
      case FigureKind::count:
        return kItems.find(figure.unit) != std::u16string_view::npos && append(word_class::count);
      case FigureKind::percentage:
        return append(word_class::percentage);
      case FigureKind::amount:
        return append(word_class::amount);
      case FigureKind::about:
        break;
    }
    return false;
  }

  Pos take_year(Pos at) {
    const Pos behind = pass_own_year(folded_, at, end_, own_);
    reading_.this_year = reading_.this_year || behind != at;
    return behind;
  }

  Pos take_name(Pos at) {
    for (const std::u16string& name : own_.names) {
      if (name.front() != folded_[at]) continue;
      const Pos behind = pass_word(folded_, at, end_, name);
      if (behind == at) continue;
      reading_.own = true;
      return behind;
    }
    return at;
  }

  Pos take_word(Pos at) {
    const auto [first, last] = book_.words_of(folded_[at]);
    const Pos second = skip(at + 1);
    const char16_t next = second < end_ ? folded_[second] : u'\0';
    for (const ProseWord* word = first; word != last; ++word) {
      if (word->letters.size() > 1 && word->letters[1] != next) continue;
      if (word->level != 0 && word->level != own_.level) continue;
      const Pos behind = pass_word(folded_, at, end_, word->letters);
      if (behind != at) return note(word->meaning) ? behind : at;
    }
    return at;
  }

  bool note(WordClass meaning) {
    if (meaning == word_class::this_year) reading_.this_year = true;
    if (meaning == word_class::total) reading_.total = true;
    if (meaning == word_class::own) reading_.own = true;
    return meaning < word_class::count || append(meaning);
  }

  bool append(WordClass meaning) {
    if (length_ == schema::kMaxClasses) return false;
    reading_.key |= WordingKey{meaning} << (8 * length_++);
    return true;
  }

  std::u16string_view folded_;
  const Sentence& sentence_;
  const Clause& clause_;
  const schema::ProseBook& book_;
  const Own& own_;
  Pos end_;
  Reading reading_;
  std::size_t length_ = 0;
  std::uint16_t next_ = 0;
  Pos last_end_ = 0;
};

}  // namespace

Reading read_clause(std::u16string_view folded, const Sentence& sentence, const Clause& clause,
                    const schema::ProseBook& book, const Own& own) {
  return ClauseReader(folded, sentence, clause, book, own).run();
}

Pos pass_word(std::u16string_view folded, Pos at, Pos end, std::u16string_view word) {
  Pos behind = at;
  for (const char16_t c : word) {
    behind = skip_idle(folded, behind, end);
    while (behind < end && folded[behind] == u'、') behind = skip_idle(folded, behind + 1, end);
    if (behind >= end || folded[behind] != c) return at;
    ++behind;
  }
  return behind;
}

Pos pass_any(std::u16string_view folded, Pos at, Pos end, const schema::Words& words) {
  for (const std::u16string& word : words) {
    const Pos behind = pass_word(folded, at, end, word);
    if (behind != at) return behind;
  }
  return at;
}

}  // namespace gxreport::prose
