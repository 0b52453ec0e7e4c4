// The wordings that are built in are sound: words of one meaning, claims of cells that there are.
#include "schema/prose_book.hpp"

#include <algorithm>
#include <set>

#include "catch.hpp"
#include "gxreport/template.hpp"

using namespace gxreport;
using namespace gxreport::schema;

TEST_CASE("each reading of a claim speaks of cells that one form has, and of none twice") {
  for (const ProseClaim& claim : ProseBook::builtin().claims) {
    CAPTURE(claim.id);
    for (const auto* readings : {&claim.readings, &claim.maybe}) {
      for (const ProseReading& reading : *readings) {
        std::set<std::string> ids;
        for (const ProseCell& cell : reading.cells) CHECK(ids.insert(cell.id).second);
        const auto has_all = [&](const auto& form) {
          const auto has = [&](const ProseCell& cell) { return form->find_cell(cell.id) != kNoCell; };
          return std::ranges::all_of(reading.cells, has) && std::ranges::all_of(reading.minus, has);
        };
        CHECK(std::ranges::any_of(TemplateSet::builtin().all(), has_all));
      }
    }
  }
}

TEST_CASE("ids of claims are unique, and a claim that settles has one reading of one cell") {
  std::set<std::string> ids;
  for (const ProseClaim& claim : ProseBook::builtin().claims) {
    CAPTURE(claim.id);
    CHECK(ids.insert(claim.id).second);
    CHECK(claim.rule.starts_with("GX60"));
    if (claim.settles.empty()) continue;
    CHECK((claim.readings.size() == 1 && claim.readings.front().cells.size() == 1));
    for (const WordingKey key : claim.settles) {
      const ProseEntry* entry = ProseBook::builtin().find(key, kNoScope);
      REQUIRE(entry != nullptr);
      CHECK(&ProseBook::builtin().claims.at(static_cast<std::size_t>(entry->claim)) == &claim);
    }
  }
}

TEST_CASE("no word has two meanings, none is empty, and the longest is tried first") {
  std::set<std::pair<std::u16string, char16_t>> seen;
  const auto& words = ProseBook::builtin().words;
  for (const ProseWord& word : words) {
    REQUIRE_FALSE(word.letters.empty());
    CHECK(seen.insert({word.letters, word.level}).second);
    const auto [first, last] = ProseBook::builtin().words_of(word.letters.front());
    CHECK(std::is_sorted(first, last, [](const ProseWord& a, const ProseWord& b) {
      return a.letters.size() > b.letters.size();
    }));
    CHECK(std::any_of(first, last, [&](const ProseWord& one) { return &one == &word; }));
  }
}

TEST_CASE("no wording means two things in one place") {
  std::set<std::pair<WordingKey, Scope>> seen;
  for (const ProseEntry& entry : ProseBook::builtin().entries) {
    CHECK(entry.key != 0);
    CHECK(seen.insert({entry.key, entry.within}).second);
    CHECK(ProseBook::builtin().find(entry.key, entry.within) == &entry);
  }
}

TEST_CASE("what a claim is within is opened by another") {
  const ProseBook& book = ProseBook::builtin();
  for (const ProseEntry& entry : book.entries) {
    if (entry.within == kNoScope) continue;
    CHECK(std::ranges::any_of(book.claims,
                              [&](const ProseClaim& claim) { return claim.opens == entry.within; }));
  }
}
