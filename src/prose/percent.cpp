#include "prose/percent.hpp"

namespace gxreport::prose {

const ProseFigure* percentage_of(const Sentence& sentence, const Clause& clause) {
  for (std::size_t i = 0; i < clause.figures; ++i) {
    const ProseFigure& figure = sentence.figures[clause.figure + i];
    if (figure.kind == FigureKind::percentage) return &figure;
  }
  return nullptr;
}

bool is_count(const Sentence& sentence, std::size_t clause) {
  const ProseFigure* figure = sentence.first_figure(sentence.clauses[clause]);
  return figure != nullptr && sentence.clauses[clause].figures == 1 && figure->kind == FigureKind::count &&
         figure->value.units < kLargestPart;
}

Decimal percent_of(std::int64_t part, std::int64_t whole, std::uint8_t scale) {
  std::int64_t units = part * 100;
  for (std::uint8_t i = 0; i < scale; ++i) units *= 10;
  return {(2 * units + whole) / (2 * whole), scale};
}

bool is_share(const Decimal& percent, std::int64_t part, std::int64_t whole) {
  if (whole <= 0 || part < 0 || percent.scale > kMostDecimals || part >= kLargestPart ||
      whole >= kLargestPart)
    return false;
  std::int64_t exact = part * 100;  // in units of the last printed place, times whole
  for (std::uint8_t i = 0; i < percent.scale; ++i) exact *= 10;
  if (percent.units < 0 || percent.units > exact / whole + 2) return false;
  const std::int64_t over =
      exact - percent.units * whole;  // cut off: 0 to whole; rounded: half of it either way
  return over < whole && 2 * over >= -whole;
}

Disagreement disagreement_on(Disagreement::Kind kind, const Sentence& sentence, std::size_t from,
                             std::size_t to, const ProseFigure& said) {
  Disagreement out;
  out.kind = kind;
  out.sentence = {sentence.clauses[from].span.begin, sentence.clauses[to].span.end};
  out.figure = said.digits;
  out.said = said.value;
  return out;
}

}  // namespace gxreport::prose
