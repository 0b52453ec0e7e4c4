#include "merge/filed_report.hpp"

#include <algorithm>
#include <cmath>

#include "merge/fields.hpp"

namespace gxreport::merge {

namespace {

using nlohmann::json;

constexpr std::size_t kLargestPage = std::size_t{4} << 20U;  // characters
constexpr std::size_t kMostCauses = 100000;

Severity severity_of(const std::string& name) {
  return name == "error" ? Severity::error : name == "warning" ? Severity::warning : Severity::note;
}

// Figures of a relation, as far as their digits can be told: the program prints no exponent.
bool read_figure(const json& value, Decimal& out) {
  constexpr double kExact = 1e15;
  if (!value.is_number() || (value.is_number_float() && std::abs(value.get<double>()) >= kExact))
    return false;
  const auto parsed = Decimal::parse(value.dump());
  if (parsed) out = *parsed;
  return parsed.has_value();
}

void read_relation(const json& finding, Diagnostic& out) {
  const json& relation = member(finding, "relation");
  RelationFinding read{text(relation, "left"), text(relation, "op"), text(relation, "right"), {}, {}};
  if (read_figure(member(relation, "left_value"), read.left_value) &&
      read_figure(member(relation, "right_value"), read.right_value))
    out.relation = std::move(read);
}

void read_cause(const json& finding, Diagnostic& diagnostic, CheckResult& out) {
  const json& cause = member(finding, "cause");
  std::size_t number = 0;
  if (!read_count(cause, "number", number) || number < 1 || number > kMostCauses) return;
  if (out.causes.size() < number) out.causes.resize(number);
  out.causes[number - 1].message = text(cause, "message");
  diagnostic.cause = static_cast<int>(number - 1);
}

Position place_of(const json& finding) {
  std::size_t line = 0;
  std::size_t column = 0;
  const json& span = member(finding, "span");
  if (!read_count(span, "line", line) || !read_count(span, "column", column)) return {0, 0};
  if (line < 1 || column < 1 || line > kLargestPage || column > kLargestPage) return {0, 0};
  return {static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(column)};
}

void read_finding(const json& finding, CheckResult& out) {
  Diagnostic& diagnostic = out.diagnostics.emplace_back();
  diagnostic.rule = find_rule(text(finding, "rule"));
  diagnostic.severity = severity_of(text(finding, "severity"));
  diagnostic.message = text(finding, "message");
  diagnostic.fix = text(finding, "fix");
  (void)read_digest(finding, "fingerprint", diagnostic.fingerprint);
  read_relation(finding, diagnostic);
  read_cause(finding, diagnostic, out);
}

std::vector<std::string> cells_of(const json& finding) {
  std::vector<std::string> out;
  for (const json& cell : member(finding, "cells")) {
    if (cell.is_string()) out.push_back(cell.get<std::string>());
  }
  return out;
}

// Blanks and line ends, with lines as long as the findings on them want.
std::string page_of(const std::vector<Position>& places, Encoding encoding) {
  std::vector<std::size_t> widths;
  for (const Position& place : places) {
    if (place.line > widths.size()) widths.resize(place.line);
    if (place.line > 0) widths[place.line - 1] = std::max<std::size_t>(widths[place.line - 1], place.column);
  }
  std::string page;
  const auto put = [&](char c) {
    if (encoding == Encoding::utf16_be) page += '\0';
    page += c;
    if (encoding == Encoding::utf16_le) page += '\0';
  };
  for (const std::size_t width : widths) {
    for (std::size_t i = 0; i < width && page.size() < kLargestPage; ++i) put(' ');
    put('\n');
  }
  return page;
}

}  // namespace

const Template* FiledReport::form_named(const std::string& id, bool read) {
  std::unique_ptr<Template>& form = forms_[{id, read}];
  if (!form) {
    form = std::make_unique<Template>();
    form->id = id;
    form->cells.resize(read ? 1 : 0);
  }
  return form.get();
}

void FiledReport::read_findings(const json& report) {
  CheckResult& result = document_.result;
  places_.clear();
  cells_.clear();
  for (const json& finding : member(report, "diagnostics")) {
    read_finding(finding, result);
    places_.push_back(place_of(finding));
    cells_.push_back(cells_of(finding));
  }
  (void)read_count(member(report, "assessed"), "not_assessed", result.assessed.not_assessed);
  (void)read_count(report, "accepted", result.accepted);
  (void)read_count(report, "left_out", result.left_out[0]);
}

// A finding whose place the page does not have has none.
void FiledReport::put_places() {
  const Text& text = document_.text;
  for (std::size_t i = 0; i < places_.size(); ++i) {
    if (places_[i].line == 0) continue;
    const Pos at = text.line_start(places_[i].line - 1) + places_[i].column - 1;
    const Position there = text.position(at);
    if (there.line == places_[i].line && there.column == places_[i].column)
      document_.result.diagnostics[i].span = {at, at + 1};
  }
}

bool FiledReport::read(std::string_view line) {
  const json report = json::parse(line, nullptr, false);
  if (!member(report, "file").is_string() || !member(report, "diagnostics").is_array()) return false;
  file_ = text(report, "file");
  status_ = text(report, "status");
  failure_ = text(report, "error");
  document_ = Document{};
  read_findings(report);
  const auto encoding = encoding_from_name(text(report, "encoding"));
  document_.error = encoding ? SourceError::none : SourceError::not_text;
  page_ = page_of(places_, encoding.value_or(Encoding::utf8));
  if (decode(page_, encoding.value_or(Encoding::utf8), {}, document_.text) == SourceError::none) put_places();
  const std::string form = text(report, "template");
  if (!form.empty()) document_.report.form = form_named(form, status_ != "error");
  document_.report.identity.organization = text(report, "organization");
  std::size_t year = 0;
  if (read_count(report, "year", year)) document_.report.identity.year = static_cast<int>(year);
  return true;
}

// What could not be read has no finding either.
Item FiledReport::item() const {
  const bool unread = status_ == "error" && document_.result.diagnostics.empty();
  return {file_, unread ? std::string_view(failure_) : std::string_view(), unread ? nullptr : &document_};
}

RenderOptions FiledReport::options(RenderOptions options) const {
  options.fail_on = Severity::note;
  if (status_ != "fail") options.fail_on.reset();
  return options;
}

}  // namespace gxreport::merge
