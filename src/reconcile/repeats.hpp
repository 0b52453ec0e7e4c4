// Candidates for repeated prose, and the phrases that are everybody's.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "gxreport/reconcile.hpp"

namespace gxreport::reconcile {

/// A part of a report of the batch, in the order in which parts are compared: an earlier one is never said to
/// repeat a later one.
struct PartOf {
  std::uint32_t report = 0;
  std::size_t organ = 0;
  int year = 0;
  const Prose* prose = nullptr;
};

/// A phrase is everybody's when so many organs use it: a quarter of those in the batch, but six at least and
/// never more than fifty. Those who copy one another are fewer.
inline constexpr std::size_t kFewestUsers = 6;
inline constexpr std::size_t kMostUsers = 50;
[[nodiscard]] std::size_t users_of_official_phrase(std::size_t organs);

/// Every print of the batch.
class PrintIndex {
 public:
  /// Sorts 8 bytes a print.
  PrintIndex(std::span<const PartOf> parts, std::size_t organs);

  /// Whether a phrase is everybody's.
  [[nodiscard]] bool official(std::uint32_t hash) const;
  /// Up to kCandidates earlier parts of other organs that share most with each part, the best first; empty
  /// where none shares more than a print or two. Looks at kNearest users of a phrase only, so that phrases
  /// which many use cost no more than others.
  [[nodiscard]] std::vector<std::vector<std::uint32_t>> candidates() const;

  static constexpr std::size_t kCandidates = 3;
  static constexpr std::size_t kNearest = 3;

 private:
  struct Posting {
    std::uint32_t hash = 0;
    std::uint32_t part = 0;
  };
  void learn(std::size_t users);

  std::span<const PartOf> parts_;
  std::vector<Posting> postings_;        // by hash, then part
  std::vector<std::uint32_t> official_;  // sorted
};

}  // namespace gxreport::reconcile
