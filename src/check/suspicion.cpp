#include "check/suspicion.hpp"

#include <algorithm>
#include <utility>

#include "check/wording.hpp"

namespace gxreport::check {

namespace {

using Set = std::span<const Suspect>;

constexpr std::size_t kSetsNamed = 4;
constexpr std::size_t kCellsNamed = 8;

/// The sets of the first rank.
std::vector<Set> first_sets(const Cause& cause) {
  std::vector<Set> sets;
  const std::span<const Suspect> all = cause.suspects;
  for (std::size_t begin = 0; begin < all.size() && all[begin].rank == 1;) {
    std::size_t end = begin;
    while (end < all.size() && all[end].set == all[begin].set) ++end;
    sets.push_back(all.subspan(begin, end - begin));
    begin = end;
  }
  return sets;
}

std::string expected_words(const Inspection& in, const Suspect& suspect) {
  const std::string value = suspect.expected.to_string();
  if (suspect.bound == Bound::at_least) return say(in.lang, "应不小于 {}", "should be at least {}", value);
  if (suspect.bound == Bound::at_most) return say(in.lang, "应不大于 {}", "should be at most {}", value);
  return say(in.lang, "应为 {}", "should be {}", value);
}

/// "“（一）予以公开·自然人” 38，应为 83（数字颠倒）"; the slip of a whole set is said once, behind it.
std::string suspect_words(const Inspection& in, const Suspect& suspect, bool with_slip) {
  std::string out = say(in.lang, "“{}”印作 {}，{}", "“{}” is {} and {}", cell_name(*in.form, suspect.cell),
                        suspect.found.to_string(), expected_words(in, suspect));
  const std::string_view slip = slip_words(suspect.slip).in(in.lang);
  if (with_slip && !slip.empty()) out += say(in.lang, "（{}）", " ({})", slip);
  return out;
}

std::string set_words(const Inspection& in, Set set) {
  const auto same = [&](const Suspect& suspect) { return suspect.slip == set.front().slip; };
  const bool one_slip = set.size() > 1 && std::ranges::all_of(set, same);
  std::string out;
  for (std::size_t i = 0; i < set.size() && i < kCellsNamed; ++i) {
    if (i > 0) out += say(in.lang, "，{}", ", {}", in.lang == Lang::zh ? "同时" : "and ");
    out += suspect_words(in, set[i], !one_slip);
  }
  if (set.size() > kCellsNamed)
    out += say(in.lang, "，等 {} 格", " and {} more", set.size() - (in.lang == Lang::zh ? 0 : kCellsNamed));
  const std::string_view slip = slip_words(set.front().slip).in(in.lang);
  if (one_slip && !slip.empty()) out += say(in.lang, "（{}）", " ({})", slip);
  return out;
}

/// What is said of one set that is likelier than every other.
std::string single_words(const Inspection& in, const Cause& cause, Set set) {
  const std::string words = set_words(in, set);
  const std::size_t relations = cause.relations.size();
  std::size_t most = 0;
  for (const Suspect& suspect : set) most = std::max<std::size_t>(most, suspect.explains);
  if (set.size() == 1 && most < relations)
    return say(in.lang, "可能有误：{}；这能说明其中 {} 条",
               "perhaps wrong: {}; this explains {} of these findings", words, most);
  if (relations == 1) return say(in.lang, "最可能有误：{}", "most likely wrong: {}", words);
  return say(in.lang, "最可能有误：{}；改正后这 {} 条都成立",
             "most likely wrong: {}; this would mend all {} of these findings", words, relations);
}

/// Sets that are equally good: one cell each is told as a list, so that none seems preferred.
std::string several_words(const Inspection& in, const std::vector<Set>& sets) {
  std::string list;
  const std::size_t named = std::min(sets.size(), kSetsNamed);
  for (std::size_t i = 0; i < named; ++i) {
    if (i > 0) list += in.lang == Lang::zh ? "；或 " : "; or ";
    list += set_words(in, sets[i]);
  }
  if (sets.size() > named)
    list += say(in.lang, "；另有 {} 种可能", "; or one of {} others", sets.size() - named);
  return list;
}

}  // namespace

std::string suspicion(const Inspection& in, const Cause& cause) {
  const std::vector<Set> sets = first_sets(cause);
  if (sets.empty())
    return say(in.lang, "没有找到少数几格的改法能使关系都成立（搜索到此为止）",
               "no few cells were found whose correction makes the relations hold (search stopped)");
  std::string out;
  if (sets.size() == 1) {
    out = single_words(in, cause, sets.front());
  } else if (cause.relations.size() == 1) {
    out = say(in.lang, "只有这一条关系不成立，无法断定哪一格有误，以下同样可能：{}",
              "one relation alone cannot tell which cell is wrong; equally likely: {}",
              several_words(in, sets));
  } else {
    out = say(in.lang, "以下几种改法同样可能：{}", "equally likely: {}", several_words(in, sets));
  }
  const std::size_t less_likely = cause.suspects.back().set - sets.size();
  if (less_likely > 0) out += say(in.lang, "；另有可能性较小的 {} 种", "; {} less likely ones", less_likely);
  if (cause.stopped)
    out += say(in.lang, "（搜索到此为止，可能还有其他改法）", " (search stopped; there may be others)");
  return out;
}

}  // namespace gxreport::check
