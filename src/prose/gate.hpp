// Whether the sentence around a figure is worth reading: most figures of a report are none that tables hold.
#pragma once

#include <bitset>
#include <string_view>

#include "gxreport/span.hpp"
#include "schema/prose_book.hpp"

namespace gxreport::prose {

/// Asks only the characters beside a figure: those of words that wordings have before or behind it, and what begins a
/// list of parts, a share or a growth. Lets through more than is understood, and nothing less.
class Gate {
 public:
  explicit Gate(const schema::ProseBook& book);
  /// That of the wordings that are built in. Made once, on first use.
  [[nodiscard]] static const Gate& builtin();

  /// `at`: what next_anchor() found.
  [[nodiscard]] bool lets_through(std::u16string_view folded, Pos at) const;

 private:
  using Characters = std::bitset<0x10000>;

  using Classes = std::bitset<0x100>;

  [[nodiscard]] bool has_word_before(std::u16string_view folded, Pos at) const;
  [[nodiscard]] bool has_word_behind(std::u16string_view folded, Pos at) const;
  [[nodiscard]] bool begins_list(std::u16string_view folded, Pos at) const;

  Characters before_;  ///< with which words end that stand before a figure
  Characters behind_;  ///< with which words begin that stand behind one that begins its wording
  Characters passed_;  ///< of fillers and the like, which may stand between
  Characters list_;    ///< with which, behind a comma, a list, share or growth begins
};

}  // namespace gxreport::prose
