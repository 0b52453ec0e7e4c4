// Growth inside a sentence: 比上年增加10件，增长20%.
#include <optional>

#include "prose/percent.hpp"
#include "prose/shares.hpp"

namespace gxreport::prose {

namespace {

using schema::Aside;

/// 比上年增加10件 and 增长20% side by side.
struct Growth {
  bool up = false;
  std::int64_t change = 0;
  ProseFigure percent;

  [[nodiscard]] std::int64_t before(std::int64_t now) const { return up ? now - change : now + change; }
};

std::optional<Growth> growth_at(const Sentence& sentence, const std::vector<Understood>& heard,
                                std::size_t i) {
  const bool up = heard[i].aside == Aside::more && heard[i + 1].aside == Aside::growth;
  const bool down = heard[i].aside == Aside::less && heard[i + 1].aside == Aside::decline;
  const ProseFigure* percent = percentage_of(sentence, sentence.clauses[i + 1]);
  if ((!up && !down) || !is_count(sentence, i) || percent == nullptr) return std::nullopt;
  return Growth{up, sentence.first_figure(sentence.clauses[i])->value.units, *percent};
}

/// The figure before the change that did not grow so; nothing when one did, or there is none of its unit.
std::optional<std::int64_t> figure_that_did_not(const Sentence& sentence, std::size_t change,
                                                const Growth& growth) {
  const char16_t unit = sentence.first_figure(sentence.clauses[change])->unit;
  std::optional<std::int64_t> now;
  for (std::size_t i = 0; i < change; ++i) {
    if (!is_count(sentence, i) || sentence.first_figure(sentence.clauses[i])->unit != unit) continue;
    now = sentence.first_figure(sentence.clauses[i])->value.units;
    const std::int64_t before = growth.before(*now);
    if (before <= 0 || is_share(growth.percent.value, growth.change, before)) return std::nullopt;
  }
  return now;
}

}  // namespace

void check_growth(const Sentence& sentence, const std::vector<Understood>& heard,
                  std::vector<Disagreement>& out) {
  for (std::size_t i = 1; i + 1 < sentence.clauses.size(); ++i) {
    const auto growth = growth_at(sentence, heard, i);
    if (!growth || growth->percent.value.scale > kMostDecimals) continue;
    const auto now = figure_that_did_not(sentence, i, *growth);
    if (!now) continue;
    Disagreement found = disagreement_on(Disagreement::Kind::growth, sentence, i - 1, i + 1, growth->percent);
    found.parts = {{*now, 0}, {growth->before(*now), 0}};
    found.should = percent_of(growth->change, growth->before(*now), growth->percent.value.scale);
    out.push_back(std::move(found));
  }
}

}  // namespace gxreport::prose
