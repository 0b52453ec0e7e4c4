#include "report/html_groups.hpp"

#include <algorithm>

namespace gxreport {

namespace {

using Chain = std::vector<int>;  // groups, outermost first

std::vector<int> parents_of(const BlockSpec& block) {
  std::vector<int> parents(block.groups.size(), -1);
  for (const RowSpec& row : block.rows) {
    if (row.subtotal_of >= 0) parents.at(static_cast<std::size_t>(row.subtotal_of)) = row.group;
  }
  return parents;
}

// A form may say that two groups stand under each other: no chain is longer than there are groups.
Chain chain_of(int group, const std::vector<int>& parents) {
  Chain chain;
  while (group >= 0 && chain.size() < parents.size()) {
    chain.push_back(group);
    group = parents.at(static_cast<std::size_t>(group));
  }
  std::ranges::reverse(chain);
  return chain;
}

std::size_t shared(const Chain& a, const Chain& b) {
  return static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

}  // namespace

std::vector<HeadedRow> headed_rows(const BlockSpec& block, std::span<const std::size_t> rows) {
  const std::vector<int> parents = parents_of(block);
  std::vector<HeadedRow> out(rows.size());
  std::vector<std::size_t> spans;  // of the headings of the row below, from there on
  Chain below;
  Chain chain;
  for (std::size_t i = rows.size(); i > 0; --i, below = chain) {
    chain = chain_of(block.rows[rows[i - 1]].group, parents);
    const std::size_t common = shared(chain, below);
    spans.resize(common);
    for (std::size_t& span : spans) ++span;
    spans.resize(chain.size(), 1);
    const Chain above = i > 1 ? chain_of(block.rows[rows[i - 2]].group, parents) : Chain{};
    out[i - 1].depth = chain.size();
    for (std::size_t level = shared(chain, above); level < chain.size(); ++level)
      out[i - 1].begin.push_back({chain[level], spans[level]});
  }
  return out;
}

}  // namespace gxreport
