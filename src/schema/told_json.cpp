#include <algorithm>

#include "schema/label_index.hpp"
#include "schema/template_json.hpp"

namespace gxreport::schema {

namespace {

std::vector<std::u16string> words_of(const Node& node, const char* key, std::size_t least) {
  std::vector<std::u16string> out;
  for (const Node& item : node.items(key, kMaxTexts, least)) out.push_back(letters_of(item, item.string(1)));
  return out;
}

}  // namespace

ToldSpec read_told(const Node& node, const TableSpec& table) {
  node.allow({"total", "units", "idle"});
  const BlockSpec& block = table.blocks.front();
  if (block.layout != BlockLayout::flat) node.fail({"told 只能用于 flat 的表块", "told needs a flat block"});
  ToldSpec told;
  const auto total = std::ranges::find(block.columns, node.id("total"), &ColumnSpec::id);
  if (total == block.columns.end())
    node.at("total").fail(in_both("没有“{}”", "there is no \"{}\"", node.id("total")));
  told.total = static_cast<std::size_t>(total - block.columns.begin());
  told.units = words_of(node, "units", 1);
  (void)node.at("idle");
  told.idle = words_of(node, "idle", 0);
  return told;
}

}  // namespace gxreport::schema
