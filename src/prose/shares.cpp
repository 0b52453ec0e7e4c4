#include "prose/shares.hpp"

#include <algorithm>
#include <optional>

#include "prose/percent.hpp"

namespace gxreport::prose {

namespace {

using schema::Aside;

constexpr std::ptrdiff_t kOthers = 8;  // shares of a sentence that are asked what they are of

/// A figure and the share that it is said to be.
struct Share {
  std::size_t part = 0;  ///< clause
  std::size_t clause = 0;
  std::int64_t value = 0;
  Decimal percent;
  ProseFigure figure;
};

/// A share right behind its part; in brackets the percentage alone is one.
bool is_share_of_last(const Sentence& sentence, const std::vector<Understood>& heard, std::size_t i) {
  if (heard[i].aside == Aside::share) return true;
  return heard[i].aside == Aside::percentage && sentence.clauses[i].mark == u'(';
}

std::vector<Share> shares_of(const Sentence& sentence, const std::vector<Understood>& heard) {
  std::vector<Share> shares;
  for (std::size_t i = 1; i < sentence.clauses.size(); ++i) {
    if (!is_share_of_last(sentence, heard, i) || !is_count(sentence, i - 1)) continue;
    const ProseFigure* percent = percentage_of(sentence, sentence.clauses[i]);
    if (percent == nullptr || percent->value.scale > kMostDecimals) continue;
    const std::int64_t part = sentence.first_figure(sentence.clauses[i - 1])->value.units;
    shares.push_back({i - 1, i, part, percent->value, *percent});
  }
  return shares;
}

bool begins_list(std::u16string_view folded, const schema::ProseBook& book, const Clause& clause) {
  return pass_any(folded, clause.span.begin, clause.span.end, book.lists.begin) != clause.span.begin;
}

/// What some of the figures that stand one after another add up to, those alone included.
void add_sums(const std::vector<std::int64_t>& figures, std::vector<std::int64_t>& wholes) {
  for (std::size_t first = 0; first < figures.size(); ++first) {
    std::int64_t sum = 0;
    for (std::size_t last = first; last < figures.size(); ++last) wholes.push_back(sum += figures[last]);
  }
}

/// What the share may be of: every figure of the sentence with the part's unit, and sums of those before
/// 其中. None where there are too many to tell.
std::vector<std::int64_t> wholes_of(std::u16string_view folded, const schema::ProseBook& book,
                                    const Sentence& sentence, const Share& share,
                                    const std::vector<std::int64_t>& tables) {
  constexpr std::size_t kMost = 24;
  const char16_t unit = sentence.first_figure(sentence.clauses[share.part])->unit;
  std::vector<std::int64_t> wholes = tables;
  std::vector<std::int64_t> heads;
  bool listed = false;
  for (std::size_t i = 0; i < sentence.clauses.size(); ++i) {
    listed = listed || (i > 0 && begins_list(folded, book, sentence.clauses[i]));
    if (!is_count(sentence, i) || sentence.first_figure(sentence.clauses[i])->unit != unit) continue;
    const std::int64_t value = sentence.first_figure(sentence.clauses[i])->value.units;
    wholes.push_back(value);
    if (!listed) heads.push_back(value);
  }
  if (heads.size() > kMost) return {};
  add_sums(heads, wholes);
  return wholes;
}

/// The figure that the finding names as the whole: one before the part of which another share of the sentence
/// is, or the first that is no less than the part; else one of the tables.
std::int64_t whole_named(const Sentence& sentence, const Share& share, const std::vector<Share>& shares,
                         const std::vector<std::int64_t>& tables) {
  const char16_t unit = sentence.first_figure(sentence.clauses[share.part])->unit;
  std::int64_t first = 0;
  for (std::size_t i = 0; i < share.part; ++i) {
    const ProseFigure* figure = sentence.first_figure(sentence.clauses[i]);
    if (!is_count(sentence, i) || figure->unit != unit || figure->value.units < share.value) continue;
    const std::int64_t whole = figure->value.units;
    const auto is_of_it = [&](const Share& one) {
      return one.part != share.part && is_share(one.percent, one.value, whole);
    };
    if (std::any_of(shares.begin(), shares.begin() + std::min<std::ptrdiff_t>(std::ssize(shares), kOthers),
                    is_of_it))
      return whole;
    if (first == 0) first = whole;
  }
  return first != 0 || tables.empty() ? first : tables.front();
}

/// Whether the sentence says before the part that it tells parts (其中), or the part is one of requests.
bool is_of_a_whole(std::u16string_view folded, const schema::ProseBook& book, const Sentence& sentence,
                   const std::vector<Understood>& heard, std::size_t part) {
  if (heard[part].claim != nullptr) return true;
  for (std::size_t i = 1; i <= part; ++i) {
    if (begins_list(folded, book, sentence.clauses[i])) return true;
  }
  return false;
}

/// 100 together, to the last place: then single ones may have been changed by one of it.
bool make_hundred(const std::vector<Share>& shares) {
  std::optional<Decimal> sum = Decimal{};
  for (const Share& share : shares) sum = sum ? add(*sum, share.percent) : sum;
  return shares.size() > 1 && sum && *sum == Decimal{100, 0};
}

Decimal shifted(const Decimal& percent, int by) { return {percent.units + by, percent.scale}; }

bool fits(const Share& share, const std::vector<std::int64_t>& wholes) {
  return std::ranges::any_of(wholes,
                             [&](std::int64_t whole) { return is_share(share.percent, share.value, whole); });
}

/// By one in the last place more or less.
bool nearly_fits(const Share& share, std::int64_t whole) {
  return is_share(shifted(share.percent, 1), share.value, whole) ||
         is_share(shifted(share.percent, -1), share.value, whole);
}

/// Whether some whole that is not stated fits all of at least two shares.
bool fit_one_unstated(const std::vector<Share>& shares) {
  std::vector<const Share*> told;
  for (const Share& share : shares) {
    if (share.value > 0 && share.percent.units > 0) told.push_back(&share);
  }
  if (told.size() < 2) return false;
  const Share& widest = **std::ranges::max_element(told, {}, [](const Share* share) { return share->value; });
  const double guess = 100.0 * static_cast<double>(widest.value) / std::stod(widest.percent.to_string());
  constexpr std::int64_t kAround = 3;
  const auto middle = static_cast<std::int64_t>(std::min(guess, static_cast<double>(kLargestPart)));
  for (std::int64_t whole = std::max<std::int64_t>(1, middle - kAround); whole <= middle + kAround; ++whole) {
    const auto follows = [&](const Share* share) { return is_share(share->percent, share->value, whole); };
    if (std::ranges::all_of(told, follows)) return true;
  }
  return false;
}

}  // namespace

void check_shares(std::u16string_view folded, const schema::ProseBook& book, const Sentence& sentence,
                  const std::vector<Understood>& heard, const std::vector<std::int64_t>& tables,
                  std::vector<Disagreement>& out) {
  const std::vector<Share> shares = shares_of(sentence, heard);
  const bool hundred = make_hundred(shares);
  std::optional<bool> unstated;
  for (const Share& share : shares) {
    if (!is_of_a_whole(folded, book, sentence, heard, share.part)) continue;
    const std::vector<std::int64_t> wholes = wholes_of(folded, book, sentence, share, tables);
    const std::int64_t whole = whole_named(sentence, share, shares, tables);
    if (wholes.empty() || whole == 0 || fits(share, wholes)) continue;
    if (hundred && nearly_fits(share, whole)) continue;
    if (!unstated) unstated = fit_one_unstated(shares);
    if (*unstated) return;
    Disagreement found =
        disagreement_on(Disagreement::Kind::share, sentence, share.part, share.clause, share.figure);
    found.parts = {{share.value, 0}, {whole, 0}};
    found.should = percent_of(share.value, whole, share.percent.scale);
    out.push_back(std::move(found));
  }
}

}  // namespace gxreport::prose
