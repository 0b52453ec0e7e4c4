#include "lex/grid_band.hpp"

#include <algorithm>

#include "lex/grid_joint.hpp"
#include "lex/line.hpp"

namespace gxreport::lex {

namespace {

void add_lines(const GridBox& box, std::vector<std::size_t>& lines) {
  for (const GridPiece& piece : box.pieces) lines.push_back(piece.line);
}

void sort_lines(std::vector<std::size_t>& lines) {
  std::ranges::sort(lines);
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
}

bool is_figure_box(const Text& text, const GridBox& box) {
  return std::ranges::any_of(
      box.pieces, [&](const GridPiece& piece) { return classify(text, piece.span) == CellKind::figure; });
}

bool holds_label(const Text& text, const GridBox& box) {
  return std::ranges::any_of(box.pieces, [&](const GridPiece& piece) { return holds_han(text, piece.span); });
}

bool is_broken(const Text& text, const GridBox& box) {
  const std::vector<Joint> joints = joints_of(text, box);
  return std::ranges::find(joints, Joint::broken) != joints.end();
}

}  // namespace

std::vector<std::size_t> lines_of_band(std::span<const GridBox> boxes) {
  std::vector<std::size_t> lines;
  for (const GridBox& box : boxes) add_lines(box, lines);
  sort_lines(lines);
  return lines;
}

BandKind kind_of_band(const Text& text, std::span<const GridBox> boxes) {
  const auto figures =
      std::ranges::find_if(boxes, [&](const GridBox& box) { return is_figure_box(text, box); });
  std::vector<std::size_t> labels;  // lines with a label
  std::vector<std::size_t> values;  // lines with a figure
  bool wrapped = true;
  for (auto box = boxes.begin(); box != figures; ++box) {
    if (!holds_label(text, *box)) continue;
    add_lines(*box, labels);
    wrapped &= looks_wrapped(text, *box);
  }
  sort_lines(labels);
  if (figures == boxes.end() || wrapped || labels.size() < 2) return BandKind::row;
  bool broken = false;
  for (auto box = figures; box != boxes.end(); ++box) {
    add_lines(*box, values);
    broken |= is_broken(text, *box);
  }
  sort_lines(values);
  return broken && std::ranges::includes(labels, values) ? BandKind::rows : BandKind::row_maybe;
}

}  // namespace gxreport::lex
