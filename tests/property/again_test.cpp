// A report that prints the same as one before it but for its figures is read from what was made of that one:
// the same is read of it as alone and with every doubt, whatever stands in it.
#include "catch.hpp"
#include "match/workspace.hpp"
#include "support/same_reading.hpp"
#include "support/text_damage.hpp"
#include "support/trial.hpp"

using namespace gxreport;
using namespace gxreport::support;

namespace {

/// A figure as reports print it, now and then one that is none.
std::string figure(Random& random) {
  constexpr std::string_view kOthers[] = {
      "",     "-",   "/", "无",    "-3",     "+12", "1,234", "1，234",  "3.50", "12.345", "7件",
      "１２", "007", "+", "1.2.3", "12万元", "1 2", "约3",   "0（注）", "3.",   ".5",     "\"4\""};
  if (random.chance(2)) return std::string(kOthers[random.below(std::size(kOthers))]);
  return std::to_string(random.below(random.chance(50) ? 3 : random.chance(90) ? 2000 : 4'000'000'000));
}

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// Digits from `begin` to `end` are all of a cell.
bool is_cell(const std::string& text, std::size_t begin, std::size_t end) {
  constexpr std::string_view kEnds = "\t|\n ";
  return begin > 0 && end < text.size() && kEnds.find(text[begin - 1]) != std::string_view::npos &&
         kEnds.find(text[end]) != std::string_view::npos;
}

/// Puts other figures in the place of some cells'.
std::string refigured(const std::string& text, Random& random) {
  const std::size_t share = random.chance(30) ? 2U : random.chance(50) ? 20U : 100U;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    if (end == at) {
      out += text[at++];
    } else {
      const bool other = is_cell(text, at, end) && random.chance(share);
      out += other ? figure(random) : text.substr(at, end - at);
      at = end;
    }
  }
  return out;
}

/// What a series begins with: the report whole, with other figures, or as one or the other damage leaves it.
std::string first_of(const std::string& whole, std::size_t series, Random& random) {
  if (series == 1) return table_damaged(whole, random);
  if (series == 2) return refigured(table_damaged(table_damaged(whole, random), random), random);
  if (series == 3) return damaged_text(whole, random);
  return whole;
}

/// Reads reports of one print, now and then damaged, one after another; returns how many were read from what
/// was made of one before.
std::size_t read_series(const Trial& trial, const std::string& first, Random& random,
                        Complaints& complaints) {
  constexpr std::size_t kTexts = 6;
  Document document;
  std::size_t fits = 0;
  for (std::size_t n = 0; n < kTexts; ++n) {
    std::string text = n < 2 ? first : refigured(first, random);
    if (n + 1 == kTexts) text = table_damaged(std::move(text), random);
    complaints.add(trial, text, compare_doubted(text, trial.model, document));
    fits += document.workspace.rooms().fit.stencil != nullptr ? 1U : 0U;
  }
  return fits;
}

}  // namespace

TEST_CASE("what is read again of the same print is what is read of it alone") {
  for (const Layout& layout : layouts()) {
    DYNAMIC_SECTION(std::string(layout.name)) {
      Complaints complaints("again");
      std::size_t fits = 0;
      for (const Template* form : readable_forms()) {
        for (const std::uint64_t seed : seeds()) {
          Random random(seed * 59 + 7);
          const ReportModel model = sample_report(*form, seed, blanks_of(seed), extras_of(seed));
          const std::string whole = render(model, layout, seed);
          const std::string first = first_of(whole, seed % 4, random);
          fits += read_series({model, layout.name}, first, random, complaints);
        }
      }
      INFO(complaints.summary());
      CHECK(complaints.failures() == 0);
      if (layout.name == "tabbed-grid" || layout.name == "pipes" || layout.name == "line-per-cell")
        CHECK(fits > seeds().size());
    }
  }
}
