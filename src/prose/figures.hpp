// Figures as sentences print them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "gxreport/decimal.hpp"
#include "gxreport/span.hpp"

namespace gxreport::prose {

enum class FigureKind : std::uint8_t { count, percentage, amount, about };

/// 34件, １,234 件, 十一件, 17.46%, 5949.09万元. `about`: a number that is not exact (200余件, 1.2万条), of
/// which only that it is there counts.
struct ProseFigure {
  FigureKind kind = FigureKind::count;
  Decimal value;  ///< of an amount in yuan
  std::int8_t decimals =
      0;               ///< of an amount: places behind the point that are printed, of yuan; may be below 0
  char16_t unit = 0;   ///< of a count: its first character; others in 件次, 人次
  bool plain = false;  ///< digits alone, one after another
  Span digits;
  Span whole;  ///< with its unit
};

/// The figure whose first digit or numeral stands at `at`; nothing when no unit that is known follows.
[[nodiscard]] std::optional<ProseFigure> read_prose_figure(std::u16string_view folded, Pos at, Pos end);

inline constexpr std::u16string_view kNumerals = u"〇零一二两三四五六七八九十百千";

/// Whether 二百三十 and the like may hold the character. Every character of a sentence is asked, so the
/// lowest bits of it are looked at first.
[[nodiscard]] inline bool is_numeral(char16_t c) {
  constexpr std::uint64_t kLowBits = [] {
    std::uint64_t bits = 0;
    for (const char16_t numeral : kNumerals) bits |= std::uint64_t{1} << (numeral & 63U);
    return bits;
  }();
  return (kLowBits >> (c & 63U) & 1U) != 0 && kNumerals.find(c) != std::u16string_view::npos;
}

/// Units of what tables count; not 条 and 项 of information, nor 件次, 人, 场.
inline constexpr std::u16string_view kItems = u"件份宗起例个部";

/// A clause that says 0 in words: 未收到申请.
[[nodiscard]] inline ProseFigure figure_of_none(Span clause) {
  ProseFigure figure;
  figure.unit = kItems.front();
  figure.digits = clause;
  figure.whole = clause;
  return figure;
}

/// What Chinese numerals count: 一个, 一项 and 一条 count nothing.
inline constexpr std::u16string_view kUnitsOfNumerals = u"件份部宗起例";

/// The number that Chinese numerals are (十一, 二百三十, 两, 一百零五, 二〇); nothing when they are none
/// below 10,000.
[[nodiscard]] std::optional<std::int64_t> read_numerals(std::u16string_view numerals);

}  // namespace gxreport::prose
