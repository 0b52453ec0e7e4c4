#include "locate/shift.hpp"

#include <algorithm>
#include <array>

namespace gxreport::locate {

namespace {

constexpr std::size_t kLeastChanged = 3;  // two cells are a swap, or two slips
constexpr std::size_t kMostFailed = 64;   // rows; no line of a form breaks more

/// A printed row or column: its cells with a figure, in the form's order.
struct Line {
  std::vector<std::uint32_t> cells;
  Slip slip = Slip::row_shifted;
};

/// Half-open range of places in a line.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

const BlockSpec& block_of(const Template& form, std::uint32_t cell) {
  const CellSpec& spec = form.cells[cell];
  return form.tables[spec.table].blocks[spec.block];
}

void add_cell(const System& system, CellIndex cell, Line& line) {
  if (system.cell(cell).status == CellStatus::ok) line.cells.push_back(cell);
}

/// A flat block prints all its cells in one row.
Line row_of(const System& system, std::uint32_t cell) {
  const BlockSpec& block = block_of(system.form(), cell);
  const bool flat = block.layout == BlockLayout::flat;
  const std::size_t own = system.form().cells[cell].row;
  Line line;
  for (std::size_t row = flat ? 0 : own; row < (flat ? block.rows.size() : own + 1); ++row) {
    for (std::size_t column = 0; column < block.columns.size(); ++column) {
      add_cell(system, block.cell(row, column), line);
    }
  }
  return line;
}

Line column_of(const System& system, std::uint32_t cell) {
  const BlockSpec& block = block_of(system.form(), cell);
  Line line{{}, Slip::column_shifted};
  for (std::size_t row = 0; row < block.rows.size(); ++row) {
    add_cell(system, block.cell(row, system.form().cells[cell].column), line);
  }
  return line;
}

/// The places of the line that are alone of it in a failed row; empty when a failed row has no cell of it.
Range broken(const System& system, const Block& block, const Line& line) {
  Range range{line.cells.size(), 0};
  for (const std::uint32_t row : block.failed) {
    std::size_t on_line = 0;
    std::size_t place = 0;
    for (const Entry& entry : system.cells_of(row)) {
      const auto found = std::ranges::lower_bound(line.cells, entry.index);
      if (found == line.cells.end() || *found != entry.index) continue;
      ++on_line;
      place = static_cast<std::size_t>(found - line.cells.begin());
    }
    if (on_line == 0) return {};
    if (on_line > 1) continue;
    range.begin = std::min(range.begin, place);
    range.end = std::max(range.end, place + 1);
  }
  return range;
}

/// The change that the first equation of a cell asks for, with no other cell of the line in it; else that
/// which gives it `otherwise`.
Wide owed(const System& system, const Line& line, std::uint32_t cell, const Wide& otherwise) {
  for (const Entry& entry : system.rows_of(cell)) {
    const Row& row = system.row(entry.index);
    const bool crosses = std::ranges::none_of(system.cells_of(entry.index), [&](const Entry& other) {
      return other.index != cell && std::ranges::binary_search(line.cells, other.index);
    });
    if (row.need == Need::zero && crosses && row.residual % entry.coefficient == 0) {
      return -row.residual / entry.coefficient;
    }
  }
  return otherwise - system.value(cell);
}

/// Takes the figures of a range one place towards its begin, or its end.
Solution shifted(const System& system, const Line& line, Range range, bool to_begin) {
  Solution solution{{}, 0, line.slip};
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const std::uint32_t cell = line.cells[i];
    const bool last = to_begin ? i + 1 == range.end : i == range.begin;
    const std::uint32_t rounds = line.cells[to_begin ? range.begin : range.end - 1];
    const Wide by = last ? owed(system, line, cell, system.value(rounds))
                         : system.value(line.cells[to_begin ? i + 1 : i - 1]) - system.value(cell);
    if (by != 0) solution.changes.push_back({cell, by, Bound::exact});
  }
  return solution;
}

bool touches_all_failed(const System& system, const Block& block, const Solution& solution) {
  return std::ranges::all_of(block.failed, [&](std::uint32_t row) {
    return std::ranges::any_of(system.cells_of(row), [&](const Entry& entry) {
      return std::ranges::find(solution.changes, entry.index, &Change::cell) != solution.changes.end();
    });
  });
}

/// A figure at either end of what was shifted may be the same as before, so that nothing fails there.
std::vector<Range> widened(Range range, std::size_t size) {
  std::vector<Range> out = {range};
  if (range.begin > 0) out.push_back({range.begin - 1, range.end});
  if (range.end < size) out.push_back({range.begin, range.end + 1});
  return out;
}

void try_line(const System& system, const Block& block, const Line& line, Solver& solver,
              std::vector<Solution>& out) {
  const Range range = broken(system, block, line);
  if (range.begin >= range.end) return;
  for (const Range& tried : widened(range, line.cells.size())) {
    for (const bool to_begin : {true, false}) {
      Solution solution = shifted(system, line, tried, to_begin);
      if (solution.changes.size() < kLeastChanged || !touches_all_failed(system, block, solution)) continue;
      if (solver.mends(solution.changes, solution.loosened)) out.push_back(std::move(solution));
    }
  }
}

}  // namespace

std::vector<Solution> find_shifts(const System& system, const Block& block, Solver& solver) {
  std::vector<Solution> out;
  if (block.failed.size() > kMostFailed) return out;
  std::vector<std::uint32_t> seen;  // first cells of the lines that were tried, rows and columns apart
  for (const Entry& entry : system.cells_of(block.failed.front())) {
    for (const Line& line : {row_of(system, entry.index), column_of(system, entry.index)}) {
      if (line.cells.size() < kLeastChanged) continue;
      const std::uint32_t mark = line.cells.front() * 2 + (line.slip == Slip::row_shifted ? 0 : 1);
      if (std::ranges::find(seen, mark) != seen.end()) continue;
      seen.push_back(mark);
      try_line(system, block, line, solver, out);
    }
  }
  return out;
}

}  // namespace gxreport::locate
