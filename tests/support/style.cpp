#include "style.hpp"

#include <array>
#include <string_view>
#include <utility>

#include "utf8.hpp"

namespace gxreport::support {

namespace {

constexpr std::string_view kUnit = "万元";

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

/// Separates the thousands of a run of digits: 1234567 → 1,234,567.
std::string separated(const std::string& digits, const std::string& separator) {
  const std::size_t point = digits.find('.');
  const std::size_t whole = point == std::string::npos ? digits.size() : point;
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && i < whole && (whole - i) % 3 == 0) out += separator;
    out += digits[i];
  }
  return out;
}

std::string widened(const std::string& figure) {
  std::string out;
  for (const char c : figure) {
    if (c >= '0' && c <= '9') {
      out += encode(U'０' + static_cast<char32_t>(c - '0'));
    } else {
      out += c;
    }
  }
  return out;
}

/// （其中修订 16 件）, a part of a count that its cell mentions.
std::string remark_on(const Decimal& count, const Style& style, Random& random) {
  static const std::array<std::string, 3> kParts = {"其中修订", "含网上", "其中联合发文"};
  const std::string part = std::to_string(random.between(0, count.units));
  return punctuated("（" + random.pick(kParts) + " " + part + " 件）", style);
}

/// A space between the characters of short labels.
std::string spaced(const std::string& text) {
  const std::u32string characters = decode(text);
  if (characters.size() < 2 || characters.size() > 4) return text;
  std::string out;
  for (const char32_t c : characters) {
    if (!out.empty()) out += ' ';
    out += encode(c);
  }
  return out;
}

}  // namespace

Style sample_style(Random& random, bool visible_blanks) {
  static const std::array<std::string, 3> kThousands = {"", ",", "，"};
  static const std::array<std::string, 4> kMinus = {"-", "－", "−", "-"};
  static const std::array<std::string, 4> kUnits = {"件", "项", "大项", "条"};
  static const std::array<std::string, 8> kBlanks = {"", "—", "/", "无", "-", "——", "－", "空白"};
  Style style;
  style.half_width = random.chance(40);
  style.full_width_digits = random.chance(10);
  style.space_after_number = random.chance(20);
  style.spaced_labels = random.chance(10);
  style.other_wordings = random.chance(30);
  style.plus_signs = random.chance(50);
  style.count_unit = random.chance(10) ? random.pick(kUnits) : "";
  style.remarks = random.chance(12);
  style.quoted_figures = !style.remarks && random.chance(4);
  style.unit_in_header = random.chance(50);
  style.header_notes = random.chance(20);
  style.page_noise = random.chance(50);
  style.thousands = random.chance(30) ? random.pick(kThousands) : "";
  style.minus = random.pick(kMinus);
  style.blank = visible_blanks ? kBlanks[1 + random.below(kBlanks.size() - 1)] : random.pick(kBlanks);
  return style;
}

std::string punctuated(std::string text, const Style& style) {
  if (!style.half_width) return text;
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kNarrow = {
      {{"（", "("}, {"）", ")"}, {"，", ","}, {"：", ":"}, {"“", "\""}, {"”", "\""}}};
  for (const auto& [wide, narrow] : kNarrow) replace_all(text, wide, narrow);
  return text;
}

std::string label_text(const Label& label, const Style& style, Random& random) {
  std::string text = label.text;
  if (style.other_wordings && !label.accepted.empty() && random.chance(50))
    text = random.pick(label.accepted);
  if (style.spaced_labels) text = spaced(text);
  std::string numbering = label.numbering;
  if (!style.half_width && random.chance(20)) replace_all(numbering, ".", "．");
  if (style.space_after_number && !numbering.empty()) numbering += ' ';
  return punctuated(numbering + text, style);
}

std::string figure_text(const std::optional<Decimal>& value, const ColumnSpec& column, const Style& style,
                        Random& random) {
  if (!value) return style.blank;
  std::string digits = value->to_string();
  std::string sign;
  if (digits.starts_with('-')) {
    digits.erase(0, 1);
    sign = style.minus;
  } else if (style.plus_signs && column.kind == CellKind::change && value->units > 0) {
    sign = "+";
  }
  if (!style.thousands.empty()) digits = separated(digits, style.thousands);
  if (style.full_width_digits) digits = widened(digits);
  std::string out = sign + digits;
  if (column.kind == CellKind::amount && !style.unit_in_header) out += kUnit;
  if (column.kind != CellKind::amount) out += style.count_unit;
  if (style.quoted_figures) out = punctuated("“" + out + "”", style);
  constexpr std::size_t kRemarkPercent = 6;
  const bool counted = column.kind == CellKind::count && value->units > 0;
  if (counted && style.remarks && random.chance(kRemarkPercent)) out += remark_on(*value, style, random);
  return out;
}

std::string header_text(const ColumnSpec& column, const Style& style, Random& random) {
  std::string text = label_text(column.label, style, random);
  const bool printed = !column.unit.empty() && text.find(column.unit) != std::string::npos;
  if (column.kind == CellKind::amount && style.unit_in_header && !printed) {
    text += punctuated("（单位：" + std::string(kUnit) + "）", style);
  }
  if (style.header_notes && column.kind == CellKind::change) {
    text += punctuated("（指比上年多出或少掉的，少掉的写成负数，如-8）", style);
  }
  return text;
}

}  // namespace gxreport::support
