#include "lex/grid.hpp"
#include "lex/html_row.hpp"
#include "lex/marks.hpp"
#include "text/digit.hpp"

namespace gxreport::lex {

namespace {

bool is_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }
bool is_space(char16_t c) { return c == u' ' || c == u'\n' || c == u'\t' || c == kZeroWidth; }
/// It may be part of a figure.
bool is_of_figure(char32_t c) { return is_digit(c) || c == U'.' || c == U',' || c == U'-' || c == U'+'; }
bool parts_cells(char32_t c) { return c < 0x10000 && is_pipe(static_cast<char16_t>(c)); }

}  // namespace

void HtmlCell::add_text(std::u16string_view folded, Span span) {
  for (Pos at = span.begin; at < span.end; ++at) {
    const char16_t c = folded[at];
    if (is_space(c)) {
      space_ = true;
      continue;
    }
    join(c);
    if (parts_cells(c)) {
      parts_.push_back({PartKind::inserted, {}, kBrokenLine});
    } else if (!parts_.empty() && parts_.back().kind == PartKind::copied && parts_.back().span.end == at) {
      ++parts_.back().span.end;
    } else {
      parts_.push_back({PartKind::copied, {at, at + 1}, 0});
    }
  }
}

void HtmlCell::add(char32_t c, Span source) {
  if (c == U' ') {
    space_ = true;
    return;
  }
  join(c);
  if (parts_cells(c)) c = kBrokenLine;
  parts_.push_back({PartKind::replaced, source, c});
}

/// Counts `c` and writes what stands between it and the character before.
void HtmlCell::join(char32_t c) {
  if (apart_) {
    parts_.push_back({PartKind::inserted, {}, kBrokenLine});
  } else if (break_ && last_ != 0) {
    const bool torn = is_of_figure(last_) && is_of_figure(c);
    const bool words = is_han(last_) && is_han(c);
    parts_.push_back({PartKind::line, {}, torn ? kBrokenLine : words ? U'\0' : U' '});
    ++lines_;
  } else if (space_ && last_ != 0) {
    parts_.push_back({PartKind::inserted, {}, U' '});
  }
  space_ = break_ = apart_ = false;
  last_ = c;
  ++characters_;
  if (is_digit(c)) ++digits_;
  if (is_han(c)) ++han_;
}

void HtmlCell::write(TextRearranger& out, bool as_lines) const {
  for (const Part& part : parts_) {
    if (part.kind == PartKind::copied) {
      out.take(part.span);
    } else if (part.kind == PartKind::replaced) {
      out.replace(part.span, part.c);
    } else if (part.kind == PartKind::line && as_lines) {
      out.insert(U'\n');
    } else if (part.c != 0) {
      out.insert(part.c);
    }
  }
  if (apart_) out.insert(kBrokenLine);
}

}  // namespace gxreport::lex
