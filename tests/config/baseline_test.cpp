// Accepted findings, and a limit to findings.
#include "config/baseline.hpp"

#include "catch.hpp"
#include "config/limit.hpp"

using namespace gxreport;
using namespace gxreport::config;

namespace {

CheckResult found(std::initializer_list<std::uint64_t> fingerprints) {
  CheckResult result;
  for (const std::uint64_t print : fingerprints) {
    Diagnostic& diagnostic = result.diagnostics.emplace_back();
    diagnostic.rule = all_rules().front();
    diagnostic.fingerprint = print;
  }
  return result;
}

std::string written(const std::string& file, const CheckResult& result) {
  std::string out;
  begin_baseline(out);
  std::string entries;
  append_to_baseline("/known.json", file, result, entries);
  out += entries;
  end_baseline(out);
  return out;
}

std::unique_ptr<Baseline> baseline_of(const std::string& json) {
  std::string error;
  auto baseline = read_baseline(json, "/known.json", Lang::en, error);
  CHECK(error.empty());
  REQUIRE(baseline);
  return baseline;
}

}  // namespace

TEST_CASE("what a baseline was written from is accepted by it") {
  const auto baseline = baseline_of(written("/city/a.txt", found({1, 0xFFFFFFFFFFFFFFFF})));
  CheckResult result = found({1, 2, 0xFFFFFFFFFFFFFFFF});
  baseline->accept("/city/a.txt", result);
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics.front().fingerprint == 2);
  CHECK(result.accepted == 2);
  CHECK(baseline->stale().empty());
}

TEST_CASE("the same finding in another report is not accepted") {
  const auto baseline = baseline_of(written("/city/a.txt", found({1})));
  CheckResult result = found({1});
  baseline->accept("/city/b.txt", result);
  CHECK(result.diagnostics.size() == 1);
  CHECK(result.accepted == 0);
}

TEST_CASE("an entry is stale when its report was seen without it, or is gone") {
  const auto baseline = baseline_of(written("/etc/passwd", found({1, 2})));
  CHECK(baseline->stale().empty());  // the file is there, and nobody has looked
  CheckResult result = found({2});
  baseline->accept("/etc/passwd", result);
  REQUIRE(baseline->stale().size() == 1);
  CHECK(baseline->stale().front()->fingerprint == 1);
  CHECK(baseline_of(written("/no/such/report.txt", found({1})))->stale().size() == 1);
}

TEST_CASE("what a rule that was not applied would find is not stale") {
  const auto baseline = baseline_of(written("/etc/passwd", found({1})));
  CheckResult result = found({});
  baseline->accept("/etc/passwd", result, [](std::string_view) { return false; });
  CHECK(baseline->stale().empty());
  baseline->accept("/etc/passwd", result, [](std::string_view) { return true; });
  CHECK(baseline->stale().size() == 1);
}

TEST_CASE("what is no baseline is refused") {
  const std::string good = written("/a.txt", found({1}));
  std::string error;
  for (const std::string& bad :
       {std::string(""), std::string("[]"), std::string("{\"findings\": [{}]}"),
        good.substr(0, good.size() - 4),
        std::string("{\"findings\":[{\"file\":1,\"rule\":\"GX301\",\"fingerprint\":\"0000000000000001\"}]}"),
        std::string("{\"findings\":[{\"file\":\"a\",\"rule\":\"GX301\",\"fingerprint\":\"1\"}]}"),
        std::string(
            "{\"findings\":[{\"file\":\"a\",\"rule\":\"GX301\",\"fingerprint\":\"000000000000000g\"}]}")}) {
    CAPTURE(bad);
    error.clear();
    CHECK(read_baseline(bad, "/known.json", Lang::en, error) == nullptr);
    CHECK_FALSE(error.empty());
  }
}

TEST_CASE("a limit keeps the gravest findings, and counts the others") {
  CheckResult result = found({1, 2, 3, 4, 5});
  const Severity severities[] = {Severity::note, Severity::error, Severity::warning, Severity::note,
                                 Severity::error};
  for (std::size_t i = 0; i < 5; ++i) result.diagnostics[i].severity = severities[i];
  CheckResult all = result;
  limit_findings(5, all);
  CHECK(all.diagnostics.size() == 5);
  limit_findings(3, result);
  REQUIRE(result.diagnostics.size() == 3);
  CHECK(result.diagnostics[0].fingerprint == 2);
  CHECK(result.diagnostics[1].fingerprint == 3);
  CHECK(result.diagnostics[2].fingerprint == 5);
  CHECK(result.left_out == std::array<std::size_t, 3>{2, 0, 0});
  limit_findings(1, result);
  CHECK(result.diagnostics.front().fingerprint == 2);
  CHECK(result.left_out == std::array<std::size_t, 3>{2, 1, 1});
}
