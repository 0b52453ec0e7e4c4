#include "locate/locate.hpp"

#include <algorithm>

#include "catch.hpp"
#include "locate/figures.hpp"

using namespace gxreport;
using namespace gxreport::test;

namespace {

using Lines = std::vector<std::string>;

/// A report whose requests balance: 41 + 1 = 40 + 2, most of them of natural persons.
Figures balanced() {
  Figures figures;
  figures.row("requests.new_received", {123, 40, 0, 7, 0, 0, 170});
  figures.row("requests.carried_in", {2, 1, 0, 0, 0, 0, 3});
  figures.row("requests.granted", {83, 25, 0, 4, 0, 0, 112});
  figures.row("requests.partial", {31, 12, 0, 3, 0, 0, 46});
  figures.row("requests.rejected_petition", {9, 0, 0, 0, 0, 0, 9});
  figures.row("requests.handled_total", {123, 37, 0, 7, 0, 0, 167});
  figures.row("requests.carried_out", {2, 4, 0, 0, 0, 0, 6});
  REQUIRE(figures.failed().empty());
  return figures;
}

}  // namespace

TEST_CASE("where nothing fails nothing is looked for") { CHECK(balanced().causes().empty()); }

TEST_CASE("a cell in two failed relations is named alone, with what it should be") {
  Figures figures = balanced();
  figures.set("requests.granted.natural_person", "38");
  const Cause cause = figures.cause();
  CHECK(figures.told(cause) == Lines{"1: requests.granted.natural_person 38->83 digits-transposed"});
  CHECK(cause.relations == figures.failed());
  CHECK(cause.relations.size() == 2);
  CHECK(cause.suspects.front().explains == 2);
  CHECK_FALSE(cause.stopped);
}

TEST_CASE("a total in three failed relations is named alone") {
  Figures figures = balanced();
  figures.set("requests.handled_total.natural_person", "1123");
  const Cause cause = figures.cause();
  CHECK(figures.told(cause) == Lines{"1: requests.handled_total.natural_person 1123->123 digit-doubled"});
  CHECK(cause.suspects.front().explains == 3);
}

TEST_CASE("a sign that does not belong there") {
  Figures figures = balanced();
  figures.set("requests.partial.natural_person", "-31");
  CHECK(figures.told(figures.cause()) == Lines{"1: requests.partial.natural_person -31->31 sign-wrong"});
}

TEST_CASE("one failed relation leaves all its cells equal") {
  Figures figures;
  figures.row("review.reconsideration", {5, 2, 0, 0, 8});
  const Cause cause = figures.cause();
  CHECK(figures.told(cause) == Lines{"1: review.reconsideration.upheld 5->6 digit-changed",
                                     "1: review.reconsideration.corrected 2->3 digit-changed",
                                     "1: review.reconsideration.other_result 0->1 digit-changed",
                                     "1: review.reconsideration.pending 0->1 digit-changed",
                                     "1: review.reconsideration.total 8->7 digit-changed"});
}

TEST_CASE("a keystroke comes before what no keystroke explains, which is still named") {
  Figures figures;
  figures.row("review.reconsideration", {57, 34, 0, 0, 19});
  const Cause cause = figures.cause();
  CHECK(figures.told(cause) == Lines{"1: review.reconsideration.total 19->91 digits-transposed"});
  figures.row("review.reconsideration", {57, 34, 0, 0, 126});
  CHECK(figures.told(figures.cause()) ==
        Lines{"1: review.reconsideration.upheld 57->92", "1: review.reconsideration.corrected 34->69",
              "1: review.reconsideration.other_result 0->35", "1: review.reconsideration.pending 0->35",
              "1: review.reconsideration.total 126->91 total-not-updated"});
}

TEST_CASE("two cells that hold each other's figure") {
  Figures figures = balanced();
  figures.set("requests.granted.natural_person", "31").set("requests.partial.natural_person", "83");
  const Cause cause = figures.cause();
  CHECK(figures.told(cause) == Lines{"1: requests.granted.natural_person 31->83 cells-swapped",
                                     "1: requests.partial.natural_person 83->31 cells-swapped",
                                     "2: requests.granted.total 112->60 total-not-updated",
                                     "2: requests.partial.total 46->98 total-not-updated"});
  CHECK(cause.suspects[0].set == cause.suspects[1].set);
  CHECK(cause.suspects[1].set != cause.suspects[2].set);
}

TEST_CASE("two faults that have nothing to do with each other are two causes") {
  Figures figures = balanced();
  figures.set("requests.granted.natural_person", "38").set("requests.partial.business", "122");
  const std::vector<Cause> causes = figures.causes();
  REQUIRE(causes.size() == 2);
  CHECK(figures.told(causes[0]) == Lines{"1: requests.granted.natural_person 38->83 digits-transposed"});
  CHECK(figures.told(causes[1]) == Lines{"1: requests.partial.business 122->12 digit-doubled"});
}

