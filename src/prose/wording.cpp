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

constexpr std::u16string_view kLevels = u"省市州盟县旗区镇乡";

/// 云溪市 of 云溪市人民政府.
std::u16string_view without_government(std::u16string_view name) {
  for (const std::u16string_view end : {u"人民政府", u"政府", u"管理委员会", u"管委会", u"办事处"}) {
    if (name.size() > end.size() && name.ends_with(end)) return name.substr(0, name.size() - end.size());
  }
  return name;
}

class ClauseReader {
 public:
  ClauseReader(std::u16string_view folded, const Sentence& sentence, const Clause& clause,
               const schema::ProseBook& book, const Own& own)
      : folded_(folded), sentence_(sentence), clause_(clause), book_(book), own_(own),
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

Own own_of(std::u16string_view organization, int year) {
  Own own;
  if (year > 0) {
    const std::string digits = std::to_string(year);
    own.year.assign(digits.begin(), digits.end());
  }
  if (organization.empty()) return own;
  own.names.emplace_back(organization);
  const std::u16string_view place = without_government(organization);
  const char16_t last = place.back();
  const bool street = place.ends_with(u"街道");
  if (kLevels.find(last) != std::u16string_view::npos || street) own.level = last;
  if (own.level != 0) own.names.emplace_back(place);
  // 市水务局 and 水务局 of 云溪市水务局: what stands behind the first name of a place.
  const std::size_t level = organization.find_first_of(kLevels, 1);
  if (own.level == 0 && level != std::u16string_view::npos && level + 3 <= organization.size()) {
    own.names.emplace_back(organization.substr(level));
    own.names.emplace_back(organization.substr(level + 1));
  }
  return own;
}

Reading read_clause(std::u16string_view folded, const Sentence& sentence, const Clause& clause,
                    const schema::ProseBook& book, const Own& own) {
  return ClauseReader(folded, sentence, clause, book, own).run();
}

Pos pass_own_year(std::u16string_view folded, Pos at, Pos end, const Own& own) {
  static constexpr std::array<std::u16string_view, 4> kBehind = {u"12月31日", u"度", u"底", u"末"};
  if (own.year.empty()) return at;
  const Pos digits = pass_word(folded, at, end, own.year);
  if (digits == at) return at;
  const Pos year = pass_word(folded, digits, end, u"年");
  if (year == digits) return at;
  for (const std::u16string_view word : kBehind) {
    const Pos behind = pass_word(folded, year, end, word);
    if (behind != year) return behind;
  }
  return year;
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
