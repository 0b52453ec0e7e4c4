#include "lex/grid.hpp"

#include <algorithm>
#include <utility>

#include "lex/grid_band.hpp"
#include "lex/grid_joint.hpp"
#include "lex/line.hpp"
#include "text/text_rearranger.hpp"

namespace gxreport::lex {

namespace {

constexpr std::size_t kBandsOfRuledGrid = 2;

/// Writes one grid, a line for each of its rows.
class GridWriter {
 public:
  GridWriter(const Text& text, const GridBoxes& grid, TextRearranger& out)
      : text_(text), grid_(grid), out_(out) {}

  void run() {
    find_bands();
    std::size_t rows = 0;
    for (const Band& band : bands_) rows += band.kind == BandKind::row && band.figures ? 1 : 0;
    const bool ruled =
        rows >= kBandsOfRuledGrid && std::ranges::find(bands_, BandKind::rows, &Band::kind) == bands_.end();
    for (const Band& band : bands_) {
      if (band.kind == BandKind::rows) {
        write_lines(band);
      } else {
        write_row(band, band.kind == BandKind::row_maybe && !ruled);
      }
    }
  }

 private:
  struct Band {
    std::span<const GridBox> boxes;
    BandKind kind = BandKind::row;
    bool figures = false;
  };

  void find_bands() {
    const std::span<const GridBox> all(grid_.boxes);
    for (std::size_t begin = 0; begin < all.size();) {
      std::size_t end = begin;
      while (end < all.size() && all[end].band == all[begin].band) ++end;
      Band band{all.subspan(begin, end - begin)};
      band.kind = kind_of_band(text_, band.boxes);
      band.figures = std::ranges::any_of(band.boxes, [&](const GridBox& box) {
        return !box.pieces.empty() && classify(text_, box.pieces.front().span) == CellKind::figure;
      });
      bands_.push_back(band);
      begin = end;
    }
  }

  void write_row(const Band& band, bool uncertain) {
    uncertain |= grid_.open_band == band.boxes.front().band;
    begin_row();
    for (const GridBox& box : band.boxes) {
      fill(box.left);
      write_box(box, uncertain || box.uncertain);
      next_cell();
    }
    end_row();
  }

  void write_lines(const Band& band) {
    std::vector<std::size_t> next(band.boxes.size(), 0);
    for (const std::size_t line : lines_of_band(band.boxes)) {
      begin_row();
      for (std::size_t i = 0; i < band.boxes.size(); ++i) {
        const GridBox& box = band.boxes[i];
        fill(box.left);
        if (next[i] < box.pieces.size() && box.pieces[next[i]].line == line) {
          out_.take(box.pieces[next[i]++].span);
          if (box.uncertain) out_.insert(kBrokenLine);
        }
        next_cell();
      }
      end_row();
    }
  }

  void write_box(const GridBox& box, bool uncertain) {
    const std::vector<Joint> joints = joints_of(text_, box);
    for (std::size_t i = 0; i < box.pieces.size(); ++i) {
      out_.take(box.pieces[i].span);
      const bool last = i == joints.size();
      if (uncertain || (!last && joints[i] == Joint::broken)) {
        out_.insert(kBrokenLine);
      } else if (!last && joints[i] == Joint::space) {
        out_.insert(U' ');
      }
    }
  }

  void begin_row() {
    out_.insert(U'|');
    cells_ = 0;
  }
  void next_cell() {
    out_.insert(U'|');
    ++cells_;
  }
  /// Blanks as far as the column where a box begins.
  void fill(std::size_t column) {
    while (cells_ < column) next_cell();
  }
  void end_row() {
    fill(grid_.columns);
    out_.insert(U'\n');
  }

  const Text& text_;
  const GridBoxes& grid_;
  TextRearranger& out_;
  std::vector<Band> bands_;
  std::size_t cells_ = 0;
};

/// Nearly every line begins with something else.
bool may_begin_grid(char16_t c) { return c == u' ' || c == u'+' || (c >= 0x2500 && c <= 0x257F); }

/// Looks for grids from the top and hands them to the writer.
class GridFinder {
 public:
  explicit GridFinder(const Text& text) : text_(text) {}

  /// The first line from `line` on with which a grid may begin; line_count() when there is none.
  [[nodiscard]] std::size_t next(std::size_t line) const {
    const std::size_t count = text_.line_count();
    for (; line < count; ++line) {
      const std::u16string_view rest = text_.folded().substr(text_.line_start(line));
      if (!rest.empty() && may_begin_grid(rest.front()) && begins_grid(rest)) break;
    }
    return line;
  }

  /// Reads the lines of a grid from its first on; returns the line behind them.
  std::size_t read(std::size_t line, GridRegion& region) const {
    GridLine read;
    std::size_t behind = line;
    region = GridRegion{};
    for (; line < text_.line_count(); ++line) {
      const Span here = line_span(line);
      if (trim(text_, here).empty()) continue;
      if (!read_grid_line(text_, here, read)) break;
      // A rule right below another begins the next grid.
      if (read.rule && !region.lines.empty() && region.lines.back().rule) break;
      if (region.lines.empty() && !read.rule) break;
      region.lines.push_back(std::move(read));
      behind = line + 1;
    }
    region.closed = !region.lines.empty() && region.lines.back().rule;
    return behind;
  }

 private:
  [[nodiscard]] Span line_span(std::size_t line) const {
    const Pos end = line + 1 < text_.line_count() ? text_.line_start(line + 1) - 1 : text_.size();
    return {text_.line_start(line), end};
  }

  const Text& text_;
};

}  // namespace

void join_grids(Text& text, Text& spare) {
  const GridFinder finder(text);
  std::optional<TextRearranger> out;
  Pos copied = 0;
  GridRegion region;
  for (std::size_t line = finder.next(0); line < text.line_count(); line = finder.next(line)) {
    const std::size_t behind = finder.read(line, region);
    if (const auto grid = find_boxes(text, region)) {
      if (!out) out.emplace(text, spare);
      out->take({copied, text.line_start(line)});
      GridWriter(text, *grid, *out).run();
      copied = behind < text.line_count() ? text.line_start(behind) : text.size();
    }
    line = std::max(behind, line + 1);
  }
  if (!out) return;
  out->take({copied, text.size()});
  out->finish();
  std::swap(text, spare);
}

}  // namespace gxreport::lex
