// Names without their place: one organ's, until something speaks against it.
#include "catch.hpp"
#include "reconcile/sheet.hpp"

using namespace gxreport;
using namespace gxreport::test;
using reconcile::Batch;
using reconcile::Filed;

namespace {

Filed filed(const std::string& path, const std::string& organ, int year, std::uint64_t seed) {
  Document document;
  const std::string text = sheet_of(organ, year, seed).text();
  read_document(text, TemplateSet::builtin(), Options{}, document);
  Filed out;
  out.path = path;
  out.digest = reconcile::digest_of(document, TemplateSet::builtin());
  out.organization = organ;
  out.year = year;
  return out;
}

struct Outcome {
  std::size_t organs = 0;
  std::size_t without_place = 0;
  std::size_t findings = 0;
};

Outcome outcome_of(const std::vector<Filed>& reports) {
  Batch batch;
  for (const Filed& report : reports) batch.add(report);
  const reconcile::Result result = batch.reconcile({}, Lang::en);
  Outcome out{result.organs.size(), 0, 0};
  for (const reconcile::Ungrouped& one : result.ungrouped)
    out.without_place += one.reason == reconcile::Reason::no_place ? 1 : 0;
  for (const reconcile::Outcome& one : result.outcomes) out.findings += one.findings.size();
  return out;
}

}  // namespace

TEST_CASE("years in one folder are one organ's though its name lacks the place") {
  const Outcome out = outcome_of({filed("a/1.txt", "教育局", 2021, 1), filed("a/2.txt", "教育局", 2023, 2)});
  CHECK(out.organs == 1);
  CHECK(out.without_place == 0);
}

TEST_CASE("two reports that differ for one year may be of two organs: nothing is concluded from either") {
  const std::vector<Filed> two{filed("a/1.txt", "教育局", 2022, 1), filed("a/2.txt", "教育局", 2022, 2),
                               filed("a/3.txt", "乌桥县教育局", 2022, 3)};
  const Outcome out = outcome_of(two);
  CHECK(out.organs == 1);
  CHECK(out.without_place == 2);
  CHECK(out.findings == 0);
}

TEST_CASE("so may years in two folders, but a copy of a report is of its organ") {
  CHECK(outcome_of({filed("a/1.txt", "县教育局", 2021, 1), filed("b/1.txt", "县教育局", 2022, 2)}).organs ==
        0);
  const Outcome copy =
      outcome_of({filed("a/1.txt", "县教育局", 2021, 1), filed("b/1.txt", "县教育局", 2021, 1)});
  CHECK(copy.organs == 1);
  CHECK(copy.findings == 1);
}

TEST_CASE("a manifest that names an organ settles it, whatever else bears the name") {
  std::vector<Filed> two{filed("a/1.txt", "教育局", 2022, 1), filed("b/2.txt", "教育局", 2022, 2)};
  two[0].named = true;
  two[1].named = true;
  const Outcome out = outcome_of(two);
  CHECK(out.organs == 1);
  CHECK(out.findings == 1);
}
