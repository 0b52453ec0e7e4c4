// One figure is changed: exactly the relations that contain it and no longer hold are reported.
#include <algorithm>
#include <set>

#include "catch.hpp"
#include "support/random.hpp"
#include "support/trial.hpp"

using namespace gxreport;
using namespace gxreport::support;

namespace {

/// A relation as its code and its cells.
using Named = std::pair<std::string, std::vector<CellIndex>>;

Named named(const RelationSpec& relation) {
  Named out{relation.rule, {}};
  for (const auto* side : {&relation.left, &relation.right}) {
    for (const Term& term : *side) out.second.push_back(term.cell);
  }
  std::sort(out.second.begin(), out.second.end());
  return out;
}

std::set<Named> expected(const ReportModel& model) {
  std::set<Named> out;
  for (const RelationSpec& relation : model.form->relations) {
    if (is_printed(model, relation) && !holds(relation, model)) out.insert(named(relation));
  }
  return out;
}

std::set<Named> reported(const CheckResult& result) {
  std::set<Named> out;
  for (const Diagnostic& diagnostic : result.diagnostics) {
    if (!diagnostic.relation) continue;
    Named finding{std::string(diagnostic.rule->code), diagnostic.cells};
    std::sort(finding.second.begin(), finding.second.end());
    out.insert(std::move(finding));
  }
  return out;
}

/// Another figure in the place of one: a small slip, a digit more, or a digit less.
CellIndex break_one(ReportModel& model, Random& random) {
  const auto cell = static_cast<CellIndex>(random.below(model.values.size()));
  if (!is_printed(model, cell)) return break_one(model, random);
  Decimal& value = *model.values[cell];
  const std::int64_t before = value.units;
  switch (random.below(3)) {
    case 0:
      value.units += random.between(1, 9);
      break;
    case 1:
      value.units = value.units * 10 + random.between(1, 9) * (value.units < 0 ? -1 : 1);
      break;
    default:
      value.units /= 10;
  }
  if (value.units == before) value.units += 1;
  return cell;
}

std::string listed(const std::set<Named>& relations, const Template& form) {
  std::string out;
  for (const auto& [rule, cells] : relations) out += rule + "(" + form.cells[cells.front()].id + ", …) ";
  return out.empty() ? "none" : out;
}

std::vector<std::string> differences(const ReportModel& model, CellIndex broken, const Document& document) {
  const std::set<Named> want = expected(model);
  const std::set<Named> got = reported(document.result);
  if (want == got) return {};
  return {"broken " + cell_complaint(model, document.report, broken), "expected " + listed(want, *model.form),
          "reported " + listed(got, *model.form)};
}

}  // namespace

TEST_CASE("a changed figure breaks exactly the relations that contain it") {
  for (const std::string& name : promised_layouts()) {
    DYNAMIC_SECTION(name) {
      const Layout& layout = *find_layout(name);
      Complaints complaints("broken-figure");
      Document document;
      for (const Template* form : readable_forms()) {
        for (const std::uint64_t seed : seeds()) {
          Random random(seed + 1);
          ReportModel model = sample_report(*form, seed, 0, extras_of(seed));
          const CellIndex broken = break_one(model, random);
          const std::string text = render(model, layout, seed);
          check_document(text, TemplateSet::builtin(), Options{}, document);
          if (document.report.form != form) {
            complaints.add({model, layout.name}, text, {"form not recognised"});
            continue;
          }
          complaints.add({model, layout.name}, text, differences(model, broken, document));
        }
      }
      INFO(complaints.summary());
      CHECK(complaints.failures() == 0);
    }
  }
}
