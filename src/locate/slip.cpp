#include "locate/slip.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace gxreport::locate {

namespace {

constexpr int kOneSlip = 1;
constexpr int kUnexplained = 2;

/// Digits of equal length: one other digit, or two neighbours that changed places.
Slip same_length(std::string_view found, std::string_view expected) {
  const auto [f, e] = std::mismatch(found.begin(), found.end(), expected.begin());
  if (f == found.end()) return Slip::none;
  if (std::equal(f + 1, found.end(), e + 1)) return Slip::digit_changed;
  if (f + 1 != found.end() && f[0] == e[1] && f[1] == e[0] && std::equal(f + 2, found.end(), e + 2)) {
    return Slip::digits_transposed;
  }
  return Slip::none;
}

/// `longer` without the one digit at the place that is returned is `shorter`; npos when no such digit is
/// there.
std::size_t extra_digit(std::string_view longer, std::string_view shorter) {
  if (longer.size() != shorter.size() + 1) return std::string_view::npos;
  const auto [l, s] = std::mismatch(longer.begin(), longer.end() - 1, shorter.begin());
  if (!std::equal(l + 1, longer.end(), s)) return std::string_view::npos;
  return static_cast<std::size_t>(l - longer.begin());
}

/// mismatch stops behind a run of equal digits, so a doubled one is the second of its two.
bool is_doubled(std::string_view digits, std::size_t at) {
  return (at > 0 && digits[at - 1] == digits[at]) || (at + 1 < digits.size() && digits[at + 1] == digits[at]);
}

std::string magnitude(const Decimal& value) {
  std::string digits = value.to_string();
  if (value.negative()) digits.erase(0, 1);
  return digits;
}

/// The cell `step` rows and columns away in the same block; null when none is there or it is no figure.
const Cell* beside(const System& system, std::uint32_t cell, int rows, int columns) {
  const Template& form = system.form();
  const CellSpec& spec = form.cells[cell];
  const BlockSpec& block = form.tables[spec.table].blocks[spec.block];
  const int row = spec.row + rows;
  const int column = spec.column + columns;
  if (row < 0 || column < 0) return nullptr;
  const auto r = static_cast<std::size_t>(row);
  const auto c = static_cast<std::size_t>(column);
  if (r >= block.rows.size() || c >= block.columns.size()) return nullptr;
  const Cell& neighbour = system.cell(block.cell(r, c));
  return neighbour.status == CellStatus::ok ? &neighbour : nullptr;
}

/// The figure of the cell beside it was typed, or what it should be stands there. 0 stands everywhere and is
/// no evidence.
bool from_neighbour(const System& system, std::uint32_t cell, const Decimal& expected) {
  constexpr std::array<std::array<int, 2>, 4> kBeside = {{{0, -1}, {0, 1}, {-1, 0}, {1, 0}}};
  const Decimal& found = system.cell(cell).value;
  return std::ranges::any_of(kBeside, [&](const std::array<int, 2>& step) {
    const Cell* neighbour = beside(system, cell, step[0], step[1]);
    if (neighbour == nullptr || neighbour->value.units == 0) return false;
    return neighbour->value == found || neighbour->value == expected;
  });
}

bool stands_alone(std::span<const Term> side, std::span<const Term> other, std::uint32_t cell) {
  return side.size() == 1 && side.front().cell == cell && other.size() > 1;
}

/// The total of a relation that failed.
bool is_broken_total(const System& system, std::uint32_t cell) {
  return std::ranges::any_of(system.rows_of(cell), [&](const Entry& entry) {
    const Row& row = system.row(entry.index);
    const RelationSpec& relation = system.form().relations[row.relation];
    return row.failed && relation.op == RelationOp::equal &&
           (stands_alone(relation.left, relation.right, cell) ||
            stands_alone(relation.right, relation.left, cell));
  });
}

bool is_swap(const System& system, const Solution& solution) {
  if (solution.changes.size() != 2) return false;
  const Change& a = solution.changes.front();
  const Change& b = solution.changes.back();
  return a.bound == Bound::exact && b.bound == Bound::exact &&
         system.value(a.cell) + a.by == system.value(b.cell) && a.by == -b.by;
}

Slip slip_of(const System& system, const Change& change) {
  if (change.bound != Bound::exact) return Slip::none;
  const Decimal expected = system.decimal(change.cell, system.value(change.cell) + change.by);
  const Slip typed = keystroke(system.cell(change.cell).value, expected);
  if (typed != Slip::none) return typed;
  return from_neighbour(system, change.cell, expected) ? Slip::neighbour_copied : Slip::none;
}

}  // namespace

Slip keystroke(const Decimal& found, const Decimal& expected) {
  const std::string f = magnitude(found);
  const std::string e = magnitude(expected);
  if (found.negative() != expected.negative()) return f == e ? Slip::sign_wrong : Slip::none;
  if (f.size() == e.size()) return same_length(f, e);
  if (extra_digit(e, f) != std::string::npos) return Slip::digit_missing;
  const std::size_t extra = extra_digit(f, e);
  if (extra == std::string::npos) return Slip::none;
  return is_doubled(f, extra) ? Slip::digit_doubled : Slip::digit_extra;
}

Told tell_slips(const System& system, const Solution& solution) {
  Told told;
  const Slip whole = solution.slip != Slip::none ? solution.slip
                     : is_swap(system, solution) ? Slip::cells_swapped
                                                 : Slip::none;
  if (whole != Slip::none) return {std::vector<Slip>(solution.changes.size(), whole), kOneSlip};
  for (const Change& change : solution.changes) {
    Slip slip = slip_of(system, change);
    told.cost += slip == Slip::none ? kUnexplained : kOneSlip;
    if (slip == Slip::none && is_broken_total(system, change.cell)) slip = Slip::total_not_updated;
    told.slips.push_back(slip);
  }
  return told;
}

}  // namespace gxreport::locate
