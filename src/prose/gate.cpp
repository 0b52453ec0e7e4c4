#include "prose/gate.hpp"

#include <algorithm>

#include "prose/characters.hpp"
#include "prose/figures.hpp"

namespace gxreport::prose {

namespace {

using schema::ProseBook;
using schema::ProseEntry;
using schema::WordClass;
namespace word_class = schema::word_class;

constexpr std::u16string_view kMoney = u"元百千万亿";
constexpr int kFarthest = 6;  // characters of fillers between a figure and its word

WordClass class_at(schema::WordingKey key, std::size_t place) {
  return static_cast<WordClass>(key >> (8 * place) & 0xFFU);
}

bool is_figure(WordClass meaning) { return meaning == word_class::count || meaning == word_class::amount; }

/// Three characters as one place of a set; shorter words have nothing as the others.
std::size_t place_of(char16_t near, char16_t next, char16_t far) {
  return (static_cast<std::size_t>(near) * 0x9E37U + static_cast<std::size_t>(next) * 0x85EBU + far) &
         0xFFFFU;
}

std::size_t beginning_of(std::u16string_view word) {
  return place_of(word[0], word.size() > 1 ? word[1] : u'\0', word.size() > 2 ? word[2] : u'\0');
}
std::size_t end_of(std::u16string_view word) {
  const std::size_t size = word.size();
  return place_of(word[size - 1], size > 1 ? word[size - 2] : u'\0', size > 2 ? word[size - 3] : u'\0');
}

/// Where the figure at an anchor begins, and where its unit ends or what follows its digits.
Span figure_at(std::u16string_view folded, Pos at) {
  const auto size = static_cast<Pos>(folded.size());
  Span figure{at, at + 1};
  if (is_digit(folded[at])) {
    while (figure.end < size && (is_digit(folded[figure.end]) || folded[figure.end] == u'.')) ++figure.end;
    figure.end = std::min(skip_idle(folded, figure.end, size) + 1, size);
    while (figure.begin > 1 && folded[figure.begin - 1] == u',' && is_digit(folded[figure.begin - 2])) {
      --figure.begin;
      while (figure.begin > 0 && is_digit(folded[figure.begin - 1])) --figure.begin;
    }
    return figure;
  }
  while (figure.begin > 0 && (is_idle(folded[figure.begin - 1]) || is_numeral(folded[figure.begin - 1])))
    --figure.begin;
  return figure;
}

}  // namespace

Gate::Gate(const ProseBook& book) {
  Classes before;
  Classes behind;
  Classes none;
  Classes list;  // 占 and 同比 stand behind the figure that they are about
  for (const ProseEntry& entry : book.entries) {
    if (entry.claim < 0 && entry.aside != schema::Aside::nothing) list.set(class_at(entry.key, 0));
    for (std::size_t place = 0; place < schema::kMaxClasses && entry.claim >= 0; ++place) {
      if (place == 0 && class_at(entry.key, 0) == word_class::none) none.set(class_at(entry.key, 1));
      if (!is_figure(class_at(entry.key, place))) continue;
      if (place > 0) before.set(class_at(entry.key, place - 1));
      if (place == 0) behind.set(class_at(entry.key, 1));
    }
  }
  for (const schema::ProseWord& word : book.words) {
    for (const char16_t c : word.letters) {
      if (word.meaning < word_class::count || word.meaning == word_class::none) passed_.set(c);
    }
    if (word.meaning < word_class::first_listed) continue;
    if (before[word.meaning]) {
      before_.set(end_of(word.letters));
      ends_.set(word.letters.back());
    }
    if (behind[word.meaning]) {
      behind_.set(beginning_of(word.letters));
      begins_.set(word.letters.front());
    }
    if (none[word.meaning]) {
      none_.set(beginning_of(word.letters));
      begins_.set(word.letters.front());
    }
    if (list[word.meaning]) list_.set(beginning_of(word.letters));
  }
  for (const std::u16string& word : book.lists.begin) list_.set(beginning_of(word));
}

const Gate& Gate::builtin() {
  static const Gate gate(ProseBook::builtin());
  return gate;
}

bool Gate::holds(const Characters& set, char16_t near, char16_t next, char16_t far) {
  return set[place_of(near, next, far)] || set[place_of(near, next, u'\0')] ||
         set[place_of(near, u'\0', u'\0')];
}

bool Gate::begins_with(const Characters& set, std::u16string_view folded, Pos at) {
  const auto size = static_cast<Pos>(folded.size());
  const Pos next = skip_idle(folded, at + 1, size);
  const Pos far = skip_idle(folded, std::min(next + 1, size), size);
  return holds(set, folded[at], next < size ? folded[next] : u'\0', far < size ? folded[far] : u'\0');
}

bool Gate::has_word_before(std::u16string_view folded, Pos at) const {
  const auto back = [&] {
    while (at > 0 && is_idle(folded[at - 1])) --at;
    return at > 0 ? folded[--at] : u'\0';
  };
  char16_t near = back();
  if (!ends_[near] && !passed_[near]) return false;
  char16_t next = back();
  for (int i = 0; i < kFarthest && near != 0; ++i) {
    const char16_t far = back();
    if (ends_[near] && holds(before_, near, next, far)) return true;
    if (!passed_[near]) return false;
    near = next;
    next = far;
  }
  return false;
}

bool Gate::has_word_behind(std::u16string_view folded, Pos at, const Characters& words) const {
  for (int i = 0; i < kFarthest && at < folded.size(); ++at) {
    if (is_idle(folded[at])) continue;
    if (begins_[folded[at]] && begins_with(words, folded, at)) return true;
    if (!passed_[folded[at]]) return false;
    ++i;
  }
  return false;
}

bool Gate::begins_list(std::u16string_view folded, Pos at) const {
  const auto size = static_cast<Pos>(folded.size());
  at = skip_idle(folded, at, size);
  if (at >= size || !ends_clause(folded[at]) || ends_sentence(folded[at])) return false;
  if (folded[at] == u'(') return true;
  at = skip_idle(folded, at + 1, size);
  return at < size && (folded[at] == u'(' || begins_with(list_, folded, at));
}

bool Gate::lets_through(std::u16string_view folded, Pos at) const {
  if (begins_none(folded[at])) return has_word_behind(folded, at, none_);
  const Span figure = figure_at(folded, at);
  if (begins_list(folded, figure.end)) return true;
  const char16_t unit = folded[figure.end - 1];
  const bool counts =
      kItems.find(unit) != std::u16string_view::npos || kMoney.find(unit) != std::u16string_view::npos;
  return counts && (has_word_before(folded, figure.begin) || has_word_behind(folded, figure.end, behind_));
}

}  // namespace gxreport::prose
