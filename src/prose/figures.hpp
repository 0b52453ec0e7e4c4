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
  Decimal value;            ///< of an amount in yuan
  std::int8_t decimals = 0;  ///< of an amount: places behind the point that are printed, of yuan; may be below 0
  char16_t unit = 0;         ///< of a count: its first character; others in 件次, 人次
  bool plain = false;        ///< digits alone, one after another
  Span digits;
  Span whole;  ///< with its unit
};

/// The figure whose first digit or numeral stands at `at`; nothing when no unit that is known follows.
[[nodiscard]] std::optional<ProseFigure> read_prose_figure(std::u16string_view folded, Pos at, Pos end);

/// Whether 二百三十 and the like may hold the character. Every character of a sentence is asked.
[[nodiscard]] inline bool is_numeral(char16_t c) {
  switch (c) {
    case u'〇':
    case u'零':
    case u'一':
    case u'二':
    case u'两':
    case u'三':
    case u'四':
    case u'五':
    case u'六':
    case u'七':
    case u'八':
    case u'九':
    case u'十':
    case u'百':
    case u'千':
      return true;
    default:
      return false;
  }
}

/// The number that Chinese numerals are (十一, 二百三十, 两, 一百零五, 二〇); nothing when they are none below
/// 10,000.
[[nodiscard]] std::optional<std::int64_t> read_numerals(std::u16string_view numerals);

}  // namespace gxreport::prose
