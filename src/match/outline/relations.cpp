// The relations that the rows of an outline allow: only those of splits that are known to be complete, and
// only where exactly their parts are printed.
#include <algorithm>
#include <span>

#include "match/outline/outline.hpp"
#include "match/outline/outline_form.hpp"

namespace gxreport::match {

namespace {

using Rows = std::vector<std::size_t>;

class RelationBuilder {
 public:
  RelationBuilder(const Text& text, const FoundOutline& outline, CellIndex first)
      : text_(text), outline_(outline), first_(first), below_(outline.rows.size()), in_split_(below_.size()) {
    indicators_.reserve(below_.size());
    for (std::size_t row = 0; row < below_.size(); ++row) {
      indicators_.push_back(outline.reading(row).indicator);
      const std::size_t parent = outline.rows[row].parent;
      if (parent != kNoRow) below_[parent].push_back(row);
    }
  }

  std::vector<RelationSpec> run() {
    relations_.reserve(below_.size() * outline_.columns());
    for (const OutlineSplit& split : outline_.spec->splits) {
      for (std::size_t row = 0; row < below_.size(); ++row) add_split(split, row);
    }
    for (std::size_t row = 0; row < below_.size(); ++row) {
      add_of_which(row);
      add_running_total(row);
    }
    return std::move(relations_);
  }

 private:
  void add_split(const OutlineSplit& split, std::size_t total) {
    if (indicators_[total] != split.total) return;
    const std::size_t heading = split.under < 0 ? total : beside(total, split.under);
    if (heading == kNoRow || !is_complete(split, below_[heading])) return;
    const Rows& parts = below_[heading];
    if (!in_one_unit(total, parts)) return;
    for (const std::size_t part : parts) in_split_[part] = true;
    for (std::size_t c = 0; c < outline_.columns(); ++c) {
      const bool sum = split.kind == OutlineSplit::Kind::sum;
      add(split.rule, total, sum ? RelationOp::equal : RelationOp::less_equal, parts, c);
      if (sum) continue;
      for (const std::size_t part : parts)
        add(split.rule, total, RelationOp::greater_equal, std::span(&part, 1), c);
    }
  }

  /// The only row of this indicator under the row above `row`, itself standing there alone of its kind.
  [[nodiscard]] std::size_t beside(std::size_t row, int wanted) const {
    std::size_t found = kNoRow;
    for (std::size_t other = 0; other < below_.size(); ++other) {
      if (outline_.rows[other].parent != outline_.rows[row].parent || other == row) continue;
      if (indicators_[other] == indicators_[row]) return kNoRow;
      if (indicators_[other] != wanted) continue;
      if (found != kNoRow) return kNoRow;
      found = other;
    }
    return found;
  }

  /// All known parts are there, each once, and nothing else.
  [[nodiscard]] bool is_complete(const OutlineSplit& split, const Rows& rows) const {
    std::vector<int> printed;
    for (const std::size_t row : rows) {
      const int part = indicators_[row];
      const bool known = std::ranges::find(split.parts, part) != split.parts.end() ||
                         std::ranges::find(split.optional, part) != split.optional.end();
      if (!known || std::ranges::find(printed, part) != printed.end()) return false;
      printed.push_back(part);
    }
    return std::ranges::all_of(split.parts,
                               [&](int part) { return std::ranges::find(printed, part) != printed.end(); });
  }

  /// Different units count different things; a unit that is not printed says nothing.
  [[nodiscard]] bool same_unit(std::size_t a, std::size_t b) const {
    const std::u16string_view first = text_.folded(unit_of(text_, outline_.reading(a)));
    const std::u16string_view second = text_.folded(unit_of(text_, outline_.reading(b)));
    return first.empty() || second.empty() || first == second;
  }

  /// The parts among each other, too: their total may print none.
  [[nodiscard]] bool in_one_unit(std::size_t total, const Rows& parts) const {
    std::size_t with_unit = total;
    for (const std::size_t part : parts) {
      if (!same_unit(with_unit, part)) return false;
      if (unit_of(text_, outline_.reading(with_unit)).empty()) with_unit = part;
    }
    return true;
  }

  /// 其中 <= the row above it.
  void add_of_which(std::size_t row) {
    const std::size_t parent = outline_.rows[row].parent;
    if (!outline_.reading(row).of_which || in_split_[row] || parent == kNoRow) return;
    if (outline_.is_heading(parent) || !same_unit(row, parent)) return;
    for (std::size_t c = 0; c < outline_.columns(); ++c)
      add(outline_.spec->part_rule, row, RelationOp::less_equal, std::span(&parent, 1), c);
  }

  /// The running total holds the figure of the year.
  void add_running_total(std::size_t row) {
    if (!outline_.header || !outline_.header->clear || outline_.columns() != 2 || outline_.is_heading(row))
      return;
    const bool year_first = outline_.header->values.front().column == OutlineColumn::year;
    RelationSpec& relation = begin(outline_.spec->total_rule, row, RelationOp::greater_equal);
    relation.left.push_back({cell_of(row, year_first ? 1 : 0), 1});
    relation.right.push_back({cell_of(row, year_first ? 0 : 1), 1});
  }

  [[nodiscard]] RelationSpec& begin(const std::string& rule, std::size_t row, RelationOp op) {
    RelationSpec& relation = relations_.emplace_back();
    relation.rule = rule;
    relation.op = op;
    for (const Span piece : outline_.reading(row).label) relation.subject.zh += text_.quote(piece);
    relation.subject.en = relation.subject.zh;
    return relation;
  }

  /// row op sum(right)
  void add(const std::string& rule, std::size_t row, RelationOp op, std::span<const std::size_t> right,
           std::size_t column) {
    RelationSpec& relation = begin(rule, row, op);
    relation.left.push_back({cell_of(row, column), 1});
    relation.right.reserve(right.size());
    for (const std::size_t part : right) relation.right.push_back({cell_of(part, column), 1});
  }

  [[nodiscard]] CellIndex cell_of(std::size_t row, std::size_t column) const {
    return static_cast<CellIndex>(first_ + row * outline_.columns() + column);
  }

  const Text& text_;
  const FoundOutline& outline_;
  CellIndex first_;
  std::vector<int> indicators_;  ///< of the rows
  std::vector<Rows> below_;
  std::vector<bool> in_split_;
  std::vector<RelationSpec> relations_;
};

}  // namespace

std::vector<RelationSpec> outline_relations(const Text& text, const FoundOutline& outline, CellIndex first) {
  return RelationBuilder(text, outline, first).run();
}

}  // namespace gxreport::match
