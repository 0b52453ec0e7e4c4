// The claims that are built in speak of cells that there are.
#include "schema/claims.hpp"

#include <algorithm>

#include "catch.hpp"
#include "gxreport/template.hpp"

using namespace gxreport;
using namespace gxreport::schema;

TEST_CASE("each claim speaks of cells that one form has, and of no cell twice") {
  std::vector<std::vector<std::string>> seen;
  for (const Claim& claim : Claims::builtin().claims) {
    CAPTURE(claim.cells.front());
    const auto has_all = [&](const auto& form) {
      return std::ranges::all_of(claim.cells, [&](const auto& id) { return form->find_cell(id) != kNoCell; });
    };
    CHECK(std::ranges::any_of(TemplateSet::builtin().all(), has_all));
    CHECK(std::ranges::find(seen, claim.cells) == seen.end());
    seen.push_back(claim.cells);
  }
}

TEST_CASE("words of claims are folded, and the longest of a place is tried first") {
  for (const Claim& claim : Claims::builtin().claims) {
    for (const ClaimWording& wording : claim.wordings) {
      CHECK(std::ranges::count(wording, true, &ClaimStep::figure) == 1);
      for (const ClaimStep& step : wording) {
        CHECK((step.figure || !step.words.empty()));
        CHECK(std::ranges::none_of(step.words, &std::u16string::empty));
        CHECK(std::ranges::is_sorted(step.words, std::ranges::greater{}, &std::u16string::size));
      }
    }
  }
}
