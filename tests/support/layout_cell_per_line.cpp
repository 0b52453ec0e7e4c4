// One cell a line, blank lines between; labels and headers cut over several lines.
#include <algorithm>

#include "layout.hpp"
#include "utf8.hpp"

namespace gxreport::support {

namespace {

/// Cuts a label of Han characters in two, somewhere behind its numbering; a blank line stands between.
std::string cut(const std::string& text, Random& random) {
  const std::u32string characters = decode(text);
  constexpr std::size_t kShortest = 4;
  if (characters.size() < kShortest) return text;
  const std::size_t at = 2 + random.below(characters.size() - 3);
  const std::u32string_view all = characters;
  if (all[at] < 0x2E80 || all[at - 1] < 0x2E80) return text;
  return encode(all.substr(0, at)) + "\n\n" + encode(all.substr(at));
}

}  // namespace

void print_cell_per_line(const PrintedTable& table, Random& random, std::string& out) {
  const std::size_t cut_percent = random.chance(50) ? 0 : 15;
  // A label beside several rows may stand anywhere among them: conversion keeps its middle, not its top.
  const bool drifting = random.chance(30);
  std::vector<std::vector<const Slot*>> rows(table.rows);
  for (std::size_t row = 0; row < table.rows; ++row) {
    for (const Slot* slot : table.row(row)) {
      const bool drifts = drifting && slot->kind == SlotKind::label && slot->rows > 1;
      rows[row + (drifts ? random.below(slot->rows) : 0)].push_back(slot);
    }
  }
  for (auto& row : rows) {
    std::stable_sort(row.begin(), row.end(),
                     [](const Slot* a, const Slot* b) { return a->column < b->column; });
    for (const Slot* slot : row) {
      const bool whole = slot->kind == SlotKind::figure || !random.chance(cut_percent);
      out += whole ? slot->text : cut(slot->text, random);
      out += "\n\n";
    }
  }
}

}  // namespace gxreport::support
