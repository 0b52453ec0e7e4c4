// "across": what a form says of reports for other years and of other organs.
#include <algorithm>

#include "schema/template_json.hpp"

namespace gxreport::schema {

namespace {

constexpr std::size_t kMaxTies = 64;
constexpr std::size_t kMaxListed = 128;  // terms of a side, rows
constexpr std::size_t kMaxIndices = 32;  // tables, parts
constexpr std::size_t kMaxDrawn = 8;

/// A tie of the document: its terms name rows (per column) or columns (per row) of the table.
struct Pattern {
  Node node;
  const TableSpec* table = nullptr;
  std::string rule;
  std::vector<std::string> earlier;
  std::vector<std::string> later;
};

const TableSpec& table_named(const Node& node, const std::string& id, const Template& form) {
  const auto found = std::ranges::find(form.tables, id, &TableSpec::id);
  if (found == form.tables.end()) node.fail(in_both("没有“{}”这张表", "there is no table \"{}\"", id));
  return *found;
}

AcrossTerm term_of(const Pattern& pattern, const std::string& name, const std::string& row,
                   const std::string& column) {
  const bool minus = name.starts_with('-');
  const std::string id = minus ? name.substr(1) : name;
  return {pattern.table->id + "." + (row.empty() ? id : row) + "." + (column.empty() ? id : column),
          minus ? -1 : 1};
}

void add_tie(const Pattern& pattern, const CellIds& ids, const std::string& row, const std::string& column,
             Template& form) {
  YearTie tie{pattern.rule, {}, {}};
  for (const std::string& name : pattern.earlier) tie.earlier.push_back(term_of(pattern, name, row, column));
  for (const std::string& name : pattern.later) tie.later.push_back(term_of(pattern, name, row, column));
  for (const auto* side : {&tie.earlier, &tie.later}) {
    for (const AcrossTerm& term : *side) {
      if (!ids.contains(term.cell))
        pattern.node.fail(in_both("没有单元格“{}”", "there is no cell \"{}\"", term.cell));
    }
  }
  form.across.years.push_back(std::move(tie));
}

void expand_columns(const Pattern& pattern, const CellIds& ids, Template& form) {
  for (const BlockSpec& block : pattern.table->blocks) {
    for (const ColumnSpec& column : block.columns) add_tie(pattern, ids, "", column.id, form);
  }
}

std::string read_tie_rule(const Node& node) {
  std::string rule = node.text("rule");
  if (rule != "GX701" && rule != "GX702" && rule != "GX703")
    node.at("rule").fail(must_be(" GX701、GX702 或 GX703", "GX701, GX702 or GX703"));
  return rule;
}

void read_tie(const Node& node, const CellIds& ids, Template& form) {
  node.allow({"rule", "table", "per", "rows", "earlier", "later"});
  Pattern pattern{node, nullptr, read_tie_rule(node), node.texts("earlier", kMaxListed, 1),
                  node.texts("later", kMaxListed, 1)};
  if (pattern.earlier.empty()) node.at("earlier").fail({"不能为空", "must not be empty"});
  if (pattern.later.empty()) node.at("later").fail({"不能为空", "must not be empty"});
  pattern.table = &table_named(node.at("table"), node.text("table"), form);
  const std::string per = node.text("per");
  const std::vector<std::string> rows = node.texts("rows", kMaxListed, 1);
  if (per != "row" && per != "column") node.at("per").fail(must_be(" row 或 column", "row or column"));
  if ((per == "row") == rows.empty())
    node.fail({"per row 要有 rows，per column 不能有", "per row needs rows, per column has none"});
  if (per == "column") return expand_columns(pattern, ids, form);
  for (const std::string& row : rows) add_tie(pattern, ids, row, "", form);
}

std::size_t terms_of(const std::vector<YearTie>& ties) {
  std::size_t count = 0;
  for (const YearTie& tie : ties) count += tie.earlier.size() + tie.later.size();
  return count;
}

}  // namespace

void read_across(const Node& root, Template& form, const CellIds& ids) {
  if (!root.has("across")) return;
  const Node across = root.at("across");
  across.allow({"years", "sums", "prose", "drawn"});
  for (const Node& node : across.items("years", kMaxTies)) {
    read_tie(node, ids, form);
    if (terms_of(form.across.years) > kMaxTerms)
      node.fail(in_both("年度关系展开后超过 {} 项", "the ties have more than {} terms in all", kMaxTerms));
  }
  for (const Node& node : across.items("sums", kMaxIndices)) {
    const TableSpec& table = table_named(node, node.string(1), form);
    form.across.sum_tables.push_back(static_cast<std::uint16_t>(&table - form.tables.data()));
  }
  for (const Node& node : across.items("prose", kMaxIndices)) {
    const auto part = std::ranges::find(form.parts, node.string(1), &PartSpec::id);
    if (part == form.parts.end()) node.fail(in_both("没有“{}”", "there is no \"{}\"", node.string(1)));
    form.across.prose.push_back(static_cast<std::uint16_t>(part - form.parts.begin()));
  }
  for (const Node& node : across.items("drawn", kMaxDrawn)) {
    const std::string id = node.string(1);
    if (!ids.contains(id)) node.fail(in_both("没有单元格“{}”", "there is no cell \"{}\"", id));
    form.across.drawn.push_back(id);
  }
}

}  // namespace gxreport::schema
