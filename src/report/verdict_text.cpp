#include "report/verdict_text.hpp"

#include <algorithm>

#include "report/escape.hpp"

namespace gxreport {

namespace {

constexpr std::size_t kNamed = 4;

constexpr Words kAnswers[] = {
    {"可以同时成立（存在各格大于 0 的解）", "consistent: figures above 0 exist that satisfy all of them"},
    {"互相矛盾（除非有的格只能是 0）", "contradictory: some cell would have to be 0"},
    {"未能证明能否同时成立", "whether they are consistent could not be proved"}};
constexpr Words kIncomplete = {"  有的关系未能证明是否多余\n",
                               "  of some relations it could not be proved whether they follow\n"};
constexpr Words kFollows = {"可由其他关系推出：", " follows from "};
constexpr Words kAll = {"其他各条", "all others"};

// "GX302 requests.handled_total.total (1 + 19)": the code, the first cell, and how many stand on either side.
std::string name_of(const Template& form, std::uint32_t index) {
  const RelationSpec& relation = form.relations[index];
  const auto& side = relation.left.empty() ? relation.right : relation.left;
  const std::string first = side.empty() ? std::string() : form.cells[side.front().cell].id;
  return relation.rule + ' ' + first + " (" + std::to_string(relation.left.size()) + " + " +
         std::to_string(relation.right.size()) + ')';
}

std::string counts(const Template& form, const locate::Verdict& verdict, Lang lang) {
  const std::string relations = std::to_string(form.relations.size());
  const std::string rank = std::to_string(verdict.rank);
  return lang == Lang::zh ? relations + " 条关系，等式的秩为 " + rank + "；"
                          : relations + " relations, rank of the equations " + rank + "; ";
}

void append_redundant(const Template& form, const locate::Redundant& redundant, Lang lang, std::string& out) {
  out += "  " + name_of(form, redundant.relation);
  out += kFollows.in(lang);
  const auto& implied = redundant.implied;
  if (implied.empty()) out += kAll.in(lang);
  for (std::size_t i = 0; i < std::min(implied.size(), kNamed); ++i) {
    if (i > 0) out += lang == Lang::zh ? "、" : ", ";
    out += name_of(form, implied[i]);
  }
  if (implied.size() > kNamed) {
    const std::string rest = std::to_string(implied.size() - kNamed);
    out += lang == Lang::zh ? " 等另外 " + rest + " 条" : " and " + rest + " more";
  }
  out += '\n';
}

}  // namespace

void append_verdict_text(const Verified& verified, Lang lang, std::string& out) {
  const Template& form = verified.form;
  const locate::Verdict& verdict = verified.verdict;
  append_visible(form.id, Blanks::show, out);
  out += lang == Lang::zh ? "：" : ": ";
  out += counts(form, verdict, lang);
  out += kAnswers[static_cast<std::size_t>(verdict.consistent)].in(lang);
  out += '\n';
  for (const locate::Redundant& redundant : verdict.redundant) append_redundant(form, redundant, lang, out);
  if (!verdict.complete) out += kIncomplete.in(lang);
}

}  // namespace gxreport
