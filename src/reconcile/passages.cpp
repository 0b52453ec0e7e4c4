#include "reconcile/passages.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include "reconcile/letters.hpp"

namespace gxreport::reconcile {

namespace {

constexpr std::size_t kMostPlaces = 8;  // of one hash in the other text that are tried

// The prints of a text by hash.
class ByHash {
 public:
  explicit ByHash(const std::vector<Print>& prints) : prints_(prints), order_(prints.size()) {
    std::iota(order_.begin(), order_.end(), 0U);
    std::ranges::stable_sort(order_, {}, [&](std::uint32_t i) { return prints_[i].hash; });
  }
  /// A place of the hash, at `distance` from `letter` if there is one; nothing where it does not stand.
  [[nodiscard]] std::optional<std::uint32_t> find(const Print& print, std::int64_t distance) const {
    const auto hash = [&](std::uint32_t i) { return prints_[i].hash; };
    auto at = std::ranges::lower_bound(order_, print.hash, {}, hash);
    std::optional<std::uint32_t> first;
    for (std::size_t tried = 0; at != order_.end() && prints_[*at].hash == print.hash && tried < kMostPlaces;
         ++at, ++tried) {
      if (!first) first = *at;
      if (std::int64_t{prints_[*at].letter} - print.letter == distance) return *at;
    }
    return first;
  }

 private:
  const std::vector<Print>& prints_;
  std::vector<std::uint32_t> order_;
};

struct Run {
  Shared shared;
  std::int64_t distance = 0;
  std::size_t prints = 0;
};

}  // namespace

std::vector<Shared> shared_passages(const std::vector<Print>& a, const std::vector<Print>& b) {
  const ByHash places(b);
  std::vector<Shared> out;
  Run run;
  const auto close = [&] {
    if (run.prints >= 2) out.push_back(run.shared);
    run = {};
  };
  for (const Print& print : a) {
    const auto place = places.find(print, run.distance);
    if (!place) {
      close();
      continue;
    }
    const std::int64_t distance = std::int64_t{b[*place].letter} - print.letter;
    if (run.prints > 0 && distance != run.distance) close();
    if (run.prints == 0) run = {{print.letter, 0, *place}, distance, 0};
    run.shared.end = print.letter + static_cast<std::uint32_t>(kGram);
    ++run.prints;
  }
  close();
  for (std::size_t i = 0; i + 1 < out.size(); ++i) out[i].end = std::min(out[i].end, out[i + 1].begin);
  return out;
}

}  // namespace gxreport::reconcile
