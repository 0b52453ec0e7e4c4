// What in a sentence, or before it, leaves open whose, which year's or what figure it tells.
#pragma once

#include <optional>
#include <string_view>

#include "gxreport/span.hpp"
#include "prose/wording.hpp"

namespace gxreport::prose {

/// Asked only of figures that do not fit, since it looks far.
class Doubt {
 public:
  Doubt(std::u16string_view folded, const schema::ProseBook& book, const Own& own)
      : folded_(folded), book_(book), own_(own) {}

  /// Whether a clause that was not understood may change what is said behind it: another year, organ, extent,
  /// channel or subject.
  [[nodiscard]] bool in_clause(Span clause) const;
  /// Whether a sentence before `begin`, in its paragraph, begins with another organ or year.
  [[nodiscard]] bool in_paragraph(Pos begin) const;
  /// Whether `at` stands between quotation marks that are opened behind `begin`.
  [[nodiscard]] bool in_quotes(Pos begin, Pos at) const;
  /// Whether the report speaks of extents apart anywhere (市本级), so that 全市 may be more than its tables
  /// hold.
  [[nodiscard]] bool has_extents();

 private:
  [[nodiscard]] std::u16string letters(Span span) const;
  [[nodiscard]] bool names_other_year(std::u16string_view letters) const;
  [[nodiscard]] bool names_organ(std::u16string letters) const;
  [[nodiscard]] bool begins_elsewhere(Span sentence) const;

  std::u16string_view folded_;
  const schema::ProseBook& book_;
  const Own& own_;
  std::optional<bool> extents_;
};

}  // namespace gxreport::prose
