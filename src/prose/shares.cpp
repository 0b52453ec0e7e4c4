#include "prose/shares.hpp"

#include <algorithm>
#include <optional>

namespace gxreport::prose {

namespace {

using schema::Aside;

constexpr std::int64_t kLargest = 100'000'000'000;  // keeps products within 64 bits
constexpr std::uint8_t kMostDecimals = 4;

/// A figure and the share that it is said to be.
struct Share {
  std::size_t part = 0;   ///< clause
  std::size_t clause = 0;
  std::int64_t value = 0;
  Decimal percent;
  Span figure;
};

const ProseFigure* percentage_of(const Sentence& sentence, const Clause& clause) {
  for (std::size_t i = 0; i < clause.figures; ++i) {
    const ProseFigure& figure = sentence.figures[clause.figure + i];
    if (figure.kind == FigureKind::percentage) return &figure;
  }
  return nullptr;
}

bool is_count(const Sentence& sentence, std::size_t clause) {
  const ProseFigure* figure = sentence.first_figure(sentence.clauses[clause]);
  return figure != nullptr && sentence.clauses[clause].figures == 1 && figure->kind == FigureKind::count &&
         figure->value.units < kLargest;
}

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
    shares.push_back({i - 1, i, part, percent->value, percent->digits});
  }
  return shares;
}

/// What the share may be of: every figure before its part with the same unit, and the tables' totals.
std::vector<std::int64_t> wholes_of(const Sentence& sentence, const Share& share,
                                    const std::vector<std::int64_t>& tables) {
  std::vector<std::int64_t> wholes = tables;
  const char16_t unit = sentence.first_figure(sentence.clauses[share.part])->unit;
  for (std::size_t i = 0; i < share.part; ++i) {
    if (is_count(sentence, i) && sentence.first_figure(sentence.clauses[i])->unit == unit)
      wholes.push_back(sentence.first_figure(sentence.clauses[i])->value.units);
  }
  return wholes;
}

/// All parts with a share are a whole, if their shares are 100 together.
std::int64_t whole_of_parts(const std::vector<Share>& shares) {
  std::int64_t sum = 0;
  for (const Share& share : shares) sum += share.value;
  return sum;
}

/// 100 together, to the last place: then single ones may have been changed by one of it.
bool make_hundred(const std::vector<Share>& shares) {
  std::optional<Decimal> sum = Decimal{};
  for (const Share& share : shares) sum = sum ? add(*sum, share.percent) : sum;
  return shares.size() > 1 && sum && *sum == Decimal{100, 0};
}

Decimal shifted(const Decimal& percent, int by) { return {percent.units + by, percent.scale}; }

bool fits(const Share& share, const std::vector<std::int64_t>& wholes, bool hundred) {
  return std::ranges::any_of(wholes, [&](std::int64_t whole) {
    return is_share(share.percent, share.value, whole) ||
           (hundred && (is_share(shifted(share.percent, 1), share.value, whole) ||
                        is_share(shifted(share.percent, -1), share.value, whole)));
  });
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
  const auto middle = static_cast<std::int64_t>(std::min(guess, static_cast<double>(kLargest)));
  for (std::int64_t whole = std::max<std::int64_t>(1, middle - kAround); whole <= middle + kAround; ++whole) {
    const auto follows = [&](const Share* share) { return is_share(share->percent, share->value, whole); };
    if (std::ranges::all_of(told, follows)) return true;
  }
  return false;
}

/// The share in hundredths of a percent place, cut off as the printed one is.
Decimal percent_of(std::int64_t part, std::int64_t whole, std::uint8_t scale) {
  std::int64_t units = part * 100;
  for (std::uint8_t i = 0; i < scale; ++i) units *= 10;
  return {(2 * units + whole) / (2 * whole), scale};
}

