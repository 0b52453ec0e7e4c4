// An outline as a table, so that its relations can be verified before any report prints them.
#include <algorithm>
#include <utility>

#include "locate/verify.hpp"

namespace gxreport::locate {

namespace {

constexpr std::size_t kMostRows = 4096;  // indicators that stand under one another have many ways to stand
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

class Builder {
 public:
  explicit Builder(const Template& form) : outline_(*form.outline) {
    form_.id = form.id;
    form_.name = form.name;
  }

  Template run() {
    for (std::size_t i = 0; i < outline_.indicators.size(); ++i) {
      if (has_parts(static_cast<int>(i)) && outline_.indicators[i].under.empty()) add_tree(i);
    }
    for (std::size_t i = 0; i < outline_.indicators.size(); ++i) {  // those that only stand in a circle
      if (has_parts(static_cast<int>(i)) && std::ranges::find(rows_, i, &Row::indicator) == rows_.end())
        add_tree(i);
    }
    add_table();
    return std::move(form_);
  }

 private:
  struct Row {
    std::size_t indicator = 0;
    std::size_t above = kNone;
  };

  [[nodiscard]] bool has_parts(int indicator) const {
    return std::ranges::find(outline_.splits, indicator, &OutlineSplit::total) != outline_.splits.end();
  }

  /// The indicator, and under it whatever its splits name; the rows grow while they are walked.
  void add_tree(std::size_t root) {
    (void)add_row(root, kNone);
    for (std::size_t row = rows_.size() - 1; row < rows_.size(); ++row) {
      for (const OutlineSplit& split : outline_.splits) {
        if (split.total == static_cast<int>(rows_[row].indicator)) add_split(split, row);
      }
    }
  }

  [[nodiscard]] bool stands_above(std::size_t indicator, std::size_t row) const {
    for (; row != kNone; row = rows_[row].above) {
      if (rows_[row].indicator == indicator) return true;
    }
    return false;
  }

  std::size_t add_row(std::size_t indicator, std::size_t above) {
    const std::string& way = above == kNone ? outline_.id : form_.cells[above].id;
    form_.cells.push_back(
        {way + '.' + outline_.indicators[indicator].id, 0, 0, static_cast<std::uint16_t>(rows_.size()), 0});
    rows_.push_back({indicator, above});
    return rows_.size() - 1;
  }

  /// Nothing of a split that would stand under itself, or for which there is no room.
  [[nodiscard]] bool has_room(const OutlineSplit& split, std::size_t total) const {
    if (rows_.size() + split.parts.size() + split.optional.size() > kMostRows) return false;
    const auto circular = [&](int part) { return stands_above(static_cast<std::size_t>(part), total); };
    return std::ranges::none_of(split.parts, circular) && std::ranges::none_of(split.optional, circular);
  }

  void add_split(const OutlineSplit& split, std::size_t total) {
    if (!has_room(split, total)) return;
    std::vector<Term> parts;
    for (const auto* list : {&split.parts, &split.optional}) {
      for (const int part : *list)
        parts.push_back({static_cast<CellIndex>(add_row(static_cast<std::size_t>(part), total))});
    }
    const Term whole{static_cast<CellIndex>(total)};
    const bool sum = split.kind == OutlineSplit::Kind::sum;
    add_relation(split.rule, whole, sum ? RelationOp::equal : RelationOp::less_equal, parts);
    for (const Term& part : parts) {
      if (!sum) add_relation(split.rule, whole, RelationOp::greater_equal, {part});
    }
  }

  void add_relation(const std::string& rule, Term left, RelationOp op, const std::vector<Term>& right) {
    RelationSpec relation;
    relation.rule = rule;
    relation.left = {left};
    relation.op = op;
    relation.right = right;
    form_.relations.push_back(std::move(relation));
  }

  void add_table() {
    TableSpec table;
    BlockSpec& block = table.blocks.emplace_back();
    table.id = outline_.id;
    block.columns.emplace_back();
    block.rows.resize(rows_.size());
    form_.tables.push_back(std::move(table));
  }

  const OutlineSpec& outline_;
  Template form_;
  std::vector<Row> rows_;
};

}  // namespace

Template printed_in_full(const Template& form) { return form.outline ? Builder(form).run() : form; }

}  // namespace gxreport::locate
