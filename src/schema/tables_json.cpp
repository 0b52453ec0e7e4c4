#include <algorithm>

#include "schema/template_json.hpp"

namespace gxreport::schema {

namespace {

constexpr std::size_t kMaxCells = 4096;  // far above any form; keeps CellIndex and rules within bounds

CellKind read_kind(const Node& column) {
  const std::string kind = column.has("kind") ? column.text("kind") : "count";
  if (kind == "count") return CellKind::count;
  if (kind == "change") return CellKind::change;
  if (kind == "amount") return CellKind::amount;
  column.at("kind").fail("must be count, change or amount");
}

template <class Spec>
void require_new_id(const Node& node, const std::vector<Spec>& specs, const std::string& id) {
  if (std::ranges::any_of(specs, [&](const Spec& spec) { return spec.id == id; })) {
    node.fail("id \"" + id + "\" stands twice");
  }
}

template <class Spec>
int index_of(const Node& node, const std::vector<Spec>& specs, const std::string& id) {
  const auto found = std::ranges::find(specs, id, &Spec::id);
  if (found == specs.end()) node.fail("there is no \"" + id + "\"");
  return static_cast<int>(found - specs.begin());
}

void read_columns(const Node& node, BlockSpec& block) {
  for (const Node& item : node.items("columns")) {
    ColumnSpec column;
    column.id = item.text("id");
    require_new_id(item, block.columns, column.id);
    column.label = read_label(item.at("label"));
    column.kind = read_kind(item);
    column.unit = item.text_or_empty("unit");
    column.optional = item.flag("optional", false);
    block.columns.push_back(std::move(column));
  }
}

void read_rows(const Node& node, BlockSpec& block) {
  for (const Node& item : node.items("groups")) {
    GroupSpec group{item.text("id"), read_label(item.at("label"))};
    require_new_id(item, block.groups, group.id);
    block.groups.push_back(std::move(group));
  }
  for (const Node& item : node.items("rows")) {
    RowSpec row;
    row.id = item.text("id");
    require_new_id(item, block.rows, row.id);
    row.label = read_label(item.at("label"));
    row.optional = item.flag("optional", false);
    if (item.has("group")) row.group = index_of(item.at("group"), block.groups, item.text("group"));
    block.rows.push_back(std::move(row));
  }
}

BlockSpec read_block(const Node& node) {
  BlockSpec block;
  block.id = node.text("id");
  if (node.has("heading")) block.heading = read_label(node.at("heading"));
  if (node.has("layout")) {
    const std::string layout = node.text("layout");
    if (layout != "rows" && layout != "flat") node.at("layout").fail("must be rows or flat");
    block.layout = layout == "flat" ? BlockLayout::flat : BlockLayout::rows;
  }
  if (node.has("header_levels")) {
    const Node levels = node.at("header_levels");
    if (levels.json() != 1 && levels.json() != 2) levels.fail("must be 1 or 2");
    block.header_levels = levels.json().get<int>();
  }
  read_columns(node, block);
  read_rows(node, block);
  if (block.columns.empty() || block.rows.empty()) node.fail("a block needs rows and columns");
  return block;
}

void add_cells(const Node& node, Template& form, std::size_t table_index, std::size_t block_index) {
  const TableSpec& table = form.tables[table_index];
  BlockSpec& block = form.tables[table_index].blocks[block_index];
  block.first_cell = static_cast<CellIndex>(form.cells.size());
  if (form.cells.size() + block.rows.size() * block.columns.size() > kMaxCells) node.fail("too many cells");
  for (std::size_t r = 0; r < block.rows.size(); ++r) {
    for (std::size_t c = 0; c < block.columns.size(); ++c) {
      CellSpec cell;
      cell.id = table.id + "." + block.rows[r].id + "." + block.columns[c].id;
      cell.table = static_cast<std::uint16_t>(table_index);
      cell.block = static_cast<std::uint16_t>(block_index);
      cell.row = static_cast<std::uint16_t>(r);
      cell.column = static_cast<std::uint16_t>(c);
      if (form.find_cell(cell.id) != kNoCell) node.fail("cell \"" + cell.id + "\" stands twice");
      form.cells.push_back(std::move(cell));
    }
  }
}

}  // namespace

void read_tables(const Node& root, Template& form) {
  for (const Node& node : root.items("tables")) {
    TableSpec table;
    table.id = node.text("id");
    require_new_id(node, form.tables, table.id);
    table.part = index_of(node.at("part"), form.parts, node.text("part"));
    table.name = {node.at("name").text("zh"), node.at("name").text("en")};
    for (const Node& item : node.items("noise")) table.noise.push_back(read_label(item));
    const std::vector<Node> blocks = node.items("blocks");
    for (const Node& item : blocks) {
      BlockSpec block = read_block(item);
      require_new_id(item, table.blocks, block.id);
      table.blocks.push_back(std::move(block));
    }
    form.tables.push_back(std::move(table));
    for (std::size_t b = 0; b < blocks.size(); ++b) add_cells(blocks[b], form, form.tables.size() - 1, b);
  }
}

}  // namespace gxreport::schema
