#include "prose/parts.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

#include "prose/part_list.hpp"

namespace gxreport::prose {

namespace {

std::int64_t sum_of(const std::vector<std::int64_t>& parts) {
  return std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
}

/// Whether some of the first parts add up to the total: what follows them is about something else.
bool any_beginning_fits(const std::vector<std::int64_t>& parts, std::int64_t total) {
  std::int64_t sum = 0;
  std::size_t count = 0;
  for (const std::int64_t part : parts) {
    sum += part;
    if (++count > 1 && sum == total) return true;
  }
  return false;
}

/// Whether a figure before the total, of its unit, is what the parts add up to: they may be that one's.
bool fits_before(const Sentence& sentence, std::size_t total, std::int64_t sum) {
  const std::uint16_t figure = sentence.clauses[total].figure;
  const auto end = sentence.figures.begin() + figure;
  return std::any_of(sentence.figures.begin(), end, [&](const ProseFigure& before) {
    return before.unit == sentence.figures[figure].unit && before.value == Decimal{sum, 0};
  });
}

Disagreement disagreement_of(const Sentence& sentence, const PartList& list,
                             const std::vector<std::int64_t>& parts) {
  const Clause& total = sentence.clauses[list.total];
  const ProseFigure& figure = sentence.figures[total.figure];
  Disagreement out;
  out.kind = Disagreement::Kind::parts;
  out.sentence = {total.span.begin, sentence.clauses[list.parts.back()].span.end};
  out.figure = figure.digits;
  out.said = figure.value;
  for (const std::int64_t part : parts) out.parts.push_back({part, 0});
  out.should = {sum_of(parts), 0};
  return out;
}

/// What is wrong with a list; nothing where its parts add up or may be meant otherwise.
std::optional<Disagreement> judge(const Sentence& sentence, const PartLists& lists, const PartList& list) {
  std::vector<std::int64_t> parts;
  for (const std::size_t clause : list.parts) parts.push_back(lists.value(clause));
  const std::int64_t total = lists.value(list.total);
  const std::int64_t sum = sum_of(parts);
  if (!list.clean || any_beginning_fits(parts, total) || parts.front() * 2 == sum ||
      fits_before(sentence, list.total, sum))
    return std::nullopt;
  if (sum > total && std::ranges::any_of(list.parts, [&](std::size_t c) { return lists.is_channel(c); }))
    return std::nullopt;
  const bool exclusive = std::ranges::all_of(list.parts, [&](std::size_t c) { return lists.excludes(c); });
  const bool claims = std::ranges::any_of(list.parts, [&](std::size_t c) { return lists.is_claim(c); });
  const bool certain = (list.closed && !claims) || (exclusive && sum > total);
  const auto overlap = std::ranges::find(parts, sum - total);
  if (!certain && (overlap == parts.end() || claims)) return std::nullopt;
  Disagreement found = disagreement_of(sentence, list, parts);
  found.note = !(exclusive && certain) && overlap != parts.end();
  if (found.note) found.overlap = {*overlap, 0};
  return found;
}

}  // namespace

void check_parts(std::u16string_view folded, const Sentence& sentence, const std::vector<Understood>& heard,
                 const schema::ProseBook& book, std::vector<Disagreement>& out) {
  constexpr std::size_t kFewestFigures = 3;
  if (sentence.figures.size() < kFewestFigures || !sentence.balanced) return;
  const PartLists lists(folded, sentence, heard, book);
  for (std::size_t i = 0; i + 1 < sentence.clauses.size(); ++i) {
    const auto list = lists.list_behind(i);
    if (!list) continue;
    if (auto found = judge(sentence, lists, *list)) out.push_back(std::move(*found));
  }
}

}  // namespace gxreport::prose
