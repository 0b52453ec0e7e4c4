// The search for readings of a table's runs that satisfy its sums.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "match/glued/settle.hpp"

namespace gxreport::match {

/// For each row the splits that are still possible.
using Choices = std::vector<std::vector<std::uint32_t>>;

/// A printed figure that is taken to be wrong: the sums that it stands in are not asked.
struct Suspect {
  std::uint32_t row = 0;
  std::uint16_t place = 0;
};

class ReadingSearch {
 public:
  explicit ReadingSearch(const GluedTable& table);

  /// The splits that satisfy their own row's sums, or all but those that the suspect stands in.
  [[nodiscard]] Choices choices(const std::optional<Suspect>& suspect) const;
  /// Strikes choices that no choice of the other rows supports; false when a row has none left.
  bool propagate(Choices& choices, const std::optional<Suspect>& suspect);
  /// A reading: one split a row; nothing when there is none or the work bound was met.
  [[nodiscard]] std::optional<Choices> find(Choices from, const std::optional<Suspect>& suspect);
  [[nodiscard]] bool stopped() const { return work_ > kMostWork; }

 private:
  static constexpr std::size_t kMostWork = 20'000'000;  // splits looked at, in all

  struct Range {
    std::int64_t low = 0;
    std::int64_t high = 0;
  };
  /// The terms of a sum that stand in one row.
  using Share = std::span<const TableSum::Term>;
  /// A sum of the table, its terms row by row.
  struct Sum {
    std::int64_t constant = 0;
    std::vector<TableSum::Term> terms;
    std::vector<Share> shares;
  };

  [[nodiscard]] static Sum by_rows(const TableSum& sum);
  bool strike(Choices& choices, const Sum& sum, bool& changed);
  [[nodiscard]] std::int64_t value_of(Share share, std::uint32_t split) const;
  [[nodiscard]] Range range_of(Share share, const std::vector<std::uint32_t>& splits) const;
  [[nodiscard]] static bool asks(const Sum& sum, const std::optional<Suspect>& suspect);

  const GluedTable& table_;
  std::vector<Sum> sums_;
  std::vector<Range> ranges_;  ///< of the shares of the sum at hand
  std::size_t work_ = 0;
};

}  // namespace gxreport::match
