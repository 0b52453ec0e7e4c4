#include "match/glued/readings.hpp"

#include <algorithm>

namespace gxreport::match {

namespace {

bool stands_in(const RowSum& sum, std::uint16_t place) {
  return std::ranges::any_of(sum.terms, [place](const RowSum::Term& term) { return term.place == place; });
}

struct Range {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

/// The rows that a sum speaks of, each once.
std::vector<std::uint32_t> rows_of(const TableSum& sum) {
  std::vector<std::uint32_t> rows;
  for (const TableSum::Term& term : sum.terms) {
    if (std::ranges::find(rows, term.row) == rows.end()) rows.push_back(term.row);
  }
  return rows;
}

}  // namespace

bool ReadingSearch::asks(const TableSum& sum, const std::optional<Suspect>& suspect) {
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
std::int64_t ReadingSearch::share(const TableSum& sum, std::uint32_t row, std::uint32_t split) const {
  const std::span<const CutCell> cells = table_.rows[row].splits.at(split);
  std::int64_t value = 0;
  for (const TableSum::Term& term : sum.terms) {
    if (term.row == row) value += term.coefficient * cells[term.place].value;
  }
  return value;
}

bool ReadingSearch::strike(Choices& choices, const TableSum& sum, bool& changed) {
  const std::vector<std::uint32_t> rows = rows_of(sum);
  std::vector<Range> ranges(rows.size());
  Range whole{sum.constant, sum.constant};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::vector<std::uint32_t>& splits = choices[rows[i]];
    for (std::size_t n = 0; n < splits.size(); ++n) {
      const std::int64_t value = share(sum, rows[i], splits[n]);
      ranges[i] = n == 0 ? Range{value, value}
                         : Range{std::min(ranges[i].low, value), std::max(ranges[i].high, value)};
    }
    work_ += splits.size();
    whole = {whole.low + ranges[i].low, whole.high + ranges[i].high};
  }
  if (whole.low > 0 || whole.high < 0) return false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Range rest{whole.low - ranges[i].low, whole.high - ranges[i].high};
    const std::size_t struck = std::erase_if(choices[rows[i]], [&](std::uint32_t split) {
      const std::int64_t value = share(sum, rows[i], split);
      return value + rest.low > 0 || value + rest.high < 0;
    });
    changed |= struck > 0;
    if (choices[rows[i]].empty()) return false;
  }
  return true;
}

bool ReadingSearch::propagate(Choices& choices, const std::optional<Suspect>& suspect) {
  if (std::ranges::any_of(choices, [](const auto& splits) { return splits.empty(); })) return false;
  for (bool changed = true; changed && !stopped();) {
    changed = false;
    for (const TableSum& sum : table_.sums) {
      if (asks(sum, suspect) && !strike(choices, sum, changed)) return false;
    }
  }
  return !stopped();
}

/// Depth first with a stack of its own: the row with the fewest choices is tried choice by choice.
std::optional<Choices> ReadingSearch::find(const Choices& from, const std::optional<Suspect>& suspect) {
  std::vector<Choices> open{from};
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
