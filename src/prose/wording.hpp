// The words of a clause, as templates/prose/*.json know them.
#pragma once

#include <string_view>
#include <vector>

#include "prose/sentence.hpp"

namespace gxreport::prose {

/// Who and when: what the words of a report can be its own by.
struct Own {
  std::u16string year;                ///< digits; empty when it is not known
  std::vector<std::u16string> names;  ///< of the organ, the longest first: 云溪市水务局, 市水务局, 水务局
  char16_t level = 0;                 ///< 市 of 云溪市人民政府; 0 for organs of no area of their own
};

/// `organization` folded, without spaces.
[[nodiscard]] Own own_of(std::u16string_view organization, int year);

/// What a clause says. Known only when every character of it belongs to a word that is listed, to a figure,
/// or to the report's own year or name.
struct Reading {
  bool known = false;
  schema::WordingKey key = 0;  ///< 0 for fillers alone
  bool this_year = false;
  bool total = false;
  bool own = false;
};

[[nodiscard]] Reading read_clause(std::u16string_view folded, const Sentence& sentence, const Clause& clause,
                                  const schema::ProseBook& book, const Own& own);

/// Where the year of the report that stands at `at` ends (2023年, 2023年度, 2023年底); `at` when none does.
[[nodiscard]] Pos pass_own_year(std::u16string_view folded, Pos at, Pos end, const Own& own);
/// Where the longest of `words`, or `word`, ends that stands at `at`, whatever spaces are in it; `at` when
/// none does.
[[nodiscard]] Pos pass_word(std::u16string_view folded, Pos at, Pos end, std::u16string_view word);
[[nodiscard]] Pos pass_any(std::u16string_view folded, Pos at, Pos end, const schema::Words& words);

}  // namespace gxreport::prose
