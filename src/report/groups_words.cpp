#include "report/groups_reporter.hpp"

namespace gxreport {

std::string_view reason_name(reconcile::Reason reason) {
  constexpr std::string_view kNames[] = {"not-read", "no-organization", "no-year", "same-file", "no-place"};
  return kNames[static_cast<std::size_t>(reason)];
}

Words reason_words(reconcile::Reason reason) {
  constexpr Words kWords[] = {
      {"未能读取", "not read"},
      {"未找到机关名称", "no organisation found"},
      {"未找到年度", "no year found"},
      {"与前面的路径是同一个文件", "the same file as an earlier path"},
      {"名称未写明所在地，可能分属不同机关，请在清单中写明",
       "the name lacks its place and may be that of several organs; a manifest can tell"}};
  return kWords[static_cast<std::size_t>(reason)];
}

std::string year_ranges(const std::vector<int>& years) {
  std::string out;
  for (std::size_t begin = 0; begin < years.size();) {
    std::size_t end = begin + 1;
    while (end < years.size() && years[end] == years[end - 1] + 1) ++end;
    if (!out.empty()) out += ", ";
    out += std::to_string(years[begin]);
    if (end - begin > 1) out += '-' + std::to_string(years[end - 1]);
    begin = end;
  }
  return out;
}

std::vector<int> years_of(const reconcile::Organ& organ) {
  std::vector<int> out;
  for (const auto& [year, reports] : organ.years) out.push_back(year);
  return out;
}

}  // namespace gxreport
