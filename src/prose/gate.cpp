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

constexpr int kFarthest = 8;  // characters of fillers between a figure and its word

WordClass class_at(schema::WordingKey key, std::size_t place) {
  return static_cast<WordClass>(key >> (8 * place) & 0xFFU);
}

bool is_figure(WordClass meaning) { return meaning == word_class::count || meaning == word_class::amount; }

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
  Classes list;  // 占 and 同比 stand behind the figure that they are about
  for (const ProseEntry& entry : book.entries) {
    if (entry.claim < 0 && entry.aside != schema::Aside::nothing) list.set(class_at(entry.key, 0));
    for (std::size_t place = 0; place < schema::kMaxClasses && entry.claim >= 0; ++place) {
      if (!is_figure(class_at(entry.key, place))) continue;
      if (place > 0) before.set(class_at(entry.key, place - 1));
      if (place == 0) behind.set(class_at(entry.key, 1));
    }
  }
  for (const schema::ProseWord& word : book.words) {
    for (const char16_t c : word.letters) {
      if (word.meaning < word_class::count) passed_.set(c);
    }
    if (word.meaning < word_class::first_listed) continue;
    if (before[word.meaning]) before_.set(word.letters.back());
    if (behind[word.meaning]) behind_.set(word.letters.front());
    if (list[word.meaning]) list_.set(word.letters.front());
  }
  for (const std::u16string& word : book.lists.begin) list_.set(word.front());
  list_.set(u'(');
}

const Gate& Gate::builtin() {
  static const Gate gate(ProseBook::builtin());
  return gate;
}

bool Gate::has_word_before(std::u16string_view folded, Pos at) const {
  for (int i = 0; i < kFarthest && at > 0;) {
    const char16_t c = folded[--at];
    if (is_idle(c)) continue;
    if (before_[c]) return true;
    if (!passed_[c]) return false;
    ++i;
  }
  return false;
}

bool Gate::has_word_behind(std::u16string_view folded, Pos at) const {
  for (int i = 0; i < kFarthest && at < folded.size(); ++at) {
    const char16_t c = folded[at];
    if (is_idle(c)) continue;
    if (behind_[c]) return true;
    if (!passed_[c]) return false;
    ++i;
  }
  return false;
}

bool Gate::begins_list(std::u16string_view folded, Pos at) const {
  const auto size = static_cast<Pos>(folded.size());
  at = skip_idle(folded, at, size);
  if (at >= size || !ends_clause(folded[at])) return false;
  if (folded[at] == u'(') return true;
  at = skip_idle(folded, at + 1, size);
  return at < size && list_[folded[at]];
}

bool Gate::lets_through(std::u16string_view folded, Pos at) const {
  const Span figure = figure_at(folded, at);
  return has_word_before(folded, figure.begin) || begins_list(folded, figure.end) ||
         has_word_behind(folded, figure.end);
}

}  // namespace gxreport::prose
