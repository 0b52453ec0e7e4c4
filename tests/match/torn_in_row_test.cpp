// Figures torn in two, so that their row has a cell too many.
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"

using namespace gxreport;

namespace {

using Kind = Observation::Kind;

struct Read {
  Report report;
  Text text;

  /// A table of requests whose first row prints `cells`.
  explicit Read(std::string_view cells) : bytes_("三、收到和处理政府信息公开申请情况\n") {
    bytes_ += "| 一、本年新收政府信息公开申请数量 |" + std::string(cells) + "|\n";
    bytes_ += "| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";
    bytes_ += "| （七）总计 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |\n";
    REQUIRE(decode(bytes_, std::nullopt, {}, text) == SourceError::none);
    match_report(text, TemplateSet::builtin(), report);
    REQUIRE(report.form != nullptr);
  }

  [[nodiscard]] const Cell& at(std::string_view column) const {
    return report.cells.at(report.form->find_cell("requests.new_received." + std::string(column)));
  }
  [[nodiscard]] const Observation* seen(Kind kind) const {
    const auto found = std::ranges::find(report.observations, kind, &Observation::kind);
    return found == report.observations.end() ? nullptr : &*found;
  }

 private:
  std::string bytes_;
};

}  // namespace

TEST_CASE("a row whose sum holds with two of its figures as one is named, and not read") {
  for (const char* cells : {" 2 | 0 | 3 | 0 | 0 | 0 | 0 | 23 ", " 2 0 | 3 | 0 | 0 | 0 | 0 | 23 ",
                            " 2 | 00 | 3 | 0 | 0 | 0 | 0 | 203 ", " 20 | 3 | 0 | 0 | 0 | 0 | 2 | 3 "}) {
    CAPTURE(cells);
    const Read read(cells);
    const Observation* torn = read.seen(Kind::figure_torn);
    REQUIRE(torn != nullptr);
    CHECK(torn->cells.size() == 7);
    CHECK(read.seen(Kind::too_many_cells) == nullptr);
    CHECK(read.at("total").status == CellStatus::ambiguous);
    CHECK(read.at("business").candidates == std::vector<Decimal>{{3, 0}});
  }
}

TEST_CASE("a figure too many is not called torn where it may be another fault") {
  // A 0 printed twice; no reading; two readings, 11 1 12 and 1 11 12.
  for (const char* cells : {" 2 | 0 | 0 | 0 | 0 | 0 | 0 | 2 ", " 2 | 0 | 3 | 0 | 0 | 0 | 0 | 24 ",
                            " 1 | 1 | 1 | 0 | 0 | 0 | 0 | 12 ", " 0 | 2 | 3 | 0 | 0 | 0 | 0 | 5 "}) {
    CAPTURE(cells);
    const Read read(cells);
    CHECK(read.seen(Kind::figure_torn) == nullptr);
    CHECK(read.seen(Kind::too_many_cells) != nullptr);
    CHECK(read.at("total").status == CellStatus::ambiguous);
  }
}

TEST_CASE("a blank cell does not make up for two figures in one") {
  const Read read(" 2 0 | 3 | 0 | 0 | 0 | 0 |  ");
  CHECK(read.at("natural_person").status == CellStatus::ambiguous);
  CHECK(read.at("other_org").status == CellStatus::ambiguous);
}
