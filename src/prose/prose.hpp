// What a report's sentences say of figures that it also gives elsewhere, and where both disagree.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "gxreport/report.hpp"
#include "gxreport/text.hpp"
#include "schema/prose_book.hpp"

namespace gxreport::prose {

/// A sum that a figure may mean, and what the tables have for it.
struct Meaning {
  const schema::ProseReading* reading = nullptr;
  std::vector<CellIndex> cells;
  std::vector<CellIndex> minus;
  Decimal value;
};

/// One figure of a sentence that does not fit.
struct Disagreement {
  enum class Kind : std::uint8_t {
    claim,  ///< … what its tables say
    parts,  ///< … the sum of the parts behind it
    share,  ///< … its part and any whole of the sentence
    growth  ///< … last year's figure
  };
  Kind kind = Kind::claim;
  bool none = false;  ///< of a claim: it says in words that there are none
  bool note = false;  ///< some reading of the sentence makes the figures agree
  Span sentence;      ///< the clauses that say it
  Span figure;
  const schema::ProseClaim* claim = nullptr;
  Decimal said;
  std::vector<Meaning>
      meanings;  ///< of a claim: what was compared; of a note the last one is what would agree
  std::vector<Decimal>
      parts;        ///< of parts: each; of a share: the part and the whole; of growth: now and before
  Decimal should;   ///< what the parts add up to, what the share or growth is
  Decimal overlap;  ///< of a note on parts: the one that would have to be counted within others
};

struct Prose {
  static constexpr std::size_t kKinds = 4;

  std::vector<Disagreement> disagreements;  ///< as they stand; at most kMaxAlike of a kind
  std::array<bool, kKinds> cut{};           ///< by kind: there were more
};

/// A claim that was understood, whether it fits or not; for tests and for tuning.
struct Heard {
  const schema::ProseClaim* claim = nullptr;
  Decimal value;
  Span figure;
  bool compared = false;  ///< all cells of each of its readings are read
  bool agrees = false;
};

/// Reads all sentences. Linear in the text. `heard` gets every claim if it is not null.
[[nodiscard]] Prose read_prose(const Text& text, const Report& report, std::vector<Heard>* heard = nullptr);

}  // namespace gxreport::prose
