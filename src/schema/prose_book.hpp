// How sentences of a report speak of its cells: templates/prose/*.json, ready for reading.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gxreport/template.hpp"

namespace gxreport::schema {

/// What a word means: one of the constants, or from kFirstClass on a class of "words".
using WordClass = std::uint8_t;
namespace word_class {
inline constexpr WordClass filler = 0;
inline constexpr WordClass this_year = 1;
inline constexpr WordClass total = 2;
inline constexpr WordClass own = 3;
inline constexpr WordClass count = 4;       ///< # in wordings
inline constexpr WordClass percentage = 5;  ///< %
inline constexpr WordClass amount = 6;      ///< 元
inline constexpr WordClass none = 7;        ///< 0: a word that says that there are none
inline constexpr WordClass first_listed = 8;
}  // namespace word_class

struct ProseWord {
  std::u16string letters;  ///< folded, nothing but letters, digits and Han
  WordClass meaning = word_class::filler;
  char16_t level = 0;  ///< own only for an organ whose name ends so; 0: for every one
};

/// The classes of a wording, one a byte from the lowest, fillers and the like left out; 0 when there is none.
using WordingKey = std::uint64_t;
inline constexpr std::size_t kMaxClasses = 8;

/// A cell by its id, with its place in the built-in forms: most reports are on one of them.
struct ProseCell {
  std::string id;
  std::vector<CellIndex> places;

  /// kNoCell when the form has none.
  [[nodiscard]] CellIndex in(const Template& form) const;
};

struct ProseReading {
  std::vector<ProseCell> cells;  ///< of which it is the sum …
  std::vector<ProseCell> minus;  ///< … less these
  Bilingual name;                ///< what the sentence would mean; empty for the readings proper
};

/// Places at which claims stand; an index into ProseBook::scopes, or none.
using Scope = std::int16_t;
inline constexpr Scope kNoScope = -1;

struct ProseClaim {
  std::string id;
  std::string rule;
  Bilingual name;
  Scope opens = kNoScope;
  bool beside = false;              ///< behind two such claims those within one of them have no place
  bool timeless = false;            ///< needs no word for the year or for all: what is in force is
  std::vector<WordingKey> settles;  ///< the wordings that may settle which reading of glued figures holds
  std::vector<ProseReading> readings;
  std::vector<ProseReading> maybe;
  std::int16_t wholes = -1;  ///< index into ProseBook::wholes; -1: a share beside it is of what is stated
};

enum class Aside : std::uint8_t { none, nothing, share, more, less, growth, decline, previous, percentage };

/// What a clause of these words is: a claim, or an aside.
struct ProseEntry {
  WordingKey key = 0;
  Scope within = kNoScope;
  std::int16_t claim = -1;  ///< index into ProseBook::claims
  Aside aside = Aside::none;
};

using Words = std::vector<std::u16string>;

/// The lists of "settling" and "doubts" by their names there.
struct SettlingWords {
  Words units, words, between, this_year, not_claims, lead_ins, own, organs, guidance;
};
struct DoubtWords {
  Words words, organs, innocent, guidance, extents;
};
struct ListWords {
  Words begin, rest, not_rest, channels, exclusive;
};

class ProseBook {
 public:
  std::vector<ProseClaim> claims;
  SettlingWords settling;
  DoubtWords doubts;
  ListWords lists;
  Words headings;
  std::vector<std::string> scopes;
  /// Of each document that has such, the sums of cells of which a share may be beside its claims.
  std::vector<std::vector<std::vector<ProseCell>>> wholes;

  /// The one that is built in. Read once, on first use.
  [[nodiscard]] static const ProseBook& builtin();

  /// The words that begin with `first`, the longest first.
  [[nodiscard]] std::pair<const ProseWord*, const ProseWord*> words_of(char16_t first) const;
  /// What the words of `key` are behind a claim that opened `scope`; null when nothing is known.
  [[nodiscard]] const ProseEntry* find(WordingKey key, Scope scope) const;

  /// For reading and tests: all words, by first character, then the longest first; all entries, by key and
  /// place.
  std::vector<ProseWord> words;
  std::vector<ProseEntry> entries;
  /// Puts both in that order.
  void prepare();

 private:
  static constexpr std::size_t kBuckets = 1024;
  struct Range {
    char16_t first = 0;
    std::uint16_t begin = 0;
    std::uint16_t end = 0;
  };
  std::array<Range, kBuckets> ranges_{};
};

}  // namespace gxreport::schema
