#include "prose/compare.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace gxreport::prose {

namespace {

using schema::ProseReading;

constexpr std::int64_t kLargestAtOnce = 1'000'000'000'000;  // 64 of them are within 64 bits

/// The cells of a reading; false when the form lacks one.
bool find_cells(const Template& form, const std::vector<schema::ProseCell>& wanted,
                std::vector<CellIndex>& cells) {
  for (const schema::ProseCell& one : wanted) {
    const CellIndex cell = one.in(form);
    if (cell == kNoCell) return false;
    cells.push_back(cell);
  }
  return true;
}

/// The sum of `cells`, those that are ambiguous as the candidate `pick` says; nothing when one is not read.
std::optional<Decimal> sum_of(const Report& report, const std::vector<CellIndex>& cells) {
  std::optional<Decimal> sum = Decimal{};
  for (const CellIndex cell : cells) {
    if (report.cells[cell].status != CellStatus::ok) return std::nullopt;
    sum = add(*sum, report.cells[cell].value);
    if (!sum) return std::nullopt;
  }
  return sum;
}

std::optional<Decimal> value_of(const Report& report, const Meaning& meaning) {
  const auto plus = sum_of(report, meaning.cells);
  const auto minus = sum_of(report, meaning.minus);
  return plus && minus ? subtract(*plus, *minus) : std::nullopt;
}

std::optional<Meaning> meaning_of(const Report& report, const ProseReading& reading) {
  Meaning meaning;
  meaning.reading = &reading;
  const bool has_all = find_cells(*report.form, reading.cells, meaning.cells) &&
                       find_cells(*report.form, reading.minus, meaning.minus);
  return has_all ? std::optional(std::move(meaning)) : std::nullopt;
}

/// The power of ten of a cell's unit in yuan; nothing when no unit is printed.
std::optional<int> power_of(const Text& text, const Report& report, CellIndex index) {
  const std::u16string_view unit = text.folded(report.cells[index].unit);
  if (unit == u"元") return 0;
  if (unit == u"万元") return 4;
  if (!unit.empty() || report.form->column_of(index).unit != "万元") return std::nullopt;
  return 4;
}

std::optional<Decimal> in_yuan(const Decimal& value, int power) {
  Decimal out = value;
  for (; power > 0 && out.scale > 0; --power) --out.scale;
  for (; power > 0; --power) {
    if (out.units > INT64_MAX / 10 || out.units < INT64_MIN / 10) return std::nullopt;
    out.units *= 10;
  }
  return out;
}

/// Whether the figure is the meaning's, whose value gets the cells' sum.
std::optional<bool> fits(const Text& text, const Report& report, const ProseFigure& figure,
                         Meaning& meaning) {
  const auto value = value_of(report, meaning);
  if (!value) return std::nullopt;
  meaning.value = *value;
  if (figure.kind != FigureKind::amount) return *value == figure.value;
  const auto power = power_of(text, report, meaning.cells.front());
  const auto yuan = power ? in_yuan(*value, *power) : std::nullopt;
  if (!yuan) return std::nullopt;
  return same_amount(figure.value, figure.decimals, *yuan, value->scale - *power);
}

/// A cell of glued figures with its candidates, on which nothing is certain: a note, or nothing. Only where
/// the meaning is that cell less others that are read.
bool fits_candidate(const Report& report, const Decimal& figure, const Meaning& meaning) {
  if (meaning.cells.size() != 1) return false;
  const Cell& cell = report.cells[meaning.cells.front()];
  const auto minus = sum_of(report, meaning.minus);
  if (cell.status != CellStatus::ambiguous || !minus) return false;
  return std::ranges::any_of(cell.candidates, [&](const Decimal& candidate) {
    const auto value = subtract(candidate, *minus);
    return value && *value == figure;
  });
}

/// The farther reading that makes a figure agree; null when none does.
bool find_farther(const Text& text, const Report& report, const schema::ProseClaim& claim,
                  const ProseFigure& figure, bool candidates, std::vector<Meaning>& meanings) {
  for (const ProseReading& reading : claim.maybe) {
    auto meaning = meaning_of(report, reading);
    if (!meaning) continue;
    const bool agrees = candidates ? fits_candidate(report, figure.value, *meaning)
                                   : fits(text, report, figure, *meaning).value_or(false);
    if (!agrees) continue;
    if (candidates) meaning->value = figure.value;
    meanings.push_back(std::move(*meaning));
    return true;
  }
  return false;
}

Verdict compare_with_candidates(const Text& text, const Report& report, const schema::ProseClaim& claim,
                                const ProseFigure& figure, std::vector<Meaning>& meanings) {
  const auto fits_none = [&](const Meaning& meaning) {
    const Cell& cell = report.cells[meaning.cells.front()];
    return meaning.cells.size() == 1 && cell.status == CellStatus::ambiguous && !cell.candidates.empty() &&
           !fits_candidate(report, figure.value, meaning);
  };
  const bool open = meanings.size() == 1 && claim.readings.size() == 1 && fits_none(meanings.front());
  if (open && find_farther(text, report, claim, figure, true, meanings)) return Verdict::with_a_note;
  meanings.clear();
  return Verdict::unknown;
}

/// Nearly all claims agree, and most at the first cell: asked before anything is put down.
bool agrees_at_once(const Report& report, const schema::ProseClaim& claim, const ProseFigure& figure) {
  if (figure.kind != FigureKind::count) return false;
  return std::ranges::any_of(claim.readings, [&](const ProseReading& reading) {
    std::int64_t sum = 0;
    for (const schema::ProseCell& one : reading.cells) {
      const CellIndex index = one.in(*report.form);
      if (index == kNoCell) return false;
      const Cell& cell = report.cells[index];
      const bool small = cell.value.scale == 0 && cell.value.units >= 0 && cell.value.units < kLargestAtOnce;
      if (cell.status != CellStatus::ok || !small) return false;
      sum += cell.value.units;
    }
    return sum == figure.value.units;
  });
}

}  // namespace

