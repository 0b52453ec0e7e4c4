// Figures as reports print them.
#pragma once

#include <cstdint>

#include "gxreport/decimal.hpp"
#include "gxreport/text.hpp"

namespace gxreport {

enum class FigureKind : std::uint8_t {
  not_a_figure,  ///< text, or digits with text that is no unit and no remark
  figure,        ///< one number: value, digits, unit and remark are set
  blank          ///< nothing, a dash, a slash, 无 or 空白: the cell is there and holds no figure
};

/// How one cell's content reads. `digits` is the span of sign, digits, separators and point alone;
/// `unit` of what follows directly (件, 大项, 万元 …), empty without one; `remark` of a bracketed note.
struct Figure {
  FigureKind kind = FigureKind::not_a_figure;
  Decimal value;
  Span digits;
  Span unit;
  Span remark;
  bool explicit_sign = false;  ///< + or - is printed
};

/// Reads the folded characters of `span` as one figure: 0, ０, 1,234, 1，234, +6, -4, −4, 12件, 24大项,
/// 4345.2万元, "0" in quotes, 22（其中修订 16 件), .5 and 12. are not figures. Thousands separators must
/// stand every three digits. Blank: only spaces, dashes, slashes, 无, 空白, 空, or quotes around nothing. A
/// unit is at most four Han characters of the closed list in src/text/units.hpp (件 条 个 项 大项 小项 次 篇
/// 人 人次 份 家 宗 起 部 册 元 万元 亿元 千元 …). Never throws; a number out of Decimal's range is
/// not_a_figure.
[[nodiscard]] Figure read_figure(const Text& text, Span span);

/// Columns that `span` takes on a terminal: Han and full-width 2, combining and zero-width 0, tab to the
/// next multiple of 8 counted from the line's start column `from`.
[[nodiscard]] std::uint32_t display_width(const Text& text, Span span, std::uint32_t from = 0);

}  // namespace gxreport