Disagreement disagreement(Disagreement::Kind kind, const Sentence& sentence, std::size_t from, std::size_t to,
                          const Decimal& said, Span figure) {
  Disagreement out;
  out.kind = kind;
  out.sentence = {sentence.clauses[from].span.begin, sentence.clauses[to].span.end};
  out.figure = figure;
  out.said = said;
  return out;
}

}  // namespace

bool is_share(const Decimal& percent, std::int64_t part, std::int64_t whole) {
  if (whole <= 0 || part < 0 || percent.scale > kMostDecimals || part >= kLargest || whole >= kLargest) return false;
  std::int64_t exact = part * 100;  // in units of the last printed place, times whole
  for (std::uint8_t i = 0; i < percent.scale; ++i) exact *= 10;
  if (percent.units < 0 || percent.units > exact / whole + 2) return false;
  const std::int64_t over = exact - percent.units * whole;  // cut off: 0 to whole; rounded: half of it either way
  return over < whole && 2 * over >= -whole;
}

void check_shares(const Sentence& sentence, const std::vector<Understood>& heard,
                  const std::vector<std::int64_t>& tables, std::vector<Disagreement>& out) {
  const std::vector<Share> shares = shares_of(sentence, heard);
  if (shares.empty()) return;
  const bool hundred = make_hundred(shares);
  std::vector<const Share*> wrong;
  for (const Share& share : shares) {
    std::vector<std::int64_t> wholes = wholes_of(sentence, share, tables);
    if (wholes.empty()) return;
    if (hundred) wholes.push_back(whole_of_parts(shares));
    if (!fits(share, wholes, hundred)) wrong.push_back(&share);
  }
  if (wrong.empty() || fit_one_unstated(shares)) return;
  for (const Share* share : wrong) {
    const std::vector<std::int64_t> wholes = wholes_of(sentence, *share, tables);
    const auto whole = std::ranges::find_if(wholes, [&](std::int64_t w) { return w > 0 && w >= share->value; });
    if (whole == wholes.end()) continue;
    Disagreement found = disagreement(Disagreement::Kind::share, sentence, share->part, share->clause,
                                      share->percent, share->figure);
    found.parts = {{share->value, 0}, {*whole, 0}};
    found.should = percent_of(share->value, *whole, share->percent.scale);
    out.push_back(std::move(found));
  }
}

void check_growth(const Sentence& sentence, const std::vector<Understood>& heard, std::vector<Disagreement>& out) {
  for (std::size_t i = 1; i + 1 < sentence.clauses.size(); ++i) {
    const bool more = heard[i].aside == Aside::more && heard[i + 1].aside == Aside::growth;
    const bool less = heard[i].aside == Aside::less && heard[i + 1].aside == Aside::decline;
    if ((!more && !less) || !is_count(sentence, i)) continue;
    const ProseFigure& change = *sentence.first_figure(sentence.clauses[i]);
    const ProseFigure& percent = *percentage_of(sentence, sentence.clauses[i + 1]);
    std::optional<std::int64_t> now;
    bool follows = percent.value.scale > kMostDecimals;
    for (std::size_t before = 0; before < i && !follows; ++before) {
      if (!is_count(sentence, before)) continue;
      const ProseFigure& figure = *sentence.first_figure(sentence.clauses[before]);
      if (figure.unit != change.unit) continue;
      now = figure.value.units;
      const std::int64_t last = more ? *now - change.value.units : *now + change.value.units;
      follows = last <= 0 || is_share(percent.value, change.value.units, last);
    }
    if (!now || follows) continue;
    const std::int64_t last = more ? *now - change.value.units : *now + change.value.units;
    Disagreement found = disagreement(Disagreement::Kind::growth, sentence, i - 1, i + 1, percent.value,
                                      percent.digits);
    found.parts = {{*now, 0}, {last, 0}};
    found.should = percent_of(change.value.units, last, percent.value.scale);
    out.push_back(std::move(found));
  }
}

}  // namespace gxreport::prose