Verdict compare_claim(const Text& text, const Report& report, const schema::ProseClaim& claim,
                      const ProseFigure& figure, std::vector<Meaning>& meanings) {
  meanings.clear();
  if (agrees_at_once(report, claim, figure)) return Verdict::agrees;
  bool known = true;
  for (const ProseReading& reading : claim.readings) {
    auto meaning = meaning_of(report, reading);
    if (!meaning) continue;
    const auto agrees = fits(text, report, figure, *meaning);
    if (agrees.value_or(false)) {
      meanings.clear();
      return Verdict::agrees;
    }
    known = known && agrees.has_value();
    meanings.push_back(std::move(*meaning));
  }
  if (meanings.empty()) return Verdict::unknown;
  if (!known) return compare_with_candidates(text, report, claim, figure, meanings);
  return find_farther(text, report, claim, figure, false, meanings) ? Verdict::with_a_note
                                                                    : Verdict::contradicts;
}

bool has_cells(const Report& report) {
  return report.form != nullptr && report.cells.size() == report.form->cells.size();
}

std::optional<Decimal> sum_of(const Report& report, const std::vector<schema::ProseCell>& cells) {
  std::vector<CellIndex> found;
  return find_cells(*report.form, cells, found) ? sum_of(report, found) : std::nullopt;
}

bool same_amount(const Decimal& a, int decimals_of_a, const Decimal& b, int decimals_of_b) {
  const bool a_is_coarser = decimals_of_a <= decimals_of_b;
  const Decimal& coarse = a_is_coarser ? a : b;
  const Decimal& fine = a_is_coarser ? b : a;
  const int decimals = std::min(decimals_of_a, decimals_of_b);
  // One unit of the last printed place of the coarser, in yuan.
  Decimal place{1, static_cast<std::uint8_t>(std::clamp(decimals, 0, 18))};
  for (int i = decimals; i < 0; ++i) place.units *= 10;
  const auto left_out = subtract(fine, coarse);
  if (!left_out) return false;
  const auto twice = add(*left_out, *left_out);
  const auto half = subtract(Decimal{}, place);
  return *left_out < place && twice && half && !(*twice < *half);
}

}  // namespace gxreport::prose
