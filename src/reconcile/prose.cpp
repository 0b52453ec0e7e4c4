// GX705 and GX706: prose that is another report's.
#include <algorithm>
#include <tuple>

#include "reconcile/comparisons.hpp"
#include "reconcile/letters.hpp"
#include "reconcile/passages.hpp"
#include "reconcile/repeats.hpp"

namespace gxreport::reconcile {

namespace {

/// So much of a part must be repeated, of what is not everybody's, and so many letters at least. Chosen for
/// precision: a report that keeps half of last year's sentences is not reported.
constexpr std::size_t kShareInPercent = 60;
constexpr std::uint32_t kLeastLetters = 80;
constexpr std::size_t kQuoted = 2;

struct Repetition {
  const PartOf* other = nullptr;
  std::vector<Shared> passages;
  std::uint32_t repeated = 0;  ///< letters
  std::uint32_t counted = 0;   ///< letters of the part that are not everybody's
};

class RepeatFinder {
 public:
  RepeatFinder(Result& result, const std::vector<PartOf>& parts)
      : result_(result), parts_(parts), index_(parts, result.organs.size()) {}

  void against_own_years();
  void against_others();

 private:
  [[nodiscard]] const std::vector<Print>& own_prints(std::uint32_t part);
  [[nodiscard]] Repetition compare(const PartOf& part, const std::vector<Print>& prints,
                                   const PartOf& other) const;
  void keep_better(Repetition candidate, Repetition& best) const;
  void add_finding(const PartOf& part, const Repetition& repetition, const Rule* rule);

  Result& result_;
  const std::vector<PartOf>& parts_;
  PrintIndex index_;
  std::vector<Print> own_;  // of the part at hand
};

// The prints of a part that are not everybody's.
const std::vector<Print>& RepeatFinder::own_prints(std::uint32_t part) {
  own_.clear();
  for (const Print& print : parts_[part].prose->prints) {
    if (!index_.official(print.hash)) own_.push_back(print);
  }
  return own_;
}

// Letters for which the prints stand: up to the next one where that is a neighbour.
std::uint32_t covered(const std::vector<Print>& prints) {
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < prints.size(); ++i) {
    const std::uint32_t gap = i + 1 < prints.size() ? prints[i + 1].letter - prints[i].letter : kGram;
    sum += std::min(gap, static_cast<std::uint32_t>(kGram));
  }
  return sum;
}

// Those of the prints that stand in a passage; both are in order.
std::vector<Print> prints_in(const std::vector<Print>& prints, const std::vector<Shared>& passages) {
  std::vector<Print> out;
  auto passage = passages.begin();
  for (const Print& print : prints) {
    while (passage != passages.end() && passage->end <= print.letter) ++passage;
    if (passage != passages.end() && passage->begin <= print.letter) out.push_back(print);
  }
  return out;
}

Repetition RepeatFinder::compare(const PartOf& part, const std::vector<Print>& prints,
                                 const PartOf& other) const {
  Repetition out{&other, {}, 0, covered(prints)};
  if (out.counted < kLeastLetters || part.prose->part != other.prose->part) return out;
  out.passages = shared_passages(prints, other.prose->prints);
  out.repeated = covered(prints_in(prints, out.passages));
  return out;
}

void RepeatFinder::keep_better(Repetition candidate, Repetition& best) const {
  const bool enough =
      candidate.repeated >= kLeastLetters &&
      std::size_t{candidate.repeated} * 100 >= std::size_t{candidate.counted} * kShareInPercent;
  if (enough && candidate.repeated > best.repeated) best = std::move(candidate);
}

// The parts of one organ stand together, those of one kind by year.
void RepeatFinder::against_own_years() {
  const Rule* rule = find_rule("GX705");
  std::vector<std::uint32_t> order(parts_.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto key = [&](std::uint32_t i) {
    return std::tie(parts_[i].organ, parts_[i].prose->part, parts_[i].year);
  };
  std::ranges::stable_sort(order, {}, key);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const PartOf& part = parts_[order[i]];
    const std::vector<Print>& prints = own_prints(order[i]);
    Repetition best;
    for (std::size_t back = i; back > 0; --back) {  // the year before first, which counts among equals
      const PartOf& other = parts_[order[back - 1]];
      if (other.organ != part.organ || other.prose->part != part.prose->part) break;
      keep_better(compare(part, prints, other), best);
    }
    if (best.other != nullptr) add_finding(part, best, rule);
  }
}

void RepeatFinder::against_others() {
  const Rule* rule = find_rule("GX706");
  const auto candidates = index_.candidates();
  for (std::uint32_t i = 0; i < parts_.size(); ++i) {
    if (candidates[i].empty()) continue;
    const std::vector<Print>& prints = own_prints(i);
    Repetition best;
    for (const std::uint32_t other : candidates[i])
      keep_better(compare(parts_[i], prints, parts_[other]), best);
    if (best.other != nullptr) add_finding(parts_[i], best, rule);
  }
}

void RepeatFinder::add_finding(const PartOf& part, const Repetition& repetition, const Rule* rule) {
  const PartOf& other = *repetition.other;
  const Filed& there = result_.reports[other.report];
  Finding finding;
  finding.rule = rule;
  finding.part = part.prose->part;
  std::vector<Shared> longest = repetition.passages;
  std::ranges::stable_sort(longest, std::greater<>{}, [](const Shared& s) { return s.end - s.begin; });
  longest.resize(std::min(longest.size(), kQuoted));
  for (const Shared& passage : longest) {
    const Print& place = other.prose->prints[passage.other];
    finding.passages.push_back(
        {passage.begin, passage.end, static_cast<std::uint32_t>(finding.related.size())});
    finding.related.push_back({there.path, {place.line, place.column}, {}, there.organization});
  }
  finding.percent = static_cast<unsigned>(std::uint64_t{repetition.repeated} * 100 / repetition.counted);
  finding.letters = repetition.repeated;
  finding.other = other.report;
  finding.mark = part.prose->part + ' ' + organ_key(there.organization) + ' ' + std::to_string(other.year);
  result_.outcomes[part.report].findings.push_back(std::move(finding));
}

std::vector<PartOf> parts_in_order(const Result& result, const Groups& groups) {
  std::vector<PartOf> parts;
  for (const Organ& organ : result.organs) {
    for (const auto& [year, reports] : organ.years) {
      const std::uint32_t report = reports.front();
      for (const Prose& prose : result.reports[report].digest.prose)
        parts.push_back({report, groups.organ_of(report), year, &prose});
    }
  }
  std::ranges::stable_sort(parts, {}, [](const PartOf& p) { return std::tie(p.year, p.report); });
  return parts;
}

}  // namespace

void find_repeated_prose(Result& result, const Groups& groups) {
  const std::vector<PartOf> parts = parts_in_order(result, groups);
  RepeatFinder finder(result, parts);
  finder.against_own_years();
  finder.against_others();
}

}  // namespace gxreport::reconcile
