// How one report writes its labels and figures: the variations that reports of all layouts share.
#pragma once

#include <optional>
#include <string>

#include "gxreport/decimal.hpp"
#include "gxreport/template.hpp"
#include "random.hpp"

namespace gxreport::support {

struct Style {
  bool half_width = false;          ///< (一) and 1. instead of （一） and 1．, commas too
  bool full_width_digits = false;   ///< figures as １２
  bool space_after_number = false;  ///< "1. 属于国家秘密"
  bool spaced_labels = false;       ///< "规 章", "其 他"
  bool other_wordings = false;      ///< wordings that are as good as the form's
  bool plus_signs = false;          ///< +6 in change cells
  bool unit_in_header = true;       ///< 采购总金额（单位：万元） rather than 4345.2万元
  bool header_notes = false;        ///< a remark in brackets behind some headers
  bool page_noise = false;          ///< navigation before and links after the report
  std::string thousands;            ///< "", "," or "，"
  bool quoted_figures = false;      ///< “0”
  bool remarks = false;             ///< 22（其中修订 16 件） in some cells
  std::string count_unit;           ///< "", or what follows counts: 12件, 24大项
  std::string minus = "-";
  std::string blank;  ///< what a blank cell shows: "", "—", "/", "无" …
};

/// `visible_blanks`: never choose the empty string for blank cells.
[[nodiscard]] Style sample_style(Random& random, bool visible_blanks);

/// Numbering and wording of a label as this report prints it.
[[nodiscard]] std::string label_text(const Label& label, const Style& style, Random& random);
/// One figure with sign, separators, unit and now and then a remark; the style's blank for nullopt.
[[nodiscard]] std::string figure_text(const std::optional<Decimal>& value, const ColumnSpec& column,
                                      const Style& style, Random& random);
/// A column header, with its unit when the style says so.
[[nodiscard]] std::string header_text(const ColumnSpec& column, const Style& style, Random& random);
/// Brackets, commas and points as the style has them.
[[nodiscard]] std::string punctuated(std::string text, const Style& style);

}  // namespace gxreport::support
