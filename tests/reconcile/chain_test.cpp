// GX701 to GX703: the years of one organ.
#include "catch.hpp"
#include "reconcile/sheet.hpp"

using namespace gxreport;
using namespace gxreport::test;

namespace {

constexpr int kFirst = 2019;
constexpr std::size_t kYears = 7;

std::vector<Sheet> chain_of(std::uint64_t seed, const std::string& organ = "乌桥县农业农村局") {
  std::vector<Sheet> chain;
  for (std::size_t i = 0; i < kYears; ++i) {
    chain.push_back(sheet_of(organ, kFirst + static_cast<int>(i), seed * 100 + i));
    if (i > 0) follow(chain[i - 1], chain[i]);
  }
  return chain;
}

std::vector<std::string> texts_of(const std::vector<Sheet>& sheets) {
  std::vector<std::string> texts;
  texts.reserve(sheets.size());
  for (const Sheet& sheet : sheets) texts.push_back(sheet.text());
  return texts;
}

void raise(Decimal& value, std::int64_t by) { value = *add(value, Decimal{by, 0}); }

Assessed assessed_of(const Reconciled& run) {
  Assessed sum;
  for (const reconcile::Outcome& outcome : run.result().outcomes) {
    sum.held += outcome.assessed.held;
    sum.failed += outcome.assessed.failed;
    sum.not_assessed += outcome.assessed.not_assessed;
  }
  return sum;
}

}  // namespace

TEST_CASE("random valid chains have no finding, and every tie of theirs holds") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    CAPTURE(seed);
    const Reconciled run(texts_of(chain_of(seed)));
    CHECK(run.found().empty());
    // Seven columns over six steps; five rows once, two rows over four.
    CHECK(assessed_of(run).held == 7 * 6 + 5 + 2 * 4);
    CHECK(assessed_of(run).not_assessed == 0);
    CHECK(run.result().organs.size() == 1);
  }
}

TEST_CASE("one planted fault of each kind is found, and nothing else") {
  std::vector<Sheet> chain = chain_of(3);
  raise(chain[1].at("disclosure.penalty.previous_items"), 2);
  raise(chain[3].at("requests.carried_in.business"), 4);
  for (std::size_t i = 5; i < kYears; ++i) raise(chain[i].at("disclosure.normative_documents.in_force"), 9);
  chain[4].issues = chain[3].issues;
  std::vector<std::string> texts = texts_of(chain);
  texts.push_back(texts[2]);
  const Reconciled run(texts);
  CHECK(run.found() ==
        "1.txt GX702 disclosure.penalty.previous_items\n"
        "3.txt GX701 requests.carried_in.business\n"
        "4.txt GX705 issues\n"
        "5.txt GX703 disclosure.normative_documents.in_force disclosure.normative_documents.made "
        "disclosure.normative_documents.repealed\n"
        "7.txt GX707\n");
  CHECK(run.of(3).front().relation->left == "requests.carried_out.business@2021");
  CHECK(run.of(3).front().related.front().file == "2.txt");
  CHECK(run.of(3).front().related.front().position.line > 0);
  CHECK(run.of(5).front().severity == Severity::warning);
}

TEST_CASE("last year's figure that was left in is told from another wrong one") {
  std::vector<Sheet> chain = chain_of(9);
  Decimal& now = chain[3].at("requests.carried_in.business");
  now = chain[2].at("requests.carried_in.business");
  raise(chain[2].at("requests.carried_in.business"), 7);
  raise(now, 7);
  chain = {chain[2], chain[3]};
  const auto message = [&] { return Reconciled(texts_of(chain)).of(1).front().message; };
  CHECK(message().find("perhaps last year's figure was left in") != std::string::npos);
  raise(chain[1].at("requests.carried_in.business"), 50);
  CHECK(message().find("perhaps") == std::string::npos);
}

TEST_CASE("a year that is missing is named, and its neighbours are not compared") {
  std::vector<Sheet> chain = chain_of(4);
  raise(chain[4].at("requests.carried_in.research"), 1);
  chain.erase(chain.begin() + 3);
  const Reconciled run(texts_of(chain));
  CHECK(run.found().empty());
  CHECK(run.result().organs.front().missing_years == std::vector<int>{2022});
}

TEST_CASE("a blank leaves open what some number would mend, and no more") {
  std::vector<Sheet> chain = chain_of(5);
  chain[3].blank("requests.carried_out.natural_person");
  raise(chain[4].at("requests.carried_in.natural_person"), 3);
  chain.resize(5);
  const Reconciled open(texts_of(chain));
  CHECK(open.found().empty());
  // More went in than any blank can tell: a sum with a figure above what the next year starts from.
  std::vector<Sheet> pair = chain_of(6);
  pair.resize(2);
  pair[0].blank("disclosure.fees.change");
  raise(pair[1].at("disclosure.fees.previous_items"), -1);
  CHECK(Reconciled(texts_of(pair)).found().empty());
}

TEST_CASE("where two reports for a year differ, what they differ in is not compared") {
  std::vector<Sheet> chain = chain_of(7);
  chain.resize(4);
  Sheet other = chain[3];
  raise(other.at("requests.carried_in.total"), 5);
  std::vector<std::string> texts = texts_of(chain);
  texts.push_back(other.text());
  const Reconciled run(texts);
  CHECK(run.found() == "4.txt GX707 requests.carried_in.total\n");
  CHECK(run.result().outcomes[3].assessed.not_assessed == 1);
  CHECK(run.of(4).front().message.find("3.txt") != std::string::npos);
}

TEST_CASE("fingerprints know a finding again in another language and place") {
  std::vector<Sheet> chain = chain_of(8);
  raise(chain[2].at("requests.carried_in.other_org"), 1);
  std::vector<std::string> texts = texts_of(chain);
  const std::uint64_t first = Reconciled(texts).of(2).front().fingerprint;
  for (std::string& text : texts) text.insert(0, "首页\n\n\n");
  CHECK(Reconciled(texts, {}, Lang::zh).of(2).front().fingerprint == first);
  raise(chain[2].at("requests.carried_in.other_org"), 1);
  CHECK(Reconciled(texts_of(chain)).of(2).front().fingerprint != first);
}
