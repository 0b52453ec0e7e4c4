#include "match/glued/run.hpp"

#include <algorithm>

#include "text/digit.hpp"
#include "text/units.hpp"

namespace gxreport::match {

namespace {

bool is_sign(char16_t c) { return c == u'+' || c == u'-'; }
bool is_point(char16_t c) { return c == u'.' || c == u','; }

/// The end of the longest unit that begins at `at`, or `at`.
Pos unit_end(std::u16string_view folded, Pos at, Pos end) {
  if (at >= end || folded[at] < 0x4E00) return at;  // every unit begins with Han
  Pos length = std::min<Pos>(end - at, kMaxUnitLength);
  while (length > 0 && !is_unit_word(folded.substr(at, length))) --length;
  return at + length;
}

/// Behind digits and the commas between them.
Pos digits_end(std::u16string_view folded, Pos at, Pos end) {
  while (at < end &&
         (is_digit(folded[at]) || (folded[at] == u',' && at + 1 < end && is_digit(folded[at + 1]))))
    ++at;
  return at;
}

}  // namespace

Pos run_end(std::u16string_view folded, Pos at, Pos end) {
  Pos last = at;  // behind the last digit or unit
  while (at < end) {
    if (is_digit(folded[at])) {
      const Pos behind = digits_end(folded, at, end);
      last = unit_end(folded, behind, end);
      at = last;
    } else if (folded[at] == u' ' || folded[at] == kZeroWidth || is_sign(folded[at]) ||
               is_point(folded[at])) {
      ++at;
    } else {
      break;
    }
  }
  return last;
}

FigureRun cut_run(std::u16string_view folded, Span span) {
  constexpr std::size_t kUsualPieces = 8;  // a run with a space behind each figure
  FigureRun run;
  run.span = span;
  run.pieces.reserve(std::min<std::size_t>(span.size(), kUsualPieces));
  RunPiece piece;
  for (Pos at = span.begin; at < span.end;) {
    const char16_t c = folded[at];
    if (is_digit(c)) {
      const Pos behind = digits_end(folded, at, span.end);
      piece.digits = {at, behind};
      run.digits += static_cast<std::size_t>(std::ranges::count_if(folded.substr(at, behind - at), is_digit));
      const Pos unit = unit_end(folded, behind, span.end);
      piece.unit = {behind, unit};
      piece.bridge =
          unit + 1 < span.end && unit == behind && folded[unit] == u' ' && is_digit(folded[unit + 1]);
      run.pieces.push_back(piece);
      piece = RunPiece{};
      at = std::max(unit, at + 1);
      continue;
    }
    if (is_sign(c)) {
      run.plain = run.plain && !piece.sign && at + 1 < span.end && is_digit(folded[at + 1]);
      piece.sign = true;
      piece.negative = c == u'-';
    } else if (c != u' ' && c != kZeroWidth) {
      run.plain = false;
    }
    ++at;
  }
  return run;
}

}  // namespace gxreport::match
