#include "reconcile/repeats.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

namespace gxreport::reconcile {

namespace {

constexpr std::uint32_t kLeastVotes = 2;

// Half of the prints suffice to find who shares much.
bool is_sampled(std::uint32_t hash) { return (hash & 1U) == 0; }

/// Counting, twice 16 bits: what comes in by part stays so among equal hashes, and nothing is compared.
template <typename Posting>
void sort_by_hash(std::vector<Posting>& postings) {
  constexpr unsigned kBits = 16;
  std::vector<Posting> sorted(postings.size());
  for (unsigned shift = 0; shift < 32; shift += kBits) {
    const auto digit = [&](const Posting& p) { return (p.hash >> shift) & ((1U << kBits) - 1U); };
    std::vector<std::size_t> begin((std::size_t{1} << kBits) + 1);
    for (const Posting& p : postings) ++begin[digit(p) + 1U];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    for (const Posting& p : postings) sorted[begin[digit(p)]++] = p;
    postings.swap(sorted);
  }
}

}  // namespace

std::size_t users_of_official_phrase(std::size_t organs) {
  return std::clamp(organs / 4, kFewestUsers, kMostUsers);
}

PrintIndex::PrintIndex(std::span<const PartOf> parts, std::size_t organs) : parts_(parts) {
  std::size_t count = 0;
  for (const PartOf& part : parts) count += part.prose->prints.size();
  postings_.reserve(count);
  for (std::uint32_t i = 0; i < parts.size(); ++i) {
    for (const Print& print : parts[i].prose->prints) postings_.push_back({print.hash, i});
  }
  sort_by_hash(postings_);
  learn(users_of_official_phrase(organs));
}

void PrintIndex::learn(std::size_t users) {
  std::vector<std::size_t> organs;
  for (std::size_t begin = 0; begin < postings_.size();) {
    std::size_t end = begin;
    organs.clear();
    for (; end < postings_.size() && postings_[end].hash == postings_[begin].hash; ++end)
      organs.push_back(parts_[postings_[end].part].organ);
    if (organs.size() >= users) {
      std::ranges::sort(organs);
      const auto different = std::unique(organs.begin(), organs.end()) - organs.begin();
      if (static_cast<std::size_t>(different) >= users) official_.push_back(postings_[begin].hash);
    }
    begin = end;
  }
}

bool PrintIndex::official(std::uint32_t hash) const { return std::ranges::binary_search(official_, hash); }

std::vector<std::vector<std::uint32_t>> PrintIndex::candidates() const {
  std::vector<std::uint64_t> votes;  // part << 32 | candidate
  for (std::size_t begin = 0; begin < postings_.size();) {
    std::size_t end = begin;
    while (end < postings_.size() && postings_[end].hash == postings_[begin].hash) ++end;
    const bool counts =
        end - begin > 1 && is_sampled(postings_[begin].hash) && !official(postings_[begin].hash);
    for (std::size_t i = counts ? begin + 1 : end; i < end; ++i) {
      std::size_t given = 0;
      const std::uint32_t part = postings_[i].part;
      // The first user of all, since a text that many copy begins there; then those just before.
      for (std::size_t back = 0; back < std::min(i - begin, 4 * kNearest) && given <= kNearest; ++back) {
        const std::uint32_t other = postings_[back == 0 ? begin : i - back].part;
        if (other == part || parts_[other].organ == parts_[part].organ) continue;
        votes.push_back(std::uint64_t{part} << 32U | other);
        ++given;
      }
    }
    begin = end;
  }
  std::ranges::sort(votes);
  std::vector<std::vector<std::uint32_t>> best(parts_.size());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> counted;  // votes, candidate
  for (std::size_t begin = 0; begin < votes.size();) {
    const auto part = static_cast<std::uint32_t>(votes[begin] >> 32U);
    counted.clear();
    std::size_t end = begin;
    for (; end < votes.size() && votes[end] >> 32U == part; ++end) {
      const auto other = static_cast<std::uint32_t>(votes[end]);
      if (counted.empty() || counted.back().second != other) counted.emplace_back(0, other);
      ++counted.back().first;
    }
    std::ranges::stable_sort(counted, std::greater<>{}, [](const auto& c) { return c.first; });
    for (const auto& [count, other] : counted) {
      if (count < kLeastVotes || best[part].size() == kCandidates) break;
      best[part].push_back(other);
    }
    begin = end;
  }
  return best;
}

}  // namespace gxreport::reconcile
