#include <algorithm>

#include "schema/template_json.hpp"

namespace gxreport::schema {

namespace {

constexpr std::size_t kMaxPatterns = 256;
constexpr std::size_t kMaxListed = 128;  // terms of a side, rows

RelationOp read_op(const Node& node) {
  const std::string op = node.text("op");
  if (op == "=") return RelationOp::equal;
  if (op == ">=") return RelationOp::greater_equal;
  if (op == "<=") return RelationOp::less_equal;
  node.at("op").fail(must_be(" =、>= 或 <=", "=, >= or <="));
}

/// A relation pattern of the document: its terms name rows (per column) or columns (per row).
struct Pattern {
  Node node;
  const TableSpec* table = nullptr;
  std::string rule;
  RelationOp op = RelationOp::equal;
  std::vector<std::string> left;
  std::vector<std::string> right;
  const CellIds* ids = nullptr;
};

Term read_term(const Pattern& pattern, const std::string& name, const std::string& row,
               const std::string& column) {
  const bool minus = name.starts_with('-');
  const std::string id = minus ? name.substr(1) : name;
  const std::string cell_id =
      pattern.table->id + "." + (row.empty() ? id : row) + "." + (column.empty() ? id : column);
  const auto cell = pattern.ids->find(cell_id);
  if (cell == pattern.ids->end())
    pattern.node.fail(in_both("没有单元格“{}”", "there is no cell \"{}\"", cell_id));
  return {cell->second, minus ? -1 : 1};
}

CellIndex first_optional(const RelationSpec& relation, const Template& form) {
  for (const auto* side : {&relation.left, &relation.right}) {
    const auto is_optional = [&](const Term& term) { return form.cells[term.cell].optional; };
    const auto found = std::ranges::find_if(*side, is_optional);
    if (found != side->end()) return found->cell;
  }
  return kNoCell;
}

/// One relation of the pattern: for the row `row` or, when that is empty, for the column `column`.
void add_relation(const Pattern& pattern, Template& form, const std::string& row, const std::string& column,
                  const std::string& subject, const std::string& id) {
  RelationSpec relation;
  relation.rule = pattern.rule;
  relation.op = pattern.op;
  relation.subject = {subject, id};
  for (const std::string& name : pattern.left) relation.left.push_back(read_term(pattern, name, row, column));
  for (const std::string& name : pattern.right)
    relation.right.push_back(read_term(pattern, name, row, column));
  relation.hinge = first_optional(relation, form);
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
  const std::vector<std::string> wanted = pattern.node.texts("rows", kMaxListed, 1);
  for (const BlockSpec& block : pattern.table->blocks) {
    for (const RowSpec& row : block.rows) {
      const bool listed = std::ranges::find(wanted, row.id) != wanted.end();
      if (!wanted.empty() && !listed) continue;
      add_relation(pattern, form, row.id, "", row.label.text, row.id);
    }
  }
}

/// A row that is listed and is none of the table's would drop out in silence.
void check_rows(const Pattern& pattern) {
  for (const Node& node : pattern.node.items("rows", kMaxListed)) {
    const std::string id = node.string(1);
    const bool known = std::ranges::any_of(pattern.table->blocks, [&](const BlockSpec& block) {
      return std::ranges::find(block.rows, id, &RowSpec::id) != block.rows.end();
    });
    if (!known) node.fail(in_both("没有“{}”", "there is no \"{}\"", id));
  }
}

std::vector<std::string> read_terms(const Node& node, const char* key) {
  (void)node.at(key);
  std::vector<std::string> terms = node.texts(key, kMaxListed, 1);
  std::vector<std::string> seen;
  seen.reserve(terms.size());
  for (const std::string& term : terms) seen.push_back(term.starts_with('-') ? term.substr(1) : term);
  std::ranges::sort(seen);
  const auto twice = std::ranges::adjacent_find(seen);
  if (twice != seen.end()) node.at(key).fail(in_both("“{}”出现两次", "\"{}\" stands twice", *twice));
  return terms;
}

Pattern read_pattern(const Node& node, const Template& form, const CellIds& ids, RuleCheck is_rule) {
  node.allow({"rule", "table", "per", "rows", "left", "op", "right"});
  Pattern pattern{node,
                  nullptr,
                  read_rule(node, "rule", is_rule),
                  read_op(node),
                  read_terms(node, "left"),
                  read_terms(node, "right"),
                  &ids};
  if (pattern.left.empty()) node.at("left").fail({"不能为空", "must not be empty"});
  const std::string table = node.text("table");
  const auto found = std::ranges::find(form.tables, table, &TableSpec::id);
  if (found == form.tables.end())
    node.at("table").fail(in_both("没有“{}”这张表", "there is no table \"{}\"", table));
  pattern.table = &*found;
  check_rows(pattern);
  return pattern;
}

}  // namespace

std::string read_rule(const Node& node, const char* key, RuleCheck is_rule) {
  std::string rule = node.text(key);
  if (rule.size() != 5 || !rule.starts_with("GX") ||
      rule.find_first_not_of("0123456789", 2) != std::string::npos)
    node.at(key).fail(must_be("规则代码（如 GX303）", "the code of a rule, such as GX303"));
  if (is_rule != nullptr && !is_rule(rule))
    node.at(key).fail(in_both("{} 不是勾稽关系的规则", "{} is no rule about relations", rule));
  return rule;
}

void read_relations(const Node& root, Template& form, const CellIds& ids, RuleCheck is_rule) {
  (void)root.at("relations");
  std::size_t terms = 0;
  for (const Node& node : root.items("relations", kMaxPatterns)) {
    const Pattern pattern = read_pattern(node, form, ids, is_rule);
    const std::size_t before = form.relations.size();
    const std::string per = node.text("per");
    if (per != "row" && per != "column") node.at("per").fail(must_be(" row 或 column", "row or column"));
    if (per == "column" && node.has("rows"))
      node.at("rows").fail({"只用于 per row", "goes with per row only"});
    per == "row" ? expand_rows(pattern, form) : expand_columns(pattern, form);
    terms += (form.relations.size() - before) * (pattern.left.size() + pattern.right.size());
    if (terms > kMaxTerms)
      node.fail(
          in_both("勾稽关系展开后超过 {} 项", "the relations have more than {} terms in all", kMaxTerms));
  }
}

}  // namespace gxreport::schema
