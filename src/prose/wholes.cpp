#include "prose/wholes.hpp"

#include <algorithm>

#include "prose/compare.hpp"

namespace gxreport::prose {

std::vector<std::int64_t> share_wholes(const Report& report, const std::vector<Understood>& heard) {
  const auto has_some = [](const Understood& one) {
    return one.claim != nullptr && one.claim->wholes >= 0 && one.figure;
  };
  const auto found = std::ranges::find_if(heard, has_some);
  if (found == heard.end() || !has_cells(report)) return {};
  const auto& wholes = schema::ProseBook::builtin().wholes.at(static_cast<std::size_t>(found->claim->wholes));
  std::vector<std::int64_t> out;
  for (const std::vector<schema::ProseCell>& whole : wholes) {
    const auto sum = sum_of(report, whole);
    if (!sum || sum->scale != 0) return {};
    out.push_back(sum->units);
  }
  return out;
}

}  // namespace gxreport::prose
