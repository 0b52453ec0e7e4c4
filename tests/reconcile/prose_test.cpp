// GX705 and GX706: repeated prose, and what is everybody's.
#include "catch.hpp"
#include "reconcile/letters.hpp"
#include "reconcile/passages.hpp"
#include "reconcile/repeats.hpp"
#include "reconcile/sheet.hpp"

using namespace gxreport;
using namespace gxreport::test;

namespace {

std::vector<std::string> county(std::size_t organs, const std::string& common) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < organs; ++i) {
    Sheet sheet = sheet_of(bureau(i), 2022, 500 + i);
    sheet.issues = common + sheet.issues;
    sheet.overview += common;
    texts.push_back(sheet.text());
  }
  return texts;
}

}  // namespace

TEST_CASE("phrases that everybody uses are learned and do not count") {
  CHECK(Reconciled(county(12, prose(9001, 300))).found().empty());
  // Two who share as much, among twelve who do not, are reported.
  std::vector<std::string> texts = county(12, "");
  Sheet copied = sheet_of(bureau(20), 2022, 700);
  const Sheet first = sheet_of(bureau(0), 2022, 500);
  copied.issues = first.issues;
  texts.push_back(copied.text());
  CHECK(Reconciled(texts).found() == "12.txt GX706 issues\n");
}

TEST_CASE("the share and the longest passage are told with both places") {
  Sheet before = sheet_of("乌桥县水务局", 2021, 41);
  Sheet after = sheet_of("乌桥县水务局", 2022, 42);
  follow(before, after);
  const std::string kept = prose(77, 180);
  before.issues = kept + "\n" + prose(78, 60);
  after.issues = prose(79, 20) + "\n" + kept;
  const Reconciled run({before.text(), after.text()});
  REQUIRE(run.found() == "1.txt GX705 issues\n");
  const Diagnostic& found = run.of(1).front();
  CHECK(found.message.find("% of “五、存在的主要问题及改进情况”") != std::string::npos);
  CHECK(found.message.find("0.txt:" + std::to_string(found.related.front().position.line)) !=
        std::string::npos);
  CHECK(found.span.size() > 150);
}

TEST_CASE("a part that keeps half of its sentences is not reported") {
  Sheet before = sheet_of("乌桥县水务局", 2021, 51);
  Sheet after = sheet_of("乌桥县水务局", 2022, 52);
  follow(before, after);
  const std::string kept = prose(80, 100);
  before.issues = kept + prose(81, 100);
  after.issues = kept + prose(82, 100);
  CHECK(Reconciled({before.text(), after.text()}).found().empty());
}

TEST_CASE("other figures in the same sentences are no difference") {
  Sheet before = sheet_of("乌桥县水务局", 2021, 61);
  Sheet after = sheet_of("乌桥县水务局", 2022, 62);
  follow(before, after);
  before.issues = prose(83, 120) + "全年补正 31 件。" + prose(84, 60);
  after.issues = prose(83, 120) + "全年补正 4,702 件。" + prose(84, 60);
  CHECK(Reconciled({before.text(), after.text()}).found() == "1.txt GX705 issues\n");
}

TEST_CASE("a passage is found wherever it stands, and chance matches are none") {
  Text text;
  const std::string shared = prose(90, 60);
  const std::string a = prose(91, 100) + shared + prose(92, 100);
  const std::string b = shared + prose(93, 300);
  const auto prints = [&](const std::string& bytes) {
    REQUIRE(decode(bytes, Encoding::utf8, {}, text) == SourceError::none);
    return reconcile::prints_of(reconcile::letters_of(text, {0, text.size()}), text, 1);
  };
  const auto passages = reconcile::shared_passages(prints(a), prints(b));
  REQUIRE(passages.size() == 1);
  CHECK(passages.front().begin >= 100);
  CHECK(passages.front().begin < 112);
  CHECK(passages.front().end > 148);
  CHECK(passages.front().end <= 160);
  CHECK(reconcile::shared_passages(prints(prose(94, 500)), prints(prose(95, 500))).empty());
}

TEST_CASE("how many users make a phrase everybody's") {
  CHECK(reconcile::users_of_official_phrase(1) == 6);
  CHECK(reconcile::users_of_official_phrase(40) == 10);
  CHECK(reconcile::users_of_official_phrase(10'000) == 50);
}
