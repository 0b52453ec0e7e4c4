// Whether the sentence around a figure is worth reading: most figures of a report are none that tables hold.
#pragma once

#include <bitset>
#include <string_view>

#include "gxreport/span.hpp"
#include "schema/prose_book.hpp"

namespace gxreport::prose {

/// Asks only three characters beside a figure: those of words that wordings have before or behind it, and of
/// what begins a list of parts, a share or a growth. Lets through more than is understood, and nothing less.
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

  [[nodiscard]] static bool holds(const Characters& set, char16_t near, char16_t next, char16_t far);
  [[nodiscard]] static bool begins_with(const Characters& set, std::u16string_view folded, Pos at);
  [[nodiscard]] bool has_word_before(std::u16string_view folded, Pos at) const;
  [[nodiscard]] bool has_word_behind(std::u16string_view folded, Pos at, const Characters& words) const;
  [[nodiscard]] bool begins_list(std::u16string_view folded, Pos at) const;

  Characters before_;  ///< three characters with which words end that stand before a figure
  Characters
      behind_;  ///< three characters with which words begin that stand behind one that begins its wording
  Characters list_;  ///< three characters with which, behind a comma, a list, share or growth begins
  Characters none_;  ///< three characters with which words begin that stand behind one for none
  Characters ends_;  ///< the last characters of words before, the first of words behind
  Characters begins_;
  Characters passed_;  ///< of fillers and the like, which may stand between
};

}  // namespace gxreport::prose
