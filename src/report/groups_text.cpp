// The groups of reconcile for people.
#include <algorithm>

#include "report/escape.hpp"
#include "report/groups_reporter.hpp"

namespace gxreport {

namespace {

using reconcile::Family;
using reconcile::Organ;
using reconcile::Result;

constexpr std::size_t kListed = 30;  // lines of a kind, without --verbose
constexpr std::size_t kNamed = 5;    // names in a line

std::string joined(const std::vector<std::string>& names, Lang lang) {
  std::string out;
  for (std::size_t i = 0; i < std::min(names.size(), kNamed); ++i) {
    if (i > 0) out += lang == Lang::zh ? "、" : ", ";
    out += visible(names[i], Blanks::fold);
  }
  return names.size() > kNamed ? out + " …" : out;
}

std::string organ_line(const Organ& organ, Lang lang) {
  const bool zh = lang == Lang::zh;
  std::string out = "  " + visible(organ.name, Blanks::fold);
  if (!organ.also.empty()) out += (zh ? "（又作 " : " (also ") + joined(organ.also, lang) + (zh ? "）" : ")");
  out += (zh ? "：" : ": ") + year_ranges(years_of(organ));
  if (!organ.missing_years.empty()) out += (zh ? "；缺 " : "; missing: ") + year_ranges(organ.missing_years);
  return out + '\n';
}

std::string family_line(const Family& family, const Result& result, Lang lang) {
  const bool zh = lang == Lang::zh;
  std::string out = "  " + visible(result.reports[family.parent].organization, Blanks::fold);
  const std::string count = std::to_string(family.children.size());
  out += zh ? " " + std::to_string(family.year) + " 年度：下级 " + count + " 份"
            : ", " + std::to_string(family.year) + ": " + count +
                  (family.children.size() == 1 ? " child" : " children");
  const Assessed& assessed = family.assessed;
  if (assessed.not_assessed > 0)
    out += (zh ? "；无法判断的格 " : "; cells that could not be assessed: ") +
           std::to_string(assessed.not_assessed);
  if (!family.absent.empty())
    out += (zh ? "；没有报告：" : "; without a report: ") + joined(family.absent, lang);
  std::vector<std::string> files;
  for (const Family::Unread& unread : family.unread)
    files.push_back(result.reports[unread.report].path + " (" + std::to_string(unread.cells.size()) + ")");
  if (!files.empty())
    out += (zh ? "；有读不出的格：" : "; with cells that cannot be read: ") + joined(files, lang);
  return out + '\n';
}

// The first lines of many, and how many there are.
template <typename Items, typename Line>
void append_lines(const Items& items, const RenderOptions& options, const Line& line, std::string& out) {
  const std::size_t most = options.announce_passes ? items.size() : kListed;
  for (std::size_t i = 0; i < std::min(items.size(), most); ++i) out += line(items[i]);
  if (items.size() <= most) return;
  const std::string rest = std::to_string(items.size() - most);
  out += options.lang == Lang::zh ? "  ……另有 " + rest + " 个，用 --verbose 全部列出\n"
                                  : "  … and " + rest + " more; --verbose lists all\n";
}

void append_heading(const Words& words, std::size_t count, Lang lang, std::string& out) {
  out += std::string(words.in(lang)) + std::to_string(count) + '\n';
}

constexpr Words kOrgans = {"归为同一机关的：", "organs found: "};
constexpr Words kFamilies = {"汇总核对：", "parents compared with their children: "};
constexpr Words kOrphans = {"有下级而没有报告的上级：", "parents without a report: "};
constexpr Words kUngrouped = {"没有归组的：", "in no group: "};

}  // namespace

void append_groups_text(const Result& result, const RenderOptions& options, std::string& out) {
  const Lang lang = options.lang;
  append_heading(kOrgans, result.organs.size(), lang, out);
  append_lines(
      result.organs, options, [&](const Organ& organ) { return organ_line(organ, lang); }, out);
  if (!result.families.empty()) append_heading(kFamilies, result.families.size(), lang, out);
  append_lines(
      result.families, options, [&](const Family& family) { return family_line(family, result, lang); }, out);
  if (!result.orphans.empty()) append_heading(kOrphans, result.orphans.size(), lang, out);
  append_lines(
      result.orphans, options,
      [&](const std::string& name) { return "  " + visible(name, Blanks::fold) + '\n'; }, out);
  if (!result.ungrouped.empty()) append_heading(kUngrouped, result.ungrouped.size(), lang, out);
  append_lines(
      result.ungrouped, options,
      [&](const reconcile::Ungrouped& one) {
        return "  " + visible(result.reports[one.report].path) + ": " +
               std::string(reason_words(one.reason).in(lang)) + '\n';
      },
      out);
  out += '\n';
}

}  // namespace gxreport
