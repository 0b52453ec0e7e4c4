#include "check/sample.hpp"

#include <algorithm>
#include <utility>

#include "catch.hpp"

namespace gxreport::test {

namespace {

Pos characters(std::string_view utf8) {
  const auto starts = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; };
  return static_cast<Pos>(std::count_if(utf8.begin(), utf8.end(), starts));
}

}  // namespace

Sample::Sample(std::string_view form_id) : form(TemplateSet::builtin().find(form_id)) {
  REQUIRE(form != nullptr);
  report.form = form;
  report.identity.year = form->year_to.value_or(form->year_from.value_or(2020));
  report.identity.year_span = print("2020");
  for (std::size_t part = 0; part < form->parts.size(); ++part) {
    const Label& title = form->parts[part].title;
    const Span printed = print(title.numbering + title.text);
    report.sections.push_back({static_cast<std::uint16_t>(part), printed, print("没有收取信息处理费。")});
  }
  report.cells.resize(form->cells.size());
  for (std::size_t i = 0; i < form->cells.size(); ++i) {
    const bool amount = form->column_of(static_cast<CellIndex>(i)).kind == CellKind::amount;
    figure(form->cells[i].id, "0", amount ? "万元" : "");
  }
}

CellIndex Sample::cell(std::string_view id) const {
  INFO("cell " << id);
  const CellIndex index = form->find_cell(id);
  REQUIRE(index != kNoCell);
  return index;
}

Sample& Sample::figure(std::string_view id, std::string_view digits, std::string_view unit) {
  Cell& target = at(id);
  target = Cell{};
  target.status = CellStatus::ok;
  const auto value = Decimal::parse(digits);
  REQUIRE(value.has_value());
  target.value = *value;
  target.span = print(std::string(digits) + std::string(unit));
  if (!unit.empty()) target.unit = {target.span.end - characters(unit), target.span.end};
  return *this;
}

Sample& Sample::status(std::string_view id, CellStatus status, std::string_view words) {
  Cell& target = at(id);
  target = Cell{};
  target.status = status;
  if (status != CellStatus::missing) target.span = print(words);
  return *this;
}

Span Sample::print(std::string_view words) {
  source += words;
  source += '\n';
  const Span span{size_, size_ + characters(words)};
  size_ = span.end + 1;
  return span;
}

Sample& Sample::observe(Observation::Kind kind, Span span, std::initializer_list<std::string_view> cells,
                        std::string expected, int index) {
  Observation seen;
  seen.kind = kind;
  seen.span = span;
  seen.index = index;
  seen.expected = std::move(expected);
  for (const std::string_view id : cells) seen.cells.push_back(cell(id));
  report.observations.push_back(std::move(seen));
  return *this;
}

CheckResult Sample::check(Lang lang) {
  REQUIRE(decode(source, Encoding::utf8, {}, text_) == SourceError::none);
  Options options;
  options.lang = lang;
  CheckResult result;
  check_report(text_, report, TemplateSet::builtin(), options, result);
  return result;
}

std::vector<std::string> Sample::codes() {
  std::vector<std::string> codes;
  for (const Diagnostic& diagnostic : check().diagnostics) codes.emplace_back(diagnostic.rule->code);
  return codes;
}

std::vector<Diagnostic> of_rule(const CheckResult& result, std::string_view code) {
  std::vector<Diagnostic> found;
  for (const Diagnostic& diagnostic : result.diagnostics) {
    if (diagnostic.rule->code == code) found.push_back(diagnostic);
  }
  return found;
}

Diagnostic only(const CheckResult& result, std::string_view code) {
  const std::vector<Diagnostic> found = of_rule(result, code);
  INFO("rule " << code);
  REQUIRE(found.size() == 1);
  return found.front();
}

std::vector<std::string> cell_ids(const Template& form, const Diagnostic& diagnostic) {
  std::vector<std::string> ids;
  for (const CellIndex cell : diagnostic.cells) ids.push_back(form.cells.at(cell).id);
  return ids;
}

}  // namespace gxreport::test
