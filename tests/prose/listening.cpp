#include "listening.hpp"

#include <algorithm>
#include <utility>

#include "catch.hpp"

namespace gxreport::test {

namespace {

struct Figure {
  std::string_view id;
  std::string_view digits;
};

constexpr std::array kFigures = {Figure{"requests.new_received.natural_person", "28"},
                                 Figure{"requests.new_received.business", "4"},
                                 Figure{"requests.new_received.other_org", "2"},
                                 Figure{"requests.new_received.total", "34"},
                                 Figure{"requests.carried_in.natural_person", "2"},
                                 Figure{"requests.carried_in.total", "2"},
                                 Figure{"requests.granted.total", "9"},
                                 Figure{"requests.partial.total", "3"},
                                 Figure{"requests.denied_law.total", "1"},
                                 Figure{"requests.denied_process.total", "1"},
                                 Figure{"requests.unavailable_not_held.total", "8"},
                                 Figure{"requests.unavailable_needs_creation.total", "2"},
                                 Figure{"requests.rejected_petition.total", "1"},
                                 Figure{"requests.other_handling.total", "10"},
                                 Figure{"requests.other_no_correction.total", "4"},
                                 Figure{"requests.other_other.total", "6"},
                                 Figure{"requests.handled_total.natural_person", "29"},
                                 Figure{"requests.handled_total.business", "4"},
                                 Figure{"requests.handled_total.other_org", "2"},
                                 Figure{"requests.handled_total.total", "35"},
                                 Figure{"requests.carried_out.natural_person", "1"},
                                 Figure{"requests.carried_out.total", "1"},
                                 Figure{"review.reconsideration.upheld", "3"},
                                 Figure{"review.reconsideration.corrected", "1"},
                                 Figure{"review.reconsideration.other_result", "1"},
                                 Figure{"review.reconsideration.total", "5"},
                                 Figure{"review.litigation_direct.upheld", "2"},
                                 Figure{"review.litigation_direct.pending", "1"},
                                 Figure{"review.litigation_direct.total", "3"},
                                 Figure{"review.litigation_after_review.upheld", "1"},
                                 Figure{"review.litigation_after_review.total", "1"},
                                 Figure{"disclosure.regulations.made", "1"},
                                 Figure{"disclosure.regulations.in_force", "6"},
                                 Figure{"disclosure.normative_documents.made", "12"},
                                 Figure{"disclosure.normative_documents.repealed", "5"},
                                 Figure{"disclosure.normative_documents.in_force", "88"},
                                 Figure{"disclosure.normative_documents.disclosed", "10"},
                                 Figure{"disclosure.normative_documents.total_public", "77"},
                                 Figure{"disclosure.licensing.decisions", "2629"},
                                 Figure{"disclosure.penalty.decisions", "133"},
                                 Figure{"disclosure.coercion.decisions", "7"},
                                 Figure{"disclosure.fees.amount", "5949.088667"},
                                 Figure{"disclosure.procurement.projects", "13"}};

std::string_view name_of(prose::Disagreement::Kind kind) {
  switch (kind) {
    case prose::Disagreement::Kind::parts:
      return "parts";
    case prose::Disagreement::Kind::share:
      return "share";
    case prose::Disagreement::Kind::growth:
      return "growth";
    case prose::Disagreement::Kind::claim:
      break;
  }
  return "claim";
}

using Word = std::pair<Pos, std::string>;

void add_findings(const prose::Prose& prose, std::vector<Word>& words) {
  for (const prose::Disagreement& found : prose.disagreements) {
    const std::string severity = found.note ? "note:" : "error:";
    words.emplace_back(
        found.figure.begin,
        severity + (found.claim != nullptr ? found.claim->id : std::string(name_of(found.kind))));
  }
}

bool is_found(const prose::Prose& prose, const prose::Heard& heard) {
  return std::ranges::any_of(prose.disagreements, [&](const prose::Disagreement& found) {
    return found.claim == heard.claim && found.figure.begin == heard.figure.begin;
  });
}

}  // namespace

Report report_of(std::string_view form, std::string_view organization) {
  Report report;
  report.form = TemplateSet::builtin().find(form);
  REQUIRE(report.form != nullptr);
  report.identity.organization = organization;
  report.identity.year = 2023;
  report.cells.resize(report.form->cells.size());
  for (Cell& cell : report.cells) cell.status = CellStatus::ok;
  for (const Figure& figure : kFigures) {
    const CellIndex cell = report.form->find_cell(figure.id);
    if (cell != kNoCell) report.cells[cell].value = Decimal::parse(figure.digits).value();
  }
  return report;
}

std::string heard_in(const Report& report, std::string_view sentence) {
  Text text;
  REQUIRE(decode(sentence, Encoding::utf8, {}, text) == SourceError::none);
  std::vector<prose::Heard> heard;
  const prose::Prose prose = prose::read_prose(text, report, &heard);
  std::vector<Word> words;
  for (const prose::Heard& one : heard) {
    if (is_found(prose, one)) continue;
    const char* how = !one.compared ? "open:" : one.agrees ? "ok:" : "doubt:";
    if (one.compared) words.emplace_back(one.figure.begin, how + one.claim->id);
  }
  add_findings(prose, words);
  std::ranges::stable_sort(words, {}, &Word::first);
  std::string out;
  for (const Word& word : words) out += (out.empty() ? "" : " ") + word.second;
  return out.empty() ? "-" : out;
}

}  // namespace gxreport::test