TEST_CASE("two faults of one size may stand at the other corners too, and none is preferred") {
  Figures figures = balanced();
  figures.set("requests.granted.natural_person", "84").set("requests.partial.business", "13");
  const Cause cause = figures.cause();
  REQUIRE(cause.suspects.size() == 4);
  CHECK(cause.relations.size() == 4);
  for (const Suspect& suspect : cause.suspects) CHECK(suspect.rank == 1);
  CHECK(cause.suspects[0].set != cause.suspects[2].set);
}

TEST_CASE("a row whose figures stand one cell too far") {
  Figures figures = balanced();
  figures.row("requests.granted", {0, 83, 25, 0, 4, 0, 112});
  const Cause cause = figures.cause();
  CHECK(figures.told(cause) == Lines{"1: requests.granted.natural_person 0->83 row-shifted",
                                     "1: requests.granted.business 83->25 row-shifted",
                                     "1: requests.granted.research 25->0 row-shifted",
                                     "1: requests.granted.public_welfare 0->4 row-shifted",
                                     "1: requests.granted.legal_service 4->0 row-shifted"});
  CHECK(cause.stopped);
}

TEST_CASE("a column whose figures stand one row too high, the last of them lost") {
  Figures figures = balanced();
  figures.set("requests.new_received.natural_person", "2").set("requests.carried_in.natural_person", "83");
  figures.set("requests.granted.natural_person", "31").set("requests.partial.natural_person", "5");
  const Cause cause = figures.cause();
  CHECK(figures.told(cause) == Lines{"1: requests.new_received.natural_person 2->123 column-shifted",
                                     "1: requests.carried_in.natural_person 83->2 column-shifted",
                                     "1: requests.granted.natural_person 31->83 column-shifted",
                                     "1: requests.partial.natural_person 5->31 column-shifted"});
}

TEST_CASE("totals that were not updated after their parts were") {
  Figures figures = balanced();
  figures.set("requests.new_received.natural_person", "186").set("requests.granted.natural_person", "146");
  figures.set("requests.handled_total.natural_person", "186");
  const Cause cause = figures.cause();
  REQUIRE(cause.suspects.size() == 6);
  CHECK(cause.relations.size() == 3);
  const Lines told = figures.told(cause);
  CHECK(std::ranges::count(told, "1: requests.granted.total 112->175 total-not-updated") == 1);
}

TEST_CASE("inequalities say from where on a figure will do") {
  Figures figures;
  figures.set("disclosure.licensing.previous_items", "13").set("disclosure.licensing.change", "-20");
  CHECK(figures.told(figures.cause()) == Lines{"1: disclosure.licensing.previous_items 13->>=20",
                                               "1: disclosure.licensing.change -20->>=-13"});
  Figures newer("2021-30");
  newer.set("disclosure.regulations.made", "9").set("disclosure.regulations.repealed", "2");
  newer.set("disclosure.regulations.in_force", "6");
  CHECK(newer.told(newer.cause()) == Lines{"1: disclosure.regulations.made 9-><=8",
                                           "1: disclosure.regulations.repealed 2->>=3",
                                           "1: disclosure.regulations.in_force 6->>=7"});
}

TEST_CASE("a blank may hold any number, which leaves what a figure should be open") {
  Figures figures = balanced();
  figures.status("requests.denied_inquiry.natural_person", CellStatus::empty);
  figures.set("requests.granted.natural_person", "103");
  CHECK(figures.told(figures.cause()) == Lines{"1: requests.granted.natural_person 103->83"});
  figures.status("requests.granted.research", CellStatus::empty);
  CHECK(figures.told(figures.cause()) == Lines{"1: requests.granted.natural_person 103-><=83"});
}

TEST_CASE("a relation with an unread cell clears nobody") {
  Figures figures = balanced();
  figures.set("requests.granted.natural_person", "38");
  for (const CellStatus status : {CellStatus::missing, CellStatus::ambiguous, CellStatus::invalid}) {
    figures.status("requests.granted.research", status);
    const Cause cause = figures.cause();
    CHECK(cause.relations.size() == 1);
    CHECK(figures.told(cause).front() == "1: requests.granted.natural_person 38->83 digits-transposed");
  }
}

TEST_CASE("no figure is suggested that a cell cannot hold") {
  Figures figures;
  figures.row("review.reconsideration", {5, 2, 0, 0, 0});
  for (const std::string& line : figures.told(figures.cause())) CHECK(line.find("->-") == std::string::npos);
  figures.set("review.reconsideration.total", "7.5");
  CHECK(figures.told(figures.cause()) == Lines{"1: review.reconsideration.total 7.5->7 total-not-updated"});
}
