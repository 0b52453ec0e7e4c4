#include <algorithm>

#include "gxreport/limits.hpp"
#include "schema/template_json.hpp"

namespace gxreport::schema {

namespace {

constexpr std::size_t kMaxTables = 32;
constexpr std::size_t kMaxBlocks = 32;
constexpr std::size_t kMaxColumns = 32;
constexpr std::size_t kMaxGroups = 32;
constexpr std::size_t kMaxRows = 128;
constexpr std::size_t kMaxFlat = 64;  // figures of a table that is one printed row

CellKind read_kind(const Node& column) {
  const std::string kind = column.has("kind") ? column.text("kind") : "count";
  if (kind == "count") return CellKind::count;
  if (kind == "change") return CellKind::change;
  if (kind == "amount") return CellKind::amount;
  column.at("kind").fail(must_be(" count、change 或 amount", "count, change or amount"));
}

template <class Spec>
void require_new_id(const Node& node, const std::vector<Spec>& specs, const std::string& id) {
  if (std::ranges::any_of(specs, [&](const Spec& spec) { return spec.id == id; })) {
    node.fail(in_both("id“{}”出现两次", "id \"{}\" stands twice", id));
  }
}

template <class Spec>
int index_of(const Node& node, const std::vector<Spec>& specs, const std::string& id) {
  const auto found = std::ranges::find(specs, id, &Spec::id);
  if (found == specs.end()) node.fail(in_both("没有“{}”", "there is no \"{}\"", id));
  return static_cast<int>(found - specs.begin());
}

void read_columns(const Node& node, BlockSpec& block) {
  for (const Node& item : node.items("columns", kMaxColumns, 1)) {
    item.allow({"id", "label", "kind", "unit", "under", "optional"});
    ColumnSpec column;
    column.id = item.id("id");
    require_new_id(item, block.columns, column.id);
    column.label = read_label(item.at("label"));
    column.kind = read_kind(item);
    column.unit = item.text_or_empty("unit");
    column.under = item.text_or_empty("under");
    column.optional = item.flag("optional", false);
    block.columns.push_back(std::move(column));
  }
}

/// A row has a label of its own, or is the subtotal that stands beside a group's heading.
void read_row_label(const Node& item, const BlockSpec& block, RowSpec& row) {
  row.optional = item.flag("optional", false);
  if (!item.has("subtotal_of")) {
    row.label = read_label(item.at("label"));
    return;
  }
  if (item.has("label")) item.fail({"label 与 subtotal_of 只能有一个", "has both label and subtotal_of"});
  row.subtotal_of = index_of(item.at("subtotal_of"), block.groups, item.text("subtotal_of"));
  row.label = block.groups[static_cast<std::size_t>(row.subtotal_of)].label;
  row.optional = true;
}

void read_rows(const Node& node, BlockSpec& block) {
  for (const Node& item : node.items("groups", kMaxGroups)) {
    item.allow({"id", "label"});
    GroupSpec group{item.id("id"), read_label(item.at("label"))};
    require_new_id(item, block.groups, group.id);
    block.groups.push_back(std::move(group));
  }
  for (const Node& item : node.items("rows", kMaxRows, 1)) {
    item.allow({"id", "label", "group", "subtotal_of", "under", "optional"});
    RowSpec row;
    row.id = item.id("id");
    require_new_id(item, block.rows, row.id);
    read_row_label(item, block, row);
    row.under = item.text_or_empty("under");
    if (item.has("group")) row.group = index_of(item.at("group"), block.groups, item.text("group"));
    block.rows.push_back(std::move(row));
  }
}

/// Such a table is one row of figures under all of its headings: nothing in it can be left out.
void check_flat(const Node& node, const BlockSpec& block) {
  if (block.layout != BlockLayout::flat) return;
  const auto is_optional = [](const auto& spec) { return spec.optional; };
  if (std::ranges::any_of(block.columns, is_optional) || std::ranges::any_of(block.rows, is_optional))
    node.fail({"flat 的表块不能有 optional 的行或列", "a flat block has no optional rows or columns"});
  if (block.columns.size() * block.rows.size() > kMaxFlat)
    node.fail(in_both("flat 的表块至多 {} 个数字", "a flat block has at most {} figures", kMaxFlat));
}

BlockSpec read_block(const Node& node) {
  node.allow({"id", "heading", "layout", "header_levels", "columns", "groups", "rows"});
  BlockSpec block;
  block.id = node.id("id");
  if (node.has("heading")) block.heading = read_label(node.at("heading"));
  if (node.has("layout")) {
    const std::string layout = node.text("layout");
    if (layout != "rows" && layout != "flat")
      node.at("layout").fail(must_be(" rows 或 flat", "rows or flat"));
    block.layout = layout == "flat" ? BlockLayout::flat : BlockLayout::rows;
  }
  if (node.has("header_levels")) block.header_levels = node.number("header_levels", 1, 2);
  read_columns(node, block);
  read_rows(node, block);
  check_flat(node, block);
  return block;
}

void add_cells(const Node& node, Template& form, std::size_t table_index, std::size_t block_index,
               CellIds& ids) {
  const TableSpec& table = form.tables[table_index];
  BlockSpec& block = form.tables[table_index].blocks[block_index];
  block.first_cell = static_cast<CellIndex>(form.cells.size());
  if (form.cells.size() + block.rows.size() * block.columns.size() > kMaxFormCells)
    node.fail(in_both("格式超过 {} 格", "the form has more than {} cells", kMaxFormCells));
  for (std::size_t r = 0; r < block.rows.size(); ++r) {
    for (std::size_t c = 0; c < block.columns.size(); ++c) {
      CellSpec cell;
      cell.id = table.id + "." + block.rows[r].id + "." + block.columns[c].id;
      cell.table = static_cast<std::uint16_t>(table_index);
      cell.block = static_cast<std::uint16_t>(block_index);
      cell.row = static_cast<std::uint16_t>(r);
      cell.column = static_cast<std::uint16_t>(c);
      cell.optional = block.rows[r].optional || block.columns[c].optional;
      if (!ids.emplace(cell.id, block.cell(r, c)).second)
        node.fail(in_both("单元格“{}”出现两次", "cell \"{}\" stands twice", cell.id));
      form.cells.push_back(std::move(cell));
    }
  }
}

TableSpec read_table(const Node& node, const Template& form) {
  node.allow({"id", "part", "name", "noise", "blocks", "told"});
  TableSpec table;
  table.id = node.id("id");
  require_new_id(node, form.tables, table.id);
  table.part = index_of(node.at("part"), form.parts, node.text("part"));
  const Node name = node.at("name");
  name.allow({"zh", "en"});
  table.name = {name.text("zh"), name.text("en")};
  for (const Node& item : node.items("noise", kMaxTexts)) table.noise.push_back(read_label(item));
  for (const Node& item : node.items("blocks", kMaxBlocks, 1)) {
    BlockSpec block = read_block(item);
    require_new_id(item, table.blocks, block.id);
    table.blocks.push_back(std::move(block));
  }
  const auto is_flat = [](const BlockSpec& block) { return block.layout == BlockLayout::flat; };
  if (table.blocks.size() > 1 && std::ranges::any_of(table.blocks, is_flat))
    node.fail({"flat 的表块须是表中唯一的表块", "a flat block is the only one of its table"});
  if (node.has("told")) table.told = read_told(node.at("told"), table);
  return table;
}

}  // namespace

void read_tables(const Node& root, Template& form, CellIds& ids) {
  (void)root.at("tables");
  for (const Node& node : root.items("tables", kMaxTables)) {
    form.tables.push_back(read_table(node, form));
    const std::vector<Node> blocks = node.items("blocks", kMaxBlocks, 1);
    for (std::size_t b = 0; b < blocks.size(); ++b)
      add_cells(blocks[b], form, form.tables.size() - 1, b, ids);
  }
}

}  // namespace gxreport::schema
