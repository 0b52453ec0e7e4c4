#include "lex/grid_boxes.hpp"

#include <algorithm>
#include <numeric>

#include "lex/grid_columns.hpp"
#include "lex/line.hpp"

namespace gxreport::lex {

namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// Walks the lines of a grid from the top and keeps which box is open in each column.
class BoxWalk {
 public:
  BoxWalk(const Text& text, const GridRegion& region, GridColumns columns)
      : text_(text), region_(region), columns_(std::move(columns)), cover_(columns_.count(), kNone) {}

  GridBoxes run() {
    for (line_ = 0; line_ < region_.lines.size(); ++line_) read_line(region_.lines[line_]);
    for (GridBox& box : boxes_)
      box.uncertain |= std::binary_search(uncertain_bands_.begin(), uncertain_bands_.end(), box.band);
    set_room();
    GridBoxes out;
    out.pieces = share_pieces();
    const auto before = [](const GridBox& a, const GridBox& b) {
      return a.band != b.band ? a.band < b.band : a.left < b.left;
    };
    if (!std::ranges::is_sorted(boxes_, before)) std::ranges::stable_sort(boxes_, before);
    out.columns = columns_.count();
    if (!region_.closed) out.open_band = band_;
    out.boxes = std::move(boxes_);
    return out;
  }

 private:
  void read_line(const GridLine& line) {
    columns_.find_places(line, places_);
    if (places_.empty()) columns_.fit(line, edges(), places_);
    if (places_.empty()) return read_lost_line(line);
    rules_.clear();
    for (std::size_t i = 0; i < line.segments(); ++i) {
      if (line.marks[i].rule_behind) rules_.push_back({places_[i], places_[i + 1]});
    }
    if (!rules_.empty()) draw_rules();
    for (std::size_t i = 0; i < line.segments(); ++i) {
      if (!line.marks[i].rule_behind) put(line.segment(i), places_[i], places_[i + 1]);
    }
  }

  /// A rule closes the boxes that it runs under; one that it cuts in two is drawn wrongly or read so.
  void draw_rules() {
    ++band_;
    closing_.clear();
    for (const Range& rule : rules_) {
      for (std::size_t c = rule.left; c < rule.right; ++c) {
        if (cover_[c] != kNone && (closing_.empty() || closing_.back() != cover_[c]))
          closing_.push_back(cover_[c]);
        cover_[c] = kNone;
      }
    }
    for (const std::size_t index : closing_) {
      GridBox& box = boxes_[index];
      for (std::size_t c = box.left; c < box.right; ++c) {
        if (cover_[c] != index) continue;
        cover_[c] = kNone;
        doubt(box);
      }
    }
  }

  void put(Span segment, std::size_t left, std::size_t right) {
    std::size_t index = cover_[left];
    if (index == kNone) {
      const bool open = std::all_of(cover_.begin() + static_cast<std::ptrdiff_t>(left),
                                    cover_.begin() + static_cast<std::ptrdiff_t>(right),
                                    [](std::size_t box) { return box == kNone; });
      index = open_box(left, open ? right : left + 1);
      if (!open) doubt(boxes_[index]);
    }
    if (boxes_[index].left != left || boxes_[index].right != right) doubt(boxes_[index]);
    const Span content = trim(text_, segment);
    if (content.empty()) return;
    padded_ &= content.begin > segment.begin && content.end < segment.end;
    pieces_.push_back({line_, content});
    owners_.push_back(index);
  }

  std::size_t open_box(std::size_t left, std::size_t right) {
    const std::size_t index = boxes_.size();
    boxes_.push_back({left, right, band_, 0, {}, false});
    std::fill(cover_.begin() + static_cast<std::ptrdiff_t>(left),
              cover_.begin() + static_cast<std::ptrdiff_t>(right), index);
    return index;
  }

  /// Where the line's marks stand is not known: what it holds is kept, and nothing near it is certain.
  void read_lost_line(const GridLine& line) {
    if (uncertain_bands_.empty() || uncertain_bands_.back() != band_) uncertain_bands_.push_back(band_);
    for (std::size_t i = 0; i < line.segments(); ++i) {
      const std::size_t column = std::min(i, columns_.count() - 1);
      const std::size_t box = cover_[column];
      if (box != kNone) doubt(boxes_[box]);
      if (box == kNone) {
        put(line.segment(i), column, column + 1);
      } else {
        put(line.segment(i), boxes_[box].left, boxes_[box].right);
      }
    }
  }

  void doubt(GridBox& box) {
    box.uncertain = true;
    if (uncertain_bands_.empty() || uncertain_bands_.back() != band_) uncertain_bands_.push_back(band_);
  }

  /// Columns at which the boxes that are open begin and end; empty when they do not fill the line.
  [[nodiscard]] std::vector<std::size_t> edges() const {
    std::vector<std::size_t> edges;
    for (std::size_t c = 0; c < cover_.size(); ++c) {
      if (cover_[c] == kNone) return {};
      if (c == 0 || cover_[c] != cover_[c - 1]) edges.push_back(c);
    }
    edges.push_back(cover_.size());
    return edges;
  }

  /// Where every text has a space on either side, the spaces are the grid's.
  void set_room() {
    for (GridBox& box : boxes_) {
      const std::size_t inside = columns_.between(box.left, box.right);
      box.room = padded_ && inside >= 2 ? inside - 2 : inside;
    }
  }

  /// Gives each box its pieces, which were found line by line.
  std::unique_ptr<GridPiece[]> share_pieces() {
    std::vector<std::size_t> next(boxes_.size() + 1, 0);
    for (const std::size_t box : owners_) ++next[box + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    auto shared = std::make_unique<GridPiece[]>(pieces_.size());
    for (std::size_t b = 0; b < boxes_.size(); ++b)
      boxes_[b].pieces = {shared.get() + next[b], next[b + 1] - next[b]};
    for (std::size_t i = 0; i < pieces_.size(); ++i) shared[next[owners_[i]]++] = pieces_[i];
    return shared;
  }

  struct Range {
    std::size_t left;
    std::size_t right;
  };

  const Text& text_;
  const GridRegion& region_;
  GridColumns columns_;
  std::vector<std::size_t> cover_;  ///< for each column the box that is open in it
  std::vector<GridBox> boxes_;
  std::vector<GridPiece> pieces_;             ///< in reading order
  std::vector<std::size_t> owners_;           ///< for each piece its box
  std::vector<std::size_t> uncertain_bands_;  ///< in order
  std::vector<std::size_t> places_;           ///< of the marks of the line that is read
  std::vector<Range> rules_;                  ///< of that line
  std::vector<std::size_t> closing_;
  std::size_t line_ = 0;
  std::size_t band_ = 0;
  bool padded_ = true;
};

}  // namespace

std::optional<GridBoxes> find_boxes(const Text& text, const GridRegion& region) {
  GridColumns columns(region.lines);
  const bool content = std::ranges::any_of(region.lines, [](const GridLine& line) { return !line.rule; });
  if (columns.count() < 2 || columns.count() > kMostMarks || !content) return std::nullopt;
  return BoxWalk(text, region, std::move(columns)).run();
}

}  // namespace gxreport::lex
