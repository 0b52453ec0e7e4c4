// Which lines are none of an outline's rows.
#include <algorithm>

#include "match/outline/row_reader.hpp"
#include "schema/label_index.hpp"

namespace gxreport::match {

namespace {

constexpr std::size_t kLongestLabel = 120;

}  // namespace

bool OutlineRowReader::ends_table(const FieldLine& line) const {
  return std::ranges::any_of(line.fields, [&](const Field& field) {
    const std::u16string_view words = text_.folded(field.span);
    if (field.kind != FieldKind::text) return false;
    return words.size() > kLongestLabel || words.find(u'。') != std::u16string_view::npos;
  });
}

bool OutlineRowReader::is_header(const FieldLine& line) const {
  return line.filled > 0 && std::ranges::all_of(line.fields, [&](const Field& field) {
           return field.kind == FieldKind::nothing || !words_.columns(text_.folded(field.span)).empty();
         });
}

/// Lines below the table (填报人：…), not rows. Short words need a stop behind them.
bool OutlineRowReader::is_around(std::u16string_view words) const {
  constexpr std::size_t kTelling = 3;
  while (!words.empty() && !schema::is_significant(words.front())) words.remove_prefix(1);
  std::u16string head;
  std::size_t at = 0;
  for (; at < words.size() && head.size() < 16; ++at) {
    const char16_t c = words[at];
    if (schema::is_significant(c)) {
      head.push_back(c);
    } else if (c != u' ' && c != kZeroWidth) {
      break;
    }
  }
  return std::ranges::any_of(outline_.not_rows, [&](const std::u16string& known) {
    return head == known || (known.size() >= kTelling && head.starts_with(known));
  });
}

/// The label stands under the header's label, so that the other cells stand under theirs.
bool OutlineRowReader::in_places(const FieldLine& line) const {
  if (header_ == nullptr || !header_->positional || !line.positional) return false;
  const auto label = std::ranges::find(line.fields, FieldKind::text, &Field::kind);
  if (label == line.fields.end()) return false;
  const HeaderWord* word = header_->at(label->ordinal);
  return word != nullptr &&
         (word->column == OutlineColumn::indicator || word->column == OutlineColumn::ignored);
}

/// "- 4 -", "第4页", "4/7": between tables cut in two.
bool OutlineRowReader::is_page_number(std::u16string_view words) {
  const std::u16string letters = schema::skeleton(words);
  if (letters.empty() || letters.size() > 8) return false;
  const bool page = letters.starts_with(u'第') && letters.find(u'页') != std::u16string::npos;
  return page || letters.find_first_not_of(u"0123456789") == std::u16string::npos;
}

}  // namespace gxreport::match
