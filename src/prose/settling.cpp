#include "prose/settling.hpp"

#include <algorithm>
#include <string>

#include "prose/anchors.hpp"
#include "prose/characters.hpp"
#include "prose/wording.hpp"

namespace gxreport::prose {

namespace {

using schema::ProseBook;
using schema::ProseClaim;
using schema::ProseEntry;
using schema::WordClass;
using schema::WordingKey;
using schema::Words;
namespace word_class = schema::word_class;

constexpr Pos kLongest = 300;  // from the sentence's beginning to the claim
constexpr Pos kLongestClaim = 60;

bool is_idle_here(char16_t c) { return is_idle(c) || c == u'\t'; }
bool ends_statement(char16_t c) { return ends_sentence(c) || c == u';' || c == u'(' || c == u')'; }

bool holds_any(std::u16string_view text, const Words& words) {
  return std::ranges::any_of(
      words, [&](const std::u16string& word) { return text.find(word) != std::u16string_view::npos; });
}

void erase_all(std::u16string& text, std::u16string_view word) {
  if (word.empty()) return;
  for (std::size_t at = text.find(word); at != std::u16string::npos; at = text.find(word, at))
    text.erase(at, word.size());
}

class Finder {
 public:
  Finder(const Text& text, const ProseBook& book, std::optional<int> year, std::u16string_view organ)
      : folded_(text.folded()), book_(book), words_(book.settling), organ_(organ) {
    own_.year = prose::own_of({}, year.value_or(0)).year;
  }

  std::vector<SettlingClaim> run() {
    const auto size = static_cast<Pos>(folded_.size());
    for (Pos at = next_anchor(folded_, 0, size); at < size; at = next_anchor(folded_, at, size)) {
      const auto figure = is_digit(folded_[at]) ? read_prose_figure(folded_, at, size) : std::nullopt;
      if (figure && figure->plain && figure->kind == FigureKind::count) read(*figure);
      at = figure ? figure->whole.end : behind_number(folded_, at);
    }
    return std::move(out_);
  }

 private:
  /// The clause around the figure, if it is short and closed behind.
  void read(const ProseFigure& figure) {
    if (!has_unit(figure)) return;
    const auto size = static_cast<Pos>(folded_.size());
    Pos begin = figure.digits.begin;
    while (begin > 0 && figure.digits.begin - begin < kLongestClaim && !ends_clause(folded_[begin - 1]))
      --begin;
    Pos end = figure.whole.end;
    while (end < size && end - figure.whole.end < kLongestClaim && !ends_clause(folded_[end])) ++end;
    if (end < size && !ends_clause(folded_[end])) return;
    Pos at = past_lead_in(skip_idle(folded_, begin, end), end);
    const Pos claim = at;
    at = past_time(at, end);
    if (at == claim) return;
    const ProseClaim* found = read_words(at, end, figure);
    if (found != nullptr && is_claim(claim))
      out_.push_back({found, figure.value.units, {claim, trimmed(end)}});
  }

  [[nodiscard]] Pos trimmed(Pos end) const {
    while (end > 0 && is_idle_here(folded_[end - 1])) --end;
    return end;
  }

  [[nodiscard]] bool has_unit(const ProseFigure& figure) const {
    const Pos unit = figure.whole.end - 1;
    return std::ranges::find(words_.units, std::u16string(1, folded_[unit])) != words_.units.end();
  }

  [[nodiscard]] Pos past_lead_in(Pos at, Pos end) const {
    at = pass_word(folded_, at, end, organ_);
    return pass_any(folded_, at, end, words_.lead_ins);
  }

  [[nodiscard]] Pos past_time(Pos at, Pos end) const {
    const Pos year = pass_own_year(folded_, at, end, own_);
    return year != at ? year : pass_any(folded_, at, end, words_.this_year);
  }

  /// The claim whose words are all that stands between `at` and `end`.
  [[nodiscard]] const ProseClaim* read_words(Pos at, Pos end, const ProseFigure& figure) const {
    WordingKey key = 0;
    std::size_t length = 0;
    while ((at = skip_idle(folded_, at, end)) < end) {
      const Pos between = pass_any(folded_, at, end, words_.between);
      if (between != at) {
        at = between;
        continue;
      }
      if (length == schema::kMaxClasses) return nullptr;
      WordClass meaning = word_class::count;
      const Pos behind = at == figure.digits.begin ? figure.whole.end : pass_listed(at, end, meaning);
      if (behind == at) return nullptr;
      key |= WordingKey{meaning} << (8 * length++);
      at = behind;
    }
    const ProseEntry* entry = book_.find(key, schema::kNoScope);
    if (entry == nullptr || entry->claim < 0) return nullptr;
    const ProseClaim& claim = book_.claims[static_cast<std::size_t>(entry->claim)];
    return std::ranges::find(claim.settles, key) != claim.settles.end() ? &claim : nullptr;
  }

  [[nodiscard]] bool may_settle(const std::u16string& word) const {
    return std::ranges::find(words_.words, word) != words_.words.end();
  }

  Pos pass_listed(Pos at, Pos end, WordClass& meaning) const {
    const auto [first, last] = book_.words_of(folded_[at]);
    for (const schema::ProseWord* word = first; word != last; ++word) {
      if (word->meaning < word_class::first_listed || !may_settle(word->letters)) continue;
      const Pos behind = pass_word(folded_, at, end, word->letters);
      meaning = word->meaning;
      if (behind != at) return behind;
    }
    return at;
  }

  /// What stands before it in its sentence leaves the figure the organ's own, of this year and whole.
  [[nodiscard]] bool is_claim(Pos begin) const {
    Pos start = begin;
    while (start > 0 && begin - start < kLongest && !ends_statement(folded_[start - 1])) --start;
    if (begin - start >= kLongest) return false;
    std::u16string before;
    for (Pos at = start; at < begin; ++at) {
      if (!is_idle_here(folded_[at])) before.push_back(folded_[at]);
    }
    if (holds_any(before, words_.not_claims) || names_other_year(before)) return false;
    erase_all(before, organ_);
    return names_no_organ(std::move(before));
  }

  [[nodiscard]] bool names_other_year(const std::u16string& before) const {
    for (std::size_t at = before.find(u'年'); at != std::u16string::npos; at = before.find(u'年', at + 1)) {
      if (at == 0 || !is_digit(before[at - 1])) continue;
      const std::size_t size = own_.year.size();
      const bool own = size > 0 && at >= size && before.compare(at - size, size, own_.year) == 0;
      if (!own) return true;
    }
    return false;
  }

  [[nodiscard]] bool names_no_organ(std::u16string before) const {
    for (const std::u16string& own : words_.own) erase_all(before, own);
    std::u16string_view rest = before;
    while (!rest.empty()) {
      const auto end = std::ranges::find_if(rest, ends_clause);
      const std::u16string_view clause = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
      const auto begins = [&](const std::u16string& word) { return clause.starts_with(word); };
      if (std::ranges::none_of(words_.guidance, begins) && holds_any(clause, words_.organs)) return false;
      rest.remove_prefix(std::min(rest.size(), clause.size() + 1));
    }
    return true;
  }

  std::u16string_view folded_;
  const ProseBook& book_;
  const schema::SettlingWords& words_;
  std::u16string_view organ_;
  Own own_;
  std::vector<SettlingClaim> out_;
};

}  // namespace

std::vector<SettlingClaim> settling_claims(const Text& text, const ProseBook& book, std::optional<int> year,
                                           std::u16string_view organization) {
  return Finder(text, book, year, organization).run();
}

}  // namespace gxreport::prose
