// Where a row of an outline begins, and its label.
#include <algorithm>

#include "lex/line.hpp"
#include "match/outline/glued.hpp"
#include "match/outline/row_reader.hpp"
#include "schema/label_index.hpp"

namespace gxreport::match {

namespace {

constexpr std::u16string_view kOfWhich = u"其中";
constexpr std::size_t kUsualRows = 72;
constexpr std::size_t kLongestWords = 240;  // of all pieces of a label: bounds what is compared

}  // namespace

/// （一, 十: what is left of a number at the end of a narrow line.
bool OutlineRowReader::is_piece_of_number(std::u16string_view words) {
  constexpr std::size_t kLongest = 4;
  constexpr std::u16string_view kPieces = u"(一二三四五六七八九十";
  return words.size() <= kLongest && words.find_first_not_of(kPieces) == std::u16string_view::npos;
}

/// （一 | ）收到申请数: a number torn in two by a narrow column.
bool OutlineRowReader::begin_torn(const FieldLine& line, Span torn, Span span) {
  std::u16string joined(text_.folded(torn));
  joined += text_.folded(span);
  auto number = read_outline_number(joined, {0, static_cast<Pos>(joined.size())});
  if (!number || number->printed.end < torn.size()) return false;
  const Pos label = span.begin + (number->printed.end - torn.size());
  number->printed = {torn.begin, label};
  OutlineReading row;
  row.number = std::move(number);
  begin(std::move(row), line, lex::trim(text_, {label, span.end}));
  return true;
}

bool OutlineRowReader::begin_row(const FieldLine& line, Span span) {
  const std::u16string_view folded = text_.folded();
  if (auto number = read_outline_number(folded, span)) {
    OutlineReading row;
    const Span label = lex::trim(text_, {number->printed.end, span.end});
    row.number = std::move(number);
    begin(std::move(row), line, label);
    return true;
  }
  Pos at = span.begin;
  while (at < span.end && !schema::is_significant(folded[at])) ++at;
  if (!text_.folded({at, span.end}).starts_with(kOfWhich)) return false;
  OutlineReading row;
  row.of_which = true;
  begin(std::move(row), line, span);
  return true;
}

/// What begins with the end of a number lost the number.
void OutlineRowReader::begin_stray(const FieldLine& line, Span span) {
  constexpr std::u16string_view kEndsOfNumbers = u").、,";
  OutlineReading row;
  row.certain = kEndsOfNumbers.find(text_.folded()[span.begin]) == std::u16string_view::npos;
  begin(std::move(row), line, span);
}

void OutlineRowReader::begin(OutlineReading row, const FieldLine& line, Span label) {
  drop_loose(readings_);
  if (readings_.rows.size() == kMostOutlineRows) {
    readings_.cut = true;
    readings_.cut_at = label;
    return;
  }
  row.line = line.number;
  row.last_line = line.number;
  if (readings_.rows.empty()) readings_.rows.reserve(kUsualRows);
  readings_.rows.push_back(std::move(row));
  if (!label.empty()) add_words(readings_.rows.back(), label);
}

void OutlineRowReader::add_words(OutlineReading& row, Span span) {
  if (row.words.size() > kLongestWords) {
    row.loose_below = true;
    return;
  }
  row.label.push_back(span);
  row.words += text_.folded(span);
  row.indicator = outline_.find(row.words);
  const Position position = text_.position(span.begin);
  row.last_line = std::max(row.last_line, position.line - 1);
  if (row.unit.empty()) cut_unit(row);
}

/// 主动公开政府信息数条, 主动公开政府信息数条—: the unit is glued to the label.
void OutlineRowReader::cut_unit(OutlineReading& row) {
  constexpr std::u16string_view kEndings = u"数量额费";
  if (row.indicator >= 0) return;
  const Span unit = unit_at_end(text_, without_blank(text_, row.label.back()));
  if (unit.empty()) return;
  const std::u16string words = row.words.substr(0, row.words.size() - (row.label.back().end - unit.begin));
  const int indicator = outline_.find(words);
  if (indicator < 0 && (words.empty() || kEndings.find(words.back()) == std::u16string_view::npos)) return;
  row.unit = unit;
  row.words = words;
  row.indicator = indicator;
  row.label.back().end = unit.begin;
}

}  // namespace gxreport::match
