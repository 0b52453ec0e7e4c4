#include "table_blocks.hpp"

#include <algorithm>

namespace gxreport::support {

namespace {

/// The rows that a group stands beside, [first, last]; groups inside it are among them.
struct Extent {
  std::size_t first = 0;
  std::size_t last = 0;
  bool used = false;
  [[nodiscard]] bool holds(const Extent& other) const {
    return used && other.used && first <= other.first && other.last <= last;
  }
};

std::vector<std::size_t> printed_rows(const BlockSpec& block, const Extras& extras) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < block.rows.size(); ++i) {
    if (extras.rows || !block.rows[i].optional) out.push_back(i);
  }
  return out;
}

/// In rows as printed.
std::vector<Extent> extents_of(const BlockSpec& block, const std::vector<std::size_t>& rows) {
  std::vector<Extent> extents(block.groups.size());
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const int group = block.rows[rows[at]].group;
    if (group < 0) continue;
    Extent& extent = extents[static_cast<std::size_t>(group)];
    if (!extent.used) extent.first = at;
    extent.last = at;
    extent.used = true;
  }
  return extents;
}

/// A heading that has figures of its own is not printed again beside its rows.
bool is_subtotal(const BlockSpec& block, std::size_t group, const std::vector<std::size_t>& rows) {
  return std::any_of(rows.begin(), rows.end(),
                     [&](std::size_t row) { return block.rows[row].subtotal_of == static_cast<int>(group); });
}

/// How many groups stand to the left of a group.
std::size_t depth_of(const std::vector<Extent>& extents, std::size_t group) {
  std::size_t depth = 0;
  for (std::size_t other = 0; other < extents.size(); ++other) {
    if (other != group && extents[other].holds(extents[group])) ++depth;
  }
  return depth;
}

std::size_t depth_of_row(const std::vector<Extent>& extents, const RowSpec& row) {
  return row.group < 0 ? 0 : depth_of(extents, static_cast<std::size_t>(row.group)) + 1;
}

}  // namespace

std::vector<std::size_t> printed_columns(const BlockSpec& block, const Extras& extras) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < block.columns.size(); ++i) {
    if (!block.columns[i].optional) {
      out.push_back(i);
    } else if (extras.columns) {
      out.insert(extras.columns_first ? out.begin() + 1 : out.end(), i);
    }
  }
  return out;
}

std::size_t label_columns(const BlockSpec& block) {
  const std::vector<Extent> extents = extents_of(block, printed_rows(block, {}));
  std::size_t depth = 0;
  for (const RowSpec& row : block.rows) depth = std::max(depth, depth_of_row(extents, row));
  return depth + 1;
}

void BlockPrinter::print(const BlockSpec& block) {
  print_heading(block);
  if (block.layout == BlockLayout::flat) {
    print_flat(block);
    return;
  }
  if (table.noise.size() >= 3) {
    print_nested_headers(block);
  } else {
    print_headers(block);
  }
  print_rows(block);
}

void BlockPrinter::print_heading(const BlockSpec& block) {
  if (block.heading.text.empty()) return;
  add(SlotKind::label, label_text(block.heading, style, random), out.rows, 0, 1, out.columns);
  ++out.rows;
}

void BlockPrinter::print_headers(const BlockSpec& block) {
  const std::size_t labels = label_columns(block);
  add(SlotKind::header, noise(0), out.rows, 0, 1, labels);
  const auto columns = printed_columns(block, model.extras);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::size_t at = labels + i;
    const std::size_t width = i + 1 == columns.size() ? out.columns - at : 1;
    add(SlotKind::header, header_text(block.columns[columns[i]], style, random), out.rows, at, 1, width);
  }
  ++out.rows;
}

void BlockPrinter::print_nested_headers(const BlockSpec& block) {
  const std::size_t labels = label_columns(block);
  const auto columns = printed_columns(block, model.extras);
  const std::size_t top = out.rows;
  add(SlotKind::header, noise(1), top, 0, 3, labels);
  add(SlotKind::header, noise(0), top, labels, 1, columns.size());
  add(SlotKind::header, noise(2), top + 1, labels + 1, 1, columns.size() - 2);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool inner = i > 0 && i + 1 < columns.size();
    add(SlotKind::header, header_text(block.columns[columns[i]], style, random), top + (inner ? 2 : 1),
        labels + i, inner ? 1 : 2, 1);
  }
  out.rows += 3;
}

void BlockPrinter::print_rows(const BlockSpec& block) {
  const std::size_t labels = label_columns(block);
  const std::vector<std::size_t> rows = printed_rows(block, model.extras);
  const std::vector<Extent> extents = extents_of(block, rows);
  const std::size_t top = out.rows;
  for (std::size_t group = 0; group < extents.size(); ++group) {
    if (!extents[group].used) continue;
    const bool printed = !is_subtotal(block, group, rows);
    add(SlotKind::label, printed ? label_text(block.groups[group].label, style, random) : "",
        top + extents[group].first, depth_of(extents, group), extents[group].last - extents[group].first + 1,
        1);
  }
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const RowSpec& row = block.rows[rows[at]];
    const std::size_t depth = depth_of_row(extents, row);
    add(SlotKind::label, label_text(row.label, style, random), top + at, depth, 1, labels - depth);
    out.rows = top + at + 1;
    print_figures(block, rows[at], labels);
  }
}

void BlockPrinter::print_flat(const BlockSpec& block) {
  const auto columns = printed_columns(block, model.extras);
  const std::size_t top = out.rows;
  const std::size_t later = columns.size() * (block.rows.size() - 1);
  add(SlotKind::header, label_text(block.rows[0].label, style, random), top, 0, 1, columns.size());
  add(SlotKind::header, noise(0), top, columns.size(), 1, later);
  out.rows += 4;
  for (std::size_t row = 0; row < block.rows.size(); ++row) {
    const std::size_t first = row * columns.size();
    if (row > 0) {
      add(SlotKind::header, label_text(block.rows[row].label, style, random), top + 1, first, 1,
          columns.size());
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
      add(SlotKind::header, header_text(block.columns[columns[i]], style, random), top + (row > 0 ? 2 : 1),
          first + i, row > 0 ? 1 : 2, 1);
    }
    print_figures(block, row, first);
  }
}

void BlockPrinter::print_figures(const BlockSpec& block, std::size_t row, std::size_t first_column) {
  const auto columns = printed_columns(block, model.extras);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const CellIndex cell = block.cell(row, columns[i]);
    const bool last = block.layout == BlockLayout::rows && i + 1 == columns.size();
    const std::size_t at = first_column + i;
    add(SlotKind::figure, figure_text(model.values[cell], block.columns[columns[i]], style, random),
        out.rows - 1, at, 1, last ? out.columns - at : 1);
    out.slots.back().cell = cell;
  }
}

void BlockPrinter::add(SlotKind kind, std::string text, std::size_t row, std::size_t column, std::size_t rows,
                       std::size_t columns) {
  out.add({std::move(text), kind, row, column, rows, columns, kNoCell});
}

std::string BlockPrinter::noise(std::size_t index) {
  return index < table.noise.size() ? label_text(table.noise[index], style, random) : std::string();
}

}  // namespace gxreport::support
