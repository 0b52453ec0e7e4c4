// Batches that nobody would send on purpose.
#include "catch.hpp"
#include "reconcile/sheet.hpp"

using namespace gxreport;
using namespace gxreport::test;
using reconcile::Batch;
using reconcile::Filed;

namespace {

Filed tiny(const std::string& organ, int year, std::size_t number) {
  static const std::string text = sheet_of("乌桥县水务局", 2022, 1).text();
  static const reconcile::Digest digest = [] {
    Document document;
    read_document(text, TemplateSet::builtin(), Options{}, document);
    return reconcile::digest_of(document, TemplateSet::builtin());
  }();
  Filed filed;
  filed.path = std::to_string(number) + ".txt";
  filed.digest = digest;
  filed.organization = organ;
  filed.year = year;
  return filed;
}

std::size_t findings(const reconcile::Result& result, std::string_view code) {
  std::size_t count = 0;
  for (const reconcile::Outcome& outcome : result.outcomes) {
    for (const reconcile::Finding& finding : outcome.findings) count += finding.rule->code == code ? 1 : 0;
  }
  return count;
}

}  // namespace

TEST_CASE("one organ five thousand times for one year") {
  Batch batch;
  for (std::size_t i = 0; i < 5000; ++i) batch.add(tiny("乌桥县水务局", 2022, i));
  const reconcile::Result result = batch.reconcile({}, Lang::en);
  CHECK(findings(result, "GX707") == 4999);
  CHECK(findings(result, "GX705") == 0);
  CHECK(batch.size() == 0);
}

TEST_CASE("ten thousand organs with one text learn it as everybody's") {
  Batch batch;
  for (std::size_t i = 0; i < 10'000; ++i) batch.add(tiny("第" + std::to_string(i) + "站", 2022, i));
  const reconcile::Result result = batch.reconcile({}, Lang::en);
  CHECK(findings(result, "GX706") == 0);
  CHECK(result.organs.size() == 10'000);
}

TEST_CASE("a parent with ten thousand children") {
  Batch batch;
  for (std::size_t i = 0; i < 10'000; ++i) batch.add(tiny("第" + std::to_string(i) + "站", 2022, i));
  const reconcile::Result result = batch.reconcile({"第0站", {}}, Lang::en);
  REQUIRE(result.families.size() == 1);
  CHECK(result.families.front().children.size() == 9999);
}

TEST_CASE("an empty batch, and reports of which nothing is known") {
  CHECK(Batch().reconcile({}, Lang::en).organs.empty());
  Batch batch;
  batch.add({});
  batch.add(tiny("", 2022, 1));
  Filed no_year = tiny("乌桥县水务局", 2022, 2);
  no_year.year.reset();
  batch.add(no_year);
  Filed one = tiny("乌桥县水务局", 2022, 3);
  one.identity = "file";
  batch.add(one);
  batch.add(one);
  const reconcile::Result result = batch.reconcile({"无此机关", {}}, Lang::en);
  using reconcile::Reason;
  std::vector<Reason> reasons;
  for (const reconcile::Ungrouped& out : result.ungrouped) reasons.push_back(out.reason);
  CHECK(reasons ==
        std::vector<Reason>{Reason::not_read, Reason::no_organization, Reason::no_year, Reason::same_file});
  CHECK(findings(result, "GX707") == 0);
}
