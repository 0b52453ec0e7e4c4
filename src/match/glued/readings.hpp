// The search for readings of a table's runs that satisfy its sums.
#pragma once

#include <optional>

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
  explicit ReadingSearch(const GluedTable& table) : table_(table) {}

  /// The splits that satisfy their own row's sums, or all but those that the suspect stands in.
  [[nodiscard]] Choices choices(const std::optional<Suspect>& suspect) const;
  /// Strikes choices that no choice of the other rows supports; false when a row has none left.
  bool propagate(Choices& choices, const std::optional<Suspect>& suspect);
  /// A reading: one split a row; nothing when there is none or the work bound was met.
  [[nodiscard]] std::optional<Choices> find(const Choices& from, const std::optional<Suspect>& suspect);
  [[nodiscard]] bool stopped() const { return work_ > kMostWork; }

 private:
  static constexpr std::size_t kMostWork = 20'000'000;  // splits looked at, in all

  bool strike(Choices& choices, const TableSum& sum, bool& changed);
  [[nodiscard]] std::int64_t share(const TableSum& sum, std::uint32_t row, std::uint32_t split) const;
  [[nodiscard]] static bool asks(const TableSum& sum, const std::optional<Suspect>& suspect);

  const GluedTable& table_;
  std::size_t work_ = 0;
};

}  // namespace gxreport::match
