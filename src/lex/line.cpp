#include "lex/line.hpp"

#include <array>

namespace gxreport::lex {

namespace {

bool is_box(char16_t c) { return c >= 0x2500 && c <= 0x257F; }

bool is_letter(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

/// What a character is in a line of a grid.
enum class RulePart : std::uint8_t { none, idle, crossing, mark };

constexpr std::array<RulePart, 0x80> kAsciiParts = [] {
  std::array<RulePart, 0x80> parts{};
  parts[u'-'] = parts[u'='] = RulePart::mark;
  parts[u'+'] = parts[u'|'] = RulePart::crossing;
  parts[u':'] = parts[u' '] = parts[u'\t'] = RulePart::idle;
  return parts;
}();

RulePart rule_part(char16_t c) {
  if (c < kAsciiParts.size()) return kAsciiParts[c];
  if (is_pipe(c)) return RulePart::crossing;
  return is_box(c) ? RulePart::mark : RulePart::none;
}

}  // namespace

std::string_view kind_name(CellKind kind) {
  constexpr std::string_view kNames[] = {"text", "figure", "blank", "rule"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view gap_name(Gap gap) {
  constexpr std::string_view kNames[] = {"space", "columns", "comma", "tab", "pipe", "line", "blank-line"};
  return kNames[static_cast<std::size_t>(gap)];
}

LineLook look_closely(const Text& text, const Marks& marks, Span line) {
  const std::u16string_view chars = text.folded();
  LineLook look;
  look.content = trim(text, line);
  const Pos end = look.content.end;
  const Bits& bits = marks.separators;
  const auto told = [&] { return look.pipe || (look.tab && !marks.pipes); };
  for (Pos at = bits.next(look.content.begin, end); at < end && !told(); at = bits.next(at + 1, end)) {
    if (chars[at] == u'\t') {
      look.tab = true;
    } else if (chars[at] == u',') {
      look.comma = true;
    } else {
      look.pipe = is_pipe(chars[at]);
    }
  }
  // The content ends with no space: a gap that begins in it ends in it.
  look.wide_gap = !look.pipe && !look.tab && marks.gaps.any(look.content);
  return look;
}

bool is_rule(std::u16string_view line) {
  if (line.empty() || rule_part(line.back()) == RulePart::none) return false;
  std::size_t run = 0;
  std::size_t longest = 0;
  std::size_t crossings = 0;
  for (const char16_t c : line) {
    const RulePart part = rule_part(c);
    if (part == RulePart::none) return false;
    run = part == RulePart::mark ? run + 1 : 0;
    longest = longest < run ? run : longest;
    if (part == RulePart::crossing) ++crossings;
  }
  // A lone "--" is a blank figure; a grid has crossings or goes on.
  return longest >= 5 || (longest >= 3 && crossings > 0) || (longest >= 1 && is_box(line.front()));
}

namespace {

/// "—— ——" between columns: the blanks of two cells. A space behind one dash may be part of a drawn-out one.
bool is_two_blanks(CellKind kind, std::u16string_view field) {
  const std::size_t space = field.find(u' ');
  return kind == CellKind::blank && space != std::u16string_view::npos && space > 1 &&
         field.size() > space + 2 && field[0] == field[1] && field[space - 1] != u' ' &&
         field[field.size() - 2] != u' ';
}

/// "1.属于", "(一)予": the beginnings of labels, which no figure and no word for none has.
bool begins_numbered_label(std::u16string_view chars) {
  if (chars.size() < 4) return false;
  if (chars[0] == u'(') return chars.back() >= 0x4E00;
  return chars[0] >= u'0' && chars[0] <= u'9' && chars[1] == u'.' && chars[2] >= 0x4E00;
}

}  // namespace

CellKind classify_short(const Text& text, Span span) {
  if (plain_count(text.folded(span))) return CellKind::figure;
  if (begins_numbered_label(text.folded(span))) return CellKind::text;
  switch (read_figure(text, span).kind) {
    case FigureKind::figure:
      return CellKind::figure;
    case FigureKind::blank:
      return CellKind::blank;
    default:
      return CellKind::text;
  }
}

void LineWriter::cell_behind_growth(Span span, CellKind kind, Gap gap_after) {
  constexpr std::size_t kLeast = 64;
  out_.reserve(out_.size() * 2 + kLeast);
  cell(span, kind, gap_after);
}

inline bool LineWriter::is_plain_text(Span span) const {
  const std::u16string_view chars(text_.folded().data() + span.begin, span.size());
  return (begins_text(chars.front()) || begins_numbered_label(chars)) && !marks_.spaces.any(span);
}

void LineWriter::field(Span span, Gap gap_after) {
  span = trim(text_, span);
  if (span.empty()) return cell(span, CellKind::blank, gap_after);
  if (plain_count({text_.folded().data() + span.begin, span.size()}))
    return cell(span, CellKind::figure, gap_after);
  if (is_plain_text(span)) return cell(span, CellKind::text, gap_after);
  long_field(span, gap_after);
}

void LineWriter::long_field(Span span, Gap gap_after) {
  const CellKind kind = classify(text_, span);
  // None, NaN: what programs print for a cell that holds nothing.
  if (kind == CellKind::blank && is_letter(text_.folded()[span.begin])) span.end = span.begin;
  constexpr Pos kLongestRow = 400;  // longer fields are prose
  const bool words =
      kind == CellKind::text || (gap_ == Gap::columns && is_two_blanks(kind, text_.folded(span)));
  if (words && span.size() <= kLongestRow && marks_.spaces.any(span)) {
    write_words(*this, span, gap_after);
  } else {
    cell(span, kind, gap_after);
  }
}

}  // namespace gxreport::lex
