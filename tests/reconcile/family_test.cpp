// GX704: a parent and its children.
#include <algorithm>

#include "catch.hpp"
#include "reconcile/sheet.hpp"

using namespace gxreport;
using namespace gxreport::test;
using reconcile::Directions;

namespace {

constexpr std::size_t kChildren = 20;
const std::string kParent = "乌桥县人民政府";

/// The parent first, then its own level and the bureaus.
std::vector<Sheet> tree_of(std::uint64_t seed) {
  std::vector<Sheet> sheets{sheet_of(kParent, 2023, seed)};
  Sheet& parent = sheets.front();
  for (auto& value : parent.model.values) value = Decimal{};
  for (std::size_t i = 0; i < kChildren; ++i) {
    const std::string name = i == 0 ? kParent + "（本级）" : bureau(i);
    Sheet child = sheet_of(name, 2023, seed * 1000 + i);
    for (std::size_t cell = 0; cell < child.model.values.size(); ++cell) {
      if (!child.model.values[cell]) child.model.values[cell] = Decimal{};
      Decimal& value = *child.model.values[cell];
      value.units %= 100'000;  // twenty of them keep a figure that a cell can hold
      sheets.front().model.values[cell] = *add(*sheets.front().model.values[cell], value);
    }
    sheets.push_back(std::move(child));
  }
  return sheets;
}

std::vector<std::string> texts_of(const std::vector<Sheet>& sheets) {
  std::vector<std::string> texts;
  for (const Sheet& sheet : sheets) texts.push_back(sheet.text());
  return texts;
}

const Directions kOfParent{kParent, {}};

}  // namespace

TEST_CASE("a parent that is the sum of its children has no finding") {
  const Reconciled run(texts_of(tree_of(1)), kOfParent);
  CHECK(run.found().empty());
  REQUIRE(run.result().families.size() == 1);
  const reconcile::Family& family = run.result().families.front();
  CHECK(family.children.size() == kChildren);
  CHECK(family.assessed.not_assessed == 0);
  CHECK(family.assessed.held > 150);
}

TEST_CASE("one planted fault of each kind in a tree is found, and nothing else") {
  std::vector<Sheet> tree = tree_of(2);
  Decimal& wrong = tree[7].at("requests.granted.natural_person");
  wrong = *add(wrong, Decimal{1, 0});
  Decimal& amount = tree[0].at("disclosure.fees.amount");
  amount = *add(amount, Decimal{500, 0});
  tree[12].overview = tree[4].overview;
  const Reconciled run(texts_of(tree), kOfParent);
  CHECK(run.found() ==
        "0.txt GX704 disclosure.fees.amount\n0.txt GX704 requests.granted.natural_person\n"
        "12.txt GX706 overview\n");
  CHECK(run.of(12).front().related.front().file == "4.txt");
}

TEST_CASE("a child without a report leaves every sum open, and is named") {
  std::vector<Sheet> tree = tree_of(3);
  tree.pop_back();
  Directions directions;
  for (std::size_t i = 0; i < kChildren; ++i)
    directions.children.push_back({i == 0 ? kParent + "本级" : bureau(i), kParent});
  const Reconciled run(texts_of(tree), directions);
  CHECK(run.found().empty());
  REQUIRE(run.result().families.size() == 1);
  CHECK(run.result().families.front().absent == std::vector<std::string>{bureau(19)});
  CHECK(run.result().families.front().assessed.held == 0);
  CHECK(run.result().families.front().assessed.not_assessed > 150);
}

TEST_CASE("a child's cells that cannot be read leave their sums open, and no others") {
  std::vector<Sheet> tree = tree_of(4);
  std::vector<std::string> texts = texts_of(tree);
  const std::string row = "（二）部分公开";
  const std::size_t at = texts[5].find(row);
  REQUIRE(at != std::string::npos);
  const std::size_t tab = texts[5].find('\t', at);
  texts[5].replace(tab + 1, texts[5].find('\t', tab + 1) - tab - 1, "若干");
  const Reconciled run(texts, kOfParent);
  CHECK(run.found().empty());
  const reconcile::Family& family = run.result().families.front();
  REQUIRE(family.unread.size() == 1);
  CHECK(family.unread.front().report == 5);
  // What one word for a figure does to the rest of its row is for the reader of tables to say.
  const std::vector<std::string>& cells = family.unread.front().cells;
  CHECK(cells.front() == "requests.partial.natural_person");
  CHECK(std::ranges::all_of(cells, [](const auto& cell) { return cell.starts_with("requests.partial."); }));
  CHECK(family.assessed.not_assessed == cells.size());
}

TEST_CASE("a blank child is a number from 0 on: too small a parent is a finding, too large a one is not") {
  std::vector<Sheet> tree = tree_of(5);
  tree[3].blank("disclosure.penalty.decisions");
  Decimal& penalty = tree[0].at("disclosure.penalty.decisions");
  penalty = *add(penalty, Decimal{40, 0});
  CHECK(Reconciled(texts_of(tree), kOfParent).found().empty());
  tree = tree_of(5);
  const Decimal own = tree[3].at("disclosure.penalty.decisions");
  tree[3].blank("disclosure.penalty.decisions");
  Decimal& small = tree[0].at("disclosure.penalty.decisions");
  small = *subtract(*subtract(small, own), Decimal{1, 0});
  CHECK(Reconciled(texts_of(tree), kOfParent).found() == "0.txt GX704 disclosure.penalty.decisions\n");
}

TEST_CASE("a parent without a report is named") {
  std::vector<Sheet> tree = tree_of(6);
  tree.erase(tree.begin());
  const Reconciled run(texts_of(tree), kOfParent);
  CHECK(run.found().empty());
  CHECK(run.result().families.empty());
  CHECK(run.result().orphans == std::vector<std::string>{kParent});
}

TEST_CASE("a cycle of parents is found, and a second parent") {
  const std::vector<Directions::Child> tree = {{"乙县", "甲市"}, {"丙局", "乙县"}, {"丁局", "乙县政府"}};
  CHECK(reconcile::find_cycle(tree) == tree.size());
  CHECK(reconcile::find_cycle({{"甲市", "甲市人民政府"}}) == 0);
  CHECK(reconcile::find_cycle({{"乙县", "甲市"}, {"丙局", "甲市"}, {"丙局", "乙县"}}) == 2);
  std::vector<Directions::Child> ring;
  for (int i = 0; i < 20'000; ++i)
    ring.push_back({"站" + std::to_string(i), "站" + std::to_string((i + 1) % 20'000)});
  CHECK(reconcile::find_cycle(ring) < ring.size());
}
