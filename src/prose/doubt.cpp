#include "prose/doubt.hpp"

#include <algorithm>

#include "prose/characters.hpp"
#include "text/search.hpp"

namespace gxreport::prose {

namespace {

constexpr Pos kReach = 400;           // of a paragraph that is looked back upon
constexpr std::size_t kSubject = 14;  // characters in which a sentence names its subject

bool holds_any(std::u16string_view text, const schema::Words& words) {
  return std::ranges::any_of(
      words, [&](const std::u16string& word) { return text.find(word) != std::u16string_view::npos; });
}

void erase_all(std::u16string& text, std::u16string_view word) {
  for (std::size_t at = text.find(word); at != std::u16string::npos; at = text.find(word, at))
    text.erase(at, word.size());
}

bool begins_any(std::u16string_view text, const schema::Words& words) {
  return std::ranges::any_of(words, [&](const std::u16string& word) { return text.starts_with(word); });
}

}  // namespace

std::u16string Doubt::letters(Span span) const {
  std::u16string out;
  for (Pos at = span.begin; at < span.end; ++at) {
    if (!is_idle(folded_[at])) out.push_back(folded_[at]);
  }
  return out;
}

bool Doubt::names_other_year(std::u16string_view letters) const {
  for (std::size_t at = letters.find(u'年'); at != std::u16string_view::npos;
       at = letters.find(u'年', at + 1)) {
    if (at == 0 || !is_digit(letters[at - 1])) continue;
    const std::size_t size = own_.year.size();
    const bool own = size > 0 && at >= size && letters.substr(at - size, size) == own_.year;
    if (!own) return true;
  }
  return false;
}

bool Doubt::names_organ(std::u16string letters) const {
  if (begins_any(letters, book_.doubts.guidance)) return false;
  for (const std::u16string& name : own_.names) erase_all(letters, name);
  for (const std::u16string& word : book_.doubts.innocent) erase_all(letters, word);
  for (const schema::ProseWord& word : book_.words) {
    if (word.meaning == schema::word_class::own && (word.level == 0 || word.level == own_.level))
      erase_all(letters, word.letters);
  }
  return holds_any(letters, book_.doubts.organs);
}

bool Doubt::in_clause(Span clause) const {
  const std::u16string read = letters(clause);
  if (names_other_year(read)) return true;
  if (begins_any(read, book_.doubts.guidance)) return false;
  return holds_any(read, book_.doubts.words) || names_organ(read);
}

bool Doubt::begins_elsewhere(Span sentence) const {
  std::u16string subject = letters(sentence);
  subject.resize(std::min(subject.size(), kSubject));
  const auto end = std::ranges::find_if(subject, [](char16_t c) { return c == u',' || c == u':'; });
  subject.erase(end, subject.end());
  return names_other_year(subject) || names_organ(subject);
}

bool Doubt::in_paragraph(Pos begin) const {
  const Pos floor = begin > kReach ? begin - kReach : 0;
  Pos end = begin;
  for (Pos at = begin; at > floor; --at) {
    if (folded_[at - 1] == u'\n' && at > 1 && folded_[at - 2] == u'\n' && end != begin) return false;
    if (!ends_sentence(folded_[at - 1])) continue;
    if (begins_elsewhere({at, end})) return true;  // a heading before the sentence is looked at as well
    end = at - 1;
  }
  return floor == 0 && begins_elsewhere({floor, end});
}

bool Doubt::in_quotes(Pos begin, Pos at) const {
  const std::u16string_view before = folded_.substr(begin, at - begin);
  const auto opened = std::ranges::count(before, u'《') + std::ranges::count(before, u'〈');
  const auto closed = std::ranges::count(before, u'》') + std::ranges::count(before, u'〉');
  return std::ranges::count(before, u'"') % 2 != 0 || opened != closed;
}

bool Doubt::has_extents() {
  if (!extents_) {
    extents_ = std::ranges::any_of(book_.doubts.extents, [&](const std::u16string& word) {
      return find_word(folded_, word) != std::u16string_view::npos;
    });
  }
  return *extents_;
}

}  // namespace gxreport::prose
