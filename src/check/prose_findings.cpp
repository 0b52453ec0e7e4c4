#include "check/prose_findings.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "check/wording.hpp"

namespace gxreport::check {

namespace {

using prose::Disagreement;
using prose::Meaning;
using Kind = Disagreement::Kind;

constexpr std::size_t kTermsInFull = 4;  // a longer sum names the terms that are not 0
constexpr std::size_t kPartsInFull = 30;

std::string_view rule_of(const Disagreement& found) {
  switch (found.kind) {
    case Kind::claim:
      return found.claim->rule;
    case Kind::parts:
      return "GX604";
    case Kind::share:
    case Kind::growth:
      break;
  }
  return "GX605";
}

/// "本年新收 34 + 上年结转 2 = 36"; of one cell its name and figure.
std::string sum_words(const Inspection& in, const Meaning& meaning) {
  const std::size_t terms = meaning.cells.size() + meaning.minus.size();
  std::string out;
  std::size_t named = 0;
  const auto name = [&](CellIndex index, std::string_view sign) {
    const Cell& cell = in.cells[index];
    const bool ok = cell.status == CellStatus::ok;
    if (terms > kTermsInFull && ok && cell.value.units == 0) return;
    if (named++ > 0) out += sign;
    out += "“" + cell_name(*in.form, index) + "”";
    if (ok) out += ' ' + cell.value.to_string();
  };
  for (const CellIndex cell : meaning.cells) name(cell, " + ");
  for (const CellIndex cell : meaning.minus) name(cell, " - ");
  if (named == 0) return say(in.lang, "其 {} 项均为 0", "its {} cells are all 0", terms);
  if (named < terms) out += say(in.lang, "（其余 {} 项为 0）", " (the other {} are 0)", terms - named);
  return terms == 1 ? out : out + " = " + meaning.value.to_string();
}

std::string claim_words(const Inspection& in, const Disagreement& found) {
  const auto proper = static_cast<std::ptrdiff_t>(found.meanings.size()) - (found.note ? 1 : 0);
  std::string tables;
  for (auto meaning = found.meanings.begin(); meaning != found.meanings.begin() + proper; ++meaning) {
    if (!tables.empty()) tables += say(in.lang, "，或 ", ", or ");
    tables += sum_words(in, *meaning);
  }
  const std::string name = in.lang == Lang::zh ? found.claim->name.zh : found.claim->name.en;
  const std::string said = found.none ? std::string(say(in.lang, "无", "0")) : printed(in.text, found.figure);
  std::string out =
      say(in.lang, "“{}”：文中{} {}，表中为 {}", "“{}”: the prose says {} {}, but the tables {}",
          printed(in.text, found.sentence), name, said, tables);
  if (!found.note) return out;
  const Meaning& farther = found.meanings.back();
  return out + say(in.lang, "；如果文中的数{}（{}），两处就一致", "; both agree if the figure is one {} ({})",
                   in.lang == Lang::zh ? farther.reading->name.zh : farther.reading->name.en,
                   sum_words(in, farther));
}

std::string parts_words(const Inspection& in, const Disagreement& found) {
  std::string sum;
  for (std::size_t i = 0; i < std::min(found.parts.size(), kPartsInFull); ++i)
    sum += (i > 0 ? " + " : "") + found.parts[i].to_string();
  if (found.parts.size() > kPartsInFull) sum += " + …";
  const Decimal difference = subtract(found.said, found.should).value_or(Decimal{});
  const Decimal apart = difference.negative() ? Decimal{-difference.units, 0} : difference;
  std::string out = say(in.lang, "“{}”：总数为 {}，各部分之和 {} = {}，相差 {}",
                        "“{}”: the sum is given as {}, but its parts are {} = {}; the difference is {}",
                        printed(in.text, found.sentence), found.said.to_string(), sum,
                        found.should.to_string(), apart.to_string());
  if (!found.note) return out;
  return out + say(in.lang, "；如果其中的 {} 已计入其他部分，两处就一致",
                   "; they agree if the {} is counted within the other parts", found.overlap.to_string());
}

std::string share_words(const Inspection& in, const Disagreement& found) {
  if (found.kind == Kind::share) {
    return say(in.lang, "“{}”：{} 占 {} 应为 {}%，文中为 {}%", "“{}”: {} of {} is {}%, not {}%",
               printed(in.text, found.sentence), found.parts[0].to_string(), found.parts[1].to_string(),
               found.should.to_string(), found.said.to_string());
  }
  return say(in.lang, "“{}”：由 {} 到 {} 的变化应为 {}%，文中为 {}%",
             "“{}”: from {} to {} is a change of {}%, not {}%", printed(in.text, found.sentence),
             found.parts[1].to_string(), found.parts[0].to_string(), found.should.to_string(),
             found.said.to_string());
}

std::vector<CellIndex> cells_of(const Disagreement& found) {
  std::vector<CellIndex> cells;
  const auto add = [&](CellIndex cell) {
    if (std::ranges::find(cells, cell) == cells.end()) cells.push_back(cell);
  };
  for (const Meaning& meaning : found.meanings) {
    std::ranges::for_each(meaning.cells, add);
    std::ranges::for_each(meaning.minus, add);
  }
  return cells;
}

/// What it is about and its figures: the same wherever it stands.
std::string mark_of(const Disagreement& found) {
  std::string mark = found.claim != nullptr ? found.claim->id : std::to_string(static_cast<int>(found.kind));
  mark += ' ' + found.said.to_string();
  for (const Decimal& part : found.parts) mark += ' ' + part.to_string();
  return mark;
}

Finding finding_of(const Inspection& in, const Disagreement& found, bool last) {
  Finding finding;
  finding.span = found.figure;
  finding.cells = cells_of(found);
  finding.message = found.kind == Kind::claim   ? claim_words(in, found)
                    : found.kind == Kind::parts ? parts_words(in, found)
                                                : share_words(in, found);
  if (last && in.prose->cut.at(static_cast<std::size_t>(found.kind)))
    finding.message +=
        say(in.lang, "（此后的同类问题不再列出）", " (what follows of its kind is not listed)");
  finding.mark = mark_of(found);
  finding.note = found.note;
  return finding;
}

}  // namespace

void prose_findings(const Inspection& in, Findings& findings) {
  if (in.prose == nullptr) return;
  const auto& all = in.prose->disagreements;
  for (auto found = all.begin(); found != all.end(); ++found) {
    if (rule_of(*found) != findings.rule().code) continue;
    const bool last = std::none_of(found + 1, all.end(), [&](const Disagreement& later) {
      return rule_of(later) == findings.rule().code;
    });
    findings.add(finding_of(in, *found, last));
  }
}

}  // namespace gxreport::check
