// Comma-separated rows. Only the ASCII comma parts fields, and only in a file that is made of such rows:
// the same comma stands in prose and in 1,234.
#include <algorithm>
#include <vector>

#include "lex/line.hpp"
#include "text/digit.hpp"

namespace gxreport::lex {

namespace {

constexpr std::size_t kRowsThatTell = 5;
constexpr std::size_t kLinesLookedAt = 5000;
constexpr Pos kLongestLine = 250;
constexpr Pos kLongestField = 120;

bool is_ascii(const Text& text, Pos at, char c) {
  const std::string_view source = text.quote({at, at + 1});
  return source.size() == 1 && source[0] == c;
}

}  // namespace

std::vector<Span> comma_fields(const Text& text, Span line) {
  std::vector<Span> fields;
  const std::u16string_view chars = text.folded();
  bool quoted = false;
  Pos begin = line.begin;
  for (Pos at = line.begin; at <= line.end; ++at) {
    const bool end = at == line.end;
    if (!end && chars[at] == u'"' && is_ascii(text, at, '"') && (quoted || at == begin)) {
      // Inside quotes two of them stand for one.
      const bool doubled = quoted && at + 1 < line.end && chars[at + 1] == u'"';
      if (doubled) ++at;
      quoted = quoted == doubled;
    }
    if (!end && (quoted || chars[at] != u',' || !is_ascii(text, at, ','))) continue;
    Span field = trim(text, {begin, at});
    const bool wrapped = field.size() >= 2 && chars[field.begin] == u'"' && chars[field.end - 1] == u'"' &&
                         is_ascii(text, field.begin, '"');
    fields.push_back(wrapped ? Span{field.begin + 1, field.end - 1} : field);
    begin = at + 1;
  }
  return fields;
}

namespace {

/// A label with a figure glued to it: its commas may be those of 1,234.
bool is_glued(const Text& text, Span field) {
  if (field.empty() || classify(text, field) != CellKind::text) return false;
  const char16_t last = text.folded()[field.end - 1];
  return last >= u'0' && last <= u'9';
}

/// Two figures with a space between: 532 3 in "1,532 3,649", whose commas are those of thousands.
bool holds_figures(const Text& text, Span field) {
  const std::u16string_view chars = text.folded(field);
  return chars.find(u' ') != std::u16string_view::npos &&
         chars.find_first_not_of(u"0123456789 ") == std::u16string_view::npos;
}

bool is_csv_row(const Text& text, const Marks& marks, Span line) {
  const LineLook look = look_at(text, marks, line);
  if (!look.comma || look.tab || look.pipe || line.size() > kLongestLine) return false;
  if (classify(text, look.content) == CellKind::figure) return false;
  const std::vector<Span> fields = comma_fields(text, look.content);
  if (fields.size() < 3 || is_glued(text, fields.front())) return false;
  if (std::ranges::any_of(fields, [&](Span f) { return holds_figures(text, f); })) return false;
  // 9,436,05 may be a figure that goes on elsewhere.
  constexpr std::size_t kTable = 7;
  if (fields.size() < kTable && classify(text, fields.front()) == CellKind::figure) return false;
  const auto is_value = [&](Span field) { return classify(text, field) != CellKind::text; };
  const auto values = std::count_if(fields.begin() + 1, fields.end(), is_value);
  const auto is_long = [](Span field) { return field.size() > kLongestField; };
  return values >= 2 && values + 3 >= static_cast<std::ptrdiff_t>(fields.size()) &&
         std::ranges::none_of(fields, is_long);
}

/// As many commas as rows of the fewest fields have. Prose sets the full-width comma, so that most files end
/// here.
bool has_commas(std::string_view utf8) {
  std::size_t commas = 0;
  for (std::size_t at = utf8.find(','); at != std::string_view::npos; at = utf8.find(',', at + 1)) {
    if (++commas == 2 * kRowsThatTell) return true;
  }
  return false;
}

/// Two commas with a figure, a quote or another comma behind them; commas of prose have words there.
bool may_be_row(std::u16string_view line) {
  std::size_t found = 0;
  for (std::size_t at = 0; at + 1 < line.size() && found < 2; ++at) {
    if (line[at] != u',') continue;
    const char16_t next = line[at + 1];
    found += next < u'A' ? 1U : 0U;
  }
  return found >= 2;
}

}  // namespace

bool is_csv(const Text& text, const Marks& marks) {
  if (!has_commas(text.utf8())) return false;
  std::size_t rows = 0;
  const std::size_t lines = std::min(text.line_count(), kLinesLookedAt);
  for (std::size_t i = 0; i < lines; ++i) {
    const Pos begin = text.line_start(i);
    const Pos next = i + 1 < text.line_count() ? text.line_start(i + 1) : text.size();
    if (next - begin < 5 || next - begin > kLongestLine) continue;
    const Span line{begin, next > begin && text.folded()[next - 1] == u'\n' ? next - 1 : next};
    if (!may_be_row(text.folded(line))) continue;
    rows += is_csv_row(text, marks, line) ? 1U : 0U;
    if (rows >= kRowsThatTell) return true;
  }
  return false;
}

void write_csv(LineWriter& writer, Span line) {
  const std::vector<Span> fields = comma_fields(writer.text(), line);
  const bool prose =
      fields.size() < 2 || std::ranges::any_of(fields, [](Span f) { return f.size() > kLongestField; });
  if (prose) {
    writer.field(line, Gap::line);
    return;
  }
  for (const Span field : fields) writer.field(field, Gap::comma);
}

}  // namespace gxreport::lex
