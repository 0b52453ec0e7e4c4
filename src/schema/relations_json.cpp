#include <algorithm>

#include "schema/template_json.hpp"

namespace gxreport::schema {

namespace {

RelationOp read_op(const Node& node) {
  const std::string op = node.text("op");
  if (op == "=") return RelationOp::equal;
  if (op == ">=") return RelationOp::greater_equal;
  if (op == "<=") return RelationOp::less_equal;
  node.at("op").fail("must be =, >= or <=");
}

/// A relation pattern of the document: its terms name rows (per column) or columns (per row).
struct Pattern {
  Node node;
  const TableSpec* table = nullptr;
  std::string rule;
  RelationOp op = RelationOp::equal;
  std::vector<std::string> left;
  std::vector<std::string> right;
};

Term read_term(const Pattern& pattern, const Template& form, const std::string& name, const std::string& row,
               const std::string& column) {
  const bool minus = name.starts_with('-');
  const std::string id = minus ? name.substr(1) : name;
  const std::string cell_id =
      pattern.table->id + "." + (row.empty() ? id : row) + "." + (column.empty() ? id : column);
  const CellIndex cell = form.find_cell(cell_id);
  if (cell == kNoCell) pattern.node.fail("there is no cell \"" + cell_id + "\"");
  return {cell, minus ? -1 : 1};
}

/// One relation of the pattern: for the row `row` or, when that is empty, for the column `column`.
void add_relation(const Pattern& pattern, Template& form, const std::string& row, const std::string& column,
                  const std::string& subject, const std::string& id) {
  RelationSpec relation;
  relation.rule = pattern.rule;
  relation.op = pattern.op;
  relation.subject = {subject, id};
  for (const std::string& name : pattern.left)
    relation.left.push_back(read_term(pattern, form, name, row, column));
  for (const std::string& name : pattern.right)
    relation.right.push_back(read_term(pattern, form, name, row, column));
  form.relations.push_back(std::move(relation));
}

void expand_columns(const Pattern& pattern, Template& form) {
  for (const BlockSpec& block : pattern.table->blocks) {
    for (const ColumnSpec& column : block.columns) {
      add_relation(pattern, form, "", column.id, column.label.text, column.id);
    }
  }
}

void expand_rows(const Pattern& pattern, Template& form) {
  std::vector<std::string> wanted = pattern.node.texts("rows");
  for (const BlockSpec& block : pattern.table->blocks) {
    for (const RowSpec& row : block.rows) {
      const bool listed = std::ranges::find(wanted, row.id) != wanted.end();
      if (!wanted.empty() && !listed) continue;
      add_relation(pattern, form, row.id, "", row.label.text, row.id);
    }
  }
}

}  // namespace

void read_relations(const Node& root, Template& form) {
  for (const Node& node : root.items("relations")) {
    Pattern pattern{node, nullptr, node.text("rule"), read_op(node), node.texts("left"), node.texts("right")};
    const std::string table = node.text("table");
    const auto found = std::ranges::find(form.tables, table, &TableSpec::id);
    if (found == form.tables.end()) node.at("table").fail("there is no table \"" + table + "\"");
    pattern.table = &*found;
    const std::string per = node.text("per");
    if (per != "row" && per != "column") node.at("per").fail("must be row or column");
    if (per == "row") {
      expand_rows(pattern, form);
    } else {
      expand_columns(pattern, form);
    }
  }
}

}  // namespace gxreport::schema
