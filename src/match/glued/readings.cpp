#include "match/glued/readings.hpp"

#include <algorithm>

namespace gxreport::match {

namespace {

bool stands_in(const RowSum& sum, std::uint16_t place) {
  return std::ranges::any_of(sum.terms, [place](const RowSum::Term& term) { return term.place == place; });
}

}  // namespace

ReadingSearch::ReadingSearch(const GluedTable& table) : table_(table) {
  sums_.reserve(table.sums.size());
  for (const TableSum& sum : table.sums) sums_.push_back(by_rows(sum));
}

ReadingSearch::Sum ReadingSearch::by_rows(const TableSum& sum) {
  Sum out{sum.constant, sum.terms, {}};
  std::ranges::sort(out.terms, {}, &TableSum::Term::row);
  const Share terms(out.terms);
  out.shares.reserve(terms.size());
  for (std::size_t begin = 0; begin < terms.size();) {
    std::size_t end = begin;
    while (end < terms.size() && terms[end].row == terms[begin].row) ++end;
    out.shares.push_back(terms.subspan(begin, end - begin));
    begin = end;
  }
  return out;
}

bool ReadingSearch::asks(const Sum& sum, const std::optional<Suspect>& suspect) {
  return !suspect || std::ranges::none_of(sum.terms, [&](const TableSum::Term& term) {
    return term.row == suspect->row && term.place == suspect->place;
  });
}

Choices ReadingSearch::choices(const std::optional<Suspect>& suspect) const {
  Choices out(table_.rows.size());
  for (std::uint32_t r = 0; r < table_.rows.size(); ++r) {
    const GluedTable::Row& row = table_.rows[r];
    std::uint32_t pardoned = 0;
    for (std::size_t s = 0; suspect && suspect->row == r && s < row.sums.size(); ++s) {
      if (stands_in(row.sums[s], suspect->place)) pardoned |= 1U << s;
    }
    for (std::uint32_t n = 0; n < row.splits.size(); ++n) {
      if ((row.splits.broken(n) & ~pardoned) == 0) out[r].push_back(n);
    }
  }
  return out;
}

/// What the row adds to the sum when it is read so.
std::int64_t ReadingSearch::value_of(Share share, std::uint32_t split) const {
  const std::span<const CutCell> cells = table_.rows[share.front().row].splits.at(split);
  std::int64_t value = 0;
  for (const TableSum::Term& term : share) value += term.coefficient * cells[term.place].value;
  return value;
}

ReadingSearch::Range ReadingSearch::range_of(Share share, const std::vector<std::uint32_t>& splits) const {
  Range range;
  for (std::size_t n = 0; n < splits.size(); ++n) {
    const std::int64_t value = value_of(share, splits[n]);
    range = n == 0 ? Range{value, value} : Range{std::min(range.low, value), std::max(range.high, value)};
  }
  return range;
}

bool ReadingSearch::strike(Choices& choices, const Sum& sum, bool& changed) {
  ranges_.clear();
  Range whole{sum.constant, sum.constant};
  for (const Share share : sum.shares) {
    const std::vector<std::uint32_t>& splits = choices[share.front().row];
    const Range& range = ranges_.emplace_back(range_of(share, splits));
    work_ += splits.size();
    whole = {whole.low + range.low, whole.high + range.high};
  }
  if (whole.low > 0 || whole.high < 0) return false;
  for (std::size_t i = 0; i < sum.shares.size(); ++i) {
    const Share share = sum.shares[i];
    // The only choice of a row adds what its range is, which the rest allows.
    if (ranges_[i].low == ranges_[i].high) continue;
    const Range rest{whole.low - ranges_[i].low, whole.high - ranges_[i].high};
    std::vector<std::uint32_t>& splits = choices[share.front().row];
    const std::size_t struck = std::erase_if(splits, [&](std::uint32_t split) {
      const std::int64_t value = value_of(share, split);
      return value + rest.low > 0 || value + rest.high < 0;
    });
    changed |= struck > 0;
    if (splits.empty()) return false;
  }
  return true;
}

bool ReadingSearch::propagate(Choices& choices, const std::optional<Suspect>& suspect) {
  if (std::ranges::any_of(choices, [](const auto& splits) { return splits.empty(); })) return false;
  for (bool changed = true; changed && !stopped();) {
    changed = false;
    for (const Sum& sum : sums_) {
      if (asks(sum, suspect) && !strike(choices, sum, changed)) return false;
    }
  }
  return !stopped();
}

/// Depth first with a stack of its own: the row with the fewest choices is tried choice by choice.
std::optional<Choices> ReadingSearch::find(Choices from, const std::optional<Suspect>& suspect) {
  std::vector<Choices> open;
  open.push_back(std::move(from));
  while (!open.empty()) {
    Choices choices = std::move(open.back());
    open.pop_back();
    if (!propagate(choices, suspect)) {
      if (stopped()) return std::nullopt;
      continue;
    }
    std::size_t fewest = choices.size();
    for (std::size_t r = 0; r < choices.size(); ++r) {
      if (choices[r].size() > 1 && (fewest == choices.size() || choices[r].size() < choices[fewest].size()))
        fewest = r;
    }
    if (fewest == choices.size()) return choices;
    const std::vector<std::uint32_t> splits = choices[fewest];
    for (std::size_t n = splits.size(); n > 0; --n) {
      choices[fewest] = {splits[n - 1]};
      open.push_back(choices);
    }
    work_ += splits.size() * choices.size();
  }
  return std::nullopt;
}

}  // namespace gxreport::match
