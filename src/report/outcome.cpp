// What became of an input, and the counts over a run.
#include <algorithm>

#include "report/reporter.hpp"

namespace gxreport {

namespace {

bool was_read(const Document& document) {
  return document.error == SourceError::none && document.report.form != nullptr &&
         !document.report.form->cells.empty();
}

}  // namespace

std::size_t left_out_of(const CheckResult& result) {
  return result.left_out[0] + result.left_out[1] + result.left_out[2];
}

std::string_view outcome_name(Outcome outcome) {
  if (outcome == Outcome::error) return "error";
  return outcome == Outcome::fail ? "fail" : "pass";
}

Outcome outcome_of(const Item& item, const RenderOptions& options) {
  if (item.document == nullptr || !was_read(*item.document)) return Outcome::error;
  const auto fails = [&](const Diagnostic& d) { return options.fail_on && d.severity >= *options.fail_on; };
  const auto& diagnostics = item.document->result.diagnostics;
  return std::any_of(diagnostics.begin(), diagnostics.end(), fails) ? Outcome::fail : Outcome::pass;
}

std::string trouble_of(const Item& item, Lang lang) {
  const bool zh = lang == Lang::zh;
  if (item.document == nullptr) return std::string(item.failure);
  const Document& document = *item.document;
  if (was_read(document)) return {};
  if (document.error != SourceError::none) {
    if (!document.result.diagnostics.empty()) return document.result.diagnostics.front().message;
    return zh ? "不是可以识别的文本" : "not text in a supported encoding";
  }
  const Template* form = document.report.form;
  if (form == nullptr) return zh ? "没有认出年度报告的格式" : "no form of report recognised";
  return zh ? "像是格式 " + form->id + " 的报告，但没有找到可以读取的统计表"
            : "looks like a report on form " + form->id + ", but no table of it was found to read";
}

void Tally::add(const Item& item, const RenderOptions& options) {
  ++files;
  const Outcome outcome = outcome_of(item, options);
  ++(outcome == Outcome::pass ? passed : outcome == Outcome::fail ? failed : errors);
  if (item.document == nullptr || formats_of(options.task) != Task::check) return;
  const CheckResult& result = item.document->result;
  for (const Diagnostic& d : result.diagnostics) {
    const auto severity = static_cast<std::size_t>(d.severity);
    ++findings.at(severity);
    if (d.rule == nullptr) continue;
    RuleTally& rule = of(d.rule);
    ++rule.findings.at(severity);
    if (rule.last_file != files) ++rule.files;
    rule.last_file = files;
  }
  for (std::size_t i = 0; i < findings.size(); ++i) findings[i] += result.left_out[i];
  for (std::size_t i = 0; i < left_out.size(); ++i) left_out[i] += result.left_out[i];
  not_assessed += result.assessed.not_assessed;
  accepted += result.accepted;
  if (options.count_by_name) statistics.add(item);
}

RuleTally& Tally::of(const Rule* rule) {
  const auto place = std::ranges::lower_bound(by_rule, rule->code, {},
                                              [](const RuleTally& tally) { return tally.rule->code; });
  if (place != by_rule.end() && place->rule->code == rule->code) return *place;
  return *by_rule.insert(place, RuleTally{.rule = rule});
}

void Tally::add(const Tally& other) {
  files += other.files;
  passed += other.passed;
  failed += other.failed;
  errors += other.errors;
  not_assessed += other.not_assessed;
  accepted += other.accepted;
  statistics.add(other.statistics);
  for (std::size_t i = 0; i < findings.size(); ++i) findings[i] += other.findings[i];
  for (std::size_t i = 0; i < left_out.size(); ++i) left_out[i] += other.left_out[i];
  for (const RuleTally& theirs : other.by_rule) {
    RuleTally& ours = of(theirs.rule);
    ours.files += theirs.files;
    for (std::size_t i = 0; i < ours.findings.size(); ++i) ours.findings[i] += theirs.findings[i];
  }
}

}  // namespace gxreport
