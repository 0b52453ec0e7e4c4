// What holds for the findings of all rules: order, fingerprints, bounds.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "check/sample.hpp"

using namespace gxreport;
using gxreport::test::of_rule;
using gxreport::test::only;
using gxreport::test::Sample;
using Kind = Observation::Kind;

namespace {

/// A report with many things wrong, some of them alike.
Sample faulty() {
  Sample sample;
  for (int i = 0; i < 3; ++i) {
    const Span label = sample.print("行政处罚");
    sample.observe(Kind::row_twice, label, {"disclosure.penalty.change"});
  }
  sample.observe(Kind::row_label_deviates, sample.print("规范文件"), {"disclosure.normative_documents.made"},
                 "规范性文件");
  sample.observe(Kind::row_label_deviates, sample.print("规范件"), {"disclosure.normative_documents.made"},
                 "规范性文件");
  sample.observe(Kind::row_label_deviates, sample.print("甲"), {}, "乙");
  sample.observe(Kind::row_label_deviates, sample.print("丙"), {}, "乙");
  sample.figure("review.reconsideration.total", "4").figure("review.litigation_direct.total", "4");
  sample.figure("disclosure.fees.previous_items", "-49")
      .status("requests.granted.total", CellStatus::empty, "/");
  sample.print("&nbsp;");
  return sample;
}

std::vector<std::uint64_t> fingerprints(const CheckResult& result) {
  std::vector<std::uint64_t> prints;
  for (const Diagnostic& diagnostic : result.diagnostics) prints.push_back(diagnostic.fingerprint);
  std::ranges::sort(prints);
  return prints;
}

}  // namespace

TEST_CASE("findings are ordered by place, code and cells") {
  const CheckResult result = faulty().check();
  REQUIRE(result.diagnostics.size() > 10);
  for (std::size_t i = 1; i < result.diagnostics.size(); ++i) {
    const Diagnostic& a = result.diagnostics[i - 1];
    const Diagnostic& b = result.diagnostics[i];
    CHECK(std::tie(a.span.begin, a.rule->code, a.cells) <= std::tie(b.span.begin, b.rule->code, b.cells));
  }
}

TEST_CASE("checking twice gives the same findings") {
  Sample sample = faulty();
  const CheckResult first = sample.check();
  const CheckResult second = sample.check();
  REQUIRE(first.diagnostics.size() == second.diagnostics.size());
  for (std::size_t i = 0; i < first.diagnostics.size(); ++i) {
    CHECK(first.diagnostics[i].message == second.diagnostics[i].message);
    CHECK(first.diagnostics[i].fingerprint == second.diagnostics[i].fingerprint);
  }
}

TEST_CASE("no two findings of a report share a fingerprint") {
  const std::vector<std::uint64_t> prints = fingerprints(faulty().check());
  CHECK(std::set<std::uint64_t>(prints.begin(), prints.end()).size() == prints.size());
}

TEST_CASE("fingerprints depend on neither language nor place") {
  Sample sample = faulty();
  CHECK(fingerprints(sample.check(Lang::zh)) == fingerprints(sample.check(Lang::en)));
  Sample moved;
  for (int i = 0; i < 20; ++i) moved.print("在前面多出的一行");
  moved.figure("review.reconsideration.total", "4");
  Sample plain;
  plain.figure("review.reconsideration.total", "4.0");
  CHECK(only(moved.check(), "GX401").fingerprint == only(plain.check(), "GX401").fingerprint);
}

TEST_CASE("a fingerprint changes with the figures and with the cells") {
  Sample four;
  four.figure("review.reconsideration.total", "4");
  Sample five;
  five.figure("review.reconsideration.total", "5");
  Sample elsewhere;
  elsewhere.figure("review.litigation_direct.total", "4");
  const auto print = [](Sample& sample) { return only(sample.check(), "GX401").fingerprint; };
  CHECK(print(four) != print(five));
  CHECK(print(four) != print(elsewhere));
}

TEST_CASE("every finding has a message, a fix and a place inside the text in both languages") {
  Sample sample = faulty();
  for (const Lang lang : {Lang::zh, Lang::en}) {
    for (const Diagnostic& diagnostic : sample.check(lang).diagnostics) {
      CHECK_FALSE(diagnostic.message.empty());
      CHECK_FALSE(diagnostic.fix.empty());
      CHECK(diagnostic.severity == diagnostic.rule->severity);
      CHECK(diagnostic.span.end <= sample.source.size());
    }
  }
}

TEST_CASE("places and cells that do not exist are survived") {
  Sample sample;
  Observation wild;
  wild.span = {4'000'000'000U, 4'100'000'000U};
  wild.other = {4'000'000'000U, 10};
  wild.index = 1 << 20;
  wild.cells = {60000, kNoCell};
  for (int kind = 0; kind <= static_cast<int>(Kind::too_few_cells); ++kind) {
    wild.kind = static_cast<Kind>(kind);
    sample.report.observations.push_back(wild);
  }
  for (const Diagnostic& diagnostic : sample.check().diagnostics) {
    CHECK(diagnostic.cells.empty());
    CHECK(diagnostic.span.end <= sample.source.size());
  }
}

TEST_CASE("a report whose cells are not read has no findings about cells") {
  Sample sample = faulty();
  sample.report.cells.clear();
  sample.report.observations.clear();
  const CheckResult result = sample.check();
  CHECK(result.assessed.held + result.assessed.not_assessed == 0);
  CHECK(of_rule(result, "GX201").empty());
  CHECK(of_rule(result, "GX401").empty());
}
