#include "match/claims.hpp"

#include <algorithm>

#include "match/claim_reader.hpp"
#include "text/plain_count.hpp"
#include "text/search.hpp"

namespace gxreport::match {

namespace {

constexpr Pos kLongestSentence = 300;

bool holds_any(std::u16string_view text, const ClaimWords& words) {
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
  Finder(const Text& text, const schema::Claims& claims, std::optional<int> year, std::u16string_view own)
      : folded_(text.folded()), claims_(claims), own_(own) {
    const std::string digits = year ? std::to_string(*year) : "";
    year_.assign(digits.begin(), digits.end());
    reader_.emplace(folded_, year_);
  }

  std::vector<ClaimFound> run() {
    for (std::size_t c = 0; c < claims_.claims.size(); ++c) {
      for (const schema::ClaimWording& wording : claims_.claims[c].wordings) find(c, wording);
    }
    return std::move(out_);
  }

 private:
  /// Where a word with which wordings begin stands, its end being behind spaces and line ends inside it.
  struct Places {
    std::u16string_view word;
    std::vector<Span> spans;
  };

  void find(std::size_t claim, const schema::ClaimWording& wording) {
    for (const std::u16string& word : wording.front().words) {
      for (const Span begin : places_of(word)) read(claim, wording, begin.begin, begin.end);
    }
  }

  /// Most wordings begin with the same few words: each is looked for once.
  const std::vector<Span>& places_of(std::u16string_view word) {
    const auto known = std::ranges::find(places_, word, &Places::word);
    if (known != places_.end()) return known->spans;
    Places& places = places_.emplace_back(Places{word, {}});
    const bool of_year = word.starts_with(schema::kClaimYear);
    if (of_year && year_.empty()) return places.spans;
    const char16_t first = of_year ? year_.front() : word.front();
    for (std::size_t at = find_character(folded_, first); at != std::u16string_view::npos;
         at = find_character(folded_, first, at + 1)) {
      const auto begin = static_cast<Pos>(at);
      if (const auto behind = reader_->pass(word, begin)) places.spans.push_back({begin, *behind});
    }
    return places.spans;
  }

  void read(std::size_t claim, const schema::ClaimWording& wording, Pos begin, Pos at) {
    std::optional<std::int64_t> value;
    for (auto step = wording.begin() + 1; step != wording.end(); ++step) {
      const auto behind = step->figure ? pass_figure(at, value) : reader_->pass_any(step->words, at);
      if (!behind && !step->optional) return;
      at = behind.value_or(at);
    }
    const Pos next = reader_->skip(at);
    const bool closed = next >= folded_.size() || ends_clause(folded_[next]);
    if (value && closed && is_claim(begin)) out_.push_back({claim, *value, {begin, at}});
  }

  /// Behind the figure and its unit.
  std::optional<Pos> pass_figure(Pos at, std::optional<std::int64_t>& value) const {
    const Span digits = reader_->digits(at);
    value = plain_count(folded_.substr(digits.begin, digits.end - digits.begin));
    return value ? reader_->pass_any(claims_.units, digits.end) : std::nullopt;
  }

  /// What stands before it in its sentence leaves the figure the organ's own, of this year and whole.
  [[nodiscard]] bool is_claim(Pos begin) const {
    Pos start = begin;
    while (start > 0 && begin - start < kLongestSentence && !ends_sentence(folded_[start - 1])) --start;
    if (begin - start >= kLongestSentence) return false;
    std::u16string before;
    for (Pos at = start; at < begin; ++at) {
      if (!is_idle(folded_[at])) before.push_back(folded_[at]);
    }
    if (holds_any(before, claims_.not_claims) || names_other_year(before)) return false;
    erase_all(before, own_);
    return begins_clause(before) && names_no_organ(before);
  }

  [[nodiscard]] bool names_other_year(const std::u16string& before) const {
    for (std::size_t at = before.find(u'年'); at != std::u16string::npos; at = before.find(u'年', at + 1)) {
      if (at == 0 || !is_digit(before[at - 1])) continue;
      const bool own =
          !year_.empty() && at >= year_.size() && before.compare(at - year_.size(), year_.size(), year_) == 0;
      if (!own) return true;
    }
    return false;
  }

  [[nodiscard]] bool begins_clause(std::u16string_view before) const {
    for (const std::u16string& lead_in : claims_.lead_ins) {
      if (!before.ends_with(lead_in)) continue;
      before.remove_suffix(lead_in.size());
      break;
    }
    return before.empty() || ends_clause(before.back());
  }

  [[nodiscard]] bool names_no_organ(std::u16string before) const {
    for (const std::u16string& own : claims_.own) erase_all(before, own);
    std::u16string_view rest = before;
    while (!rest.empty()) {
      const auto end = std::ranges::find_if(rest, ends_clause);
      const std::u16string_view clause = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
      const auto begins = [&](const std::u16string& word) { return clause.starts_with(word); };
      if (std::ranges::none_of(claims_.guidance, begins) && holds_any(clause, claims_.organs)) return false;
      rest.remove_prefix(std::min(rest.size(), clause.size() + 1));
    }
    return true;
  }

  std::u16string_view folded_;
  const schema::Claims& claims_;
  std::u16string_view own_;
  std::u16string year_;
  std::optional<ClaimReader> reader_;
  std::vector<Places> places_;
  std::vector<ClaimFound> out_;
};

}  // namespace

std::vector<ClaimFound> find_claims(const Text& text, const schema::Claims& claims, std::optional<int> year,
                                    std::u16string_view organization) {
  return Finder(text, claims, year, organization).run();
}

}  // namespace gxreport::match
