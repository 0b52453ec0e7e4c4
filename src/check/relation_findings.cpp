#include "check/relation_findings.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

constexpr std::size_t kTermsInFull = 6;  // a longer side names the terms that are not 0

enum class Axis : std::uint8_t { column, row, neither };

/// Whether all cells of a relation stand in one column or in one row.
Axis axis_of(const RelationSpec& relation, const Template& form) {
  const CellSpec& first =
      form.cells[relation.left.empty() ? relation.right.front().cell : relation.left.front().cell];
  bool column = true;
  bool row = true;
  for (const auto* side : {&relation.left, &relation.right}) {
    for (const Term& term : *side) {
      const CellSpec& cell = form.cells[term.cell];
      const bool block = cell.table == first.table && cell.block == first.block;
      column = column && block && cell.column == first.column;
      row = row && block && cell.row == first.row;
    }
  }
  return row ? Axis::row : column ? Axis::column : Axis::neither;
}

/// A label without the remark in brackets that some end in; sums get long enough.
std::string short_label(std::string_view label) {
  const std::size_t bracket = std::min(label.find("（"), label.find('('));
  return std::string(bracket == 0 ? label : label.substr(0, bracket));
}

std::string term_name(const Template& form, CellIndex cell, Axis axis) {
  if (axis == Axis::row) return short_label(column_name(form, cell));
  if (axis == Axis::column) return short_label(form.row_of(cell).label.text);
  return cell_name(form, cell);
}

std::string subject_of(const Inspection& in, const RelationSpec& relation, Axis axis) {
  const Template& form = *in.form;
  const CellIndex cell = relation.left.empty() ? relation.right.front().cell : relation.left.front().cell;
  if (axis == Axis::row) return say(in.lang, "“{}”行", "row “{}”", row_name(form, cell));
  if (axis == Axis::column) return say(in.lang, "{}列", "column “{}”", column_name(form, cell));
  return in.lang == Lang::zh ? relation.subject.zh : relation.subject.en;
}

std::string figure_words(const Cell& cell, Lang lang) {
  if (cell.status == CellStatus::ok) return cell.value.to_string();
  return lang == Lang::zh ? "空" : "blank";
}

bool is_zero(const Cell& cell) { return cell.status == CellStatus::ok && cell.value.units == 0; }

/// "本年新收 41 + 上年结转 0 = 41"; of a long side only the terms that are not 0.
std::string side_words(const Inspection& in, std::span<const Term> terms, const ExactSum& sum, Axis axis) {
  if (terms.empty()) return "0";
  const bool in_full = terms.size() <= kTermsInFull;
  std::string out;
  std::size_t named = 0;
  for (const Term& term : terms) {
    const Cell& cell = in.cells[term.cell];
    if (!in_full && is_zero(cell)) continue;
    if (named > 0 || term.coefficient < 0) out += term.coefficient < 0 ? (named > 0 ? " - " : "-") : " + ";
    out += term_name(*in.form, term.cell, axis) + ' ' + figure_words(cell, in.lang);
    ++named;
  }
  const std::size_t zeros = terms.size() - named;
  if (named == 0) return say(in.lang, "其 {} 项均为 0", "its {} terms all 0", zeros);
  if (zeros > 0) out += say(in.lang, "（其余 {} 项为 0）", " (the other {} are 0)", zeros);
  return named == 1 ? out : out + " = " + sum.to_string();
}

std::string message_of(const Inspection& in, const FailedRelation& failed) {
  const RelationSpec& relation = *failed.relation;
  const Axis axis = axis_of(relation, *in.form);
  const std::string subject = subject_of(in, relation, axis);
  const std::string left = side_words(in, relation.left, failed.result.left, axis);
  const std::string right = side_words(in, relation.right, failed.result.right, axis);
  const std::string gap = failed.result.left.minus(failed.result.right).magnitude().to_string();
  std::string out;
  if (relation.op == RelationOp::equal) {
    out = say(in.lang, "{}：{}，{}，相差 {}", "{}: {}, but {}; the difference is {}", subject, left, right,
              gap);
  } else if (relation.op == RelationOp::greater_equal) {
    out = say(in.lang, "{}：{}，应不小于 {}，少 {}", "{}: {} should be at least {}; short by {}", subject,
              left, right, gap);
  } else {
    out = say(in.lang, "{}：{}，应不大于 {}，多 {}", "{}: {} should be at most {}; over by {}", subject, left,
              right, gap);
  }
  if (failed.result.blanks)
    out += say(in.lang, "（空格填任何数都不成立）", " (no number in the blank cells can mend it)");
  return out;
}

std::optional<RelationFinding> sides_of(const Template& form, const FailedRelation& failed) {
  const RelationSpec& relation = *failed.relation;
  const auto left = failed.result.left.to_decimal();
  const auto right = failed.result.right.to_decimal();
  if (!left || !right) return std::nullopt;  // beyond Decimal; the message has the exact digits
  const char* op = relation.op == RelationOp::equal        ? "="
                   : relation.op == RelationOp::less_equal ? "<="
                                                           : ">=";
  return RelationFinding{side_ids(form, relation.left), op, side_ids(form, relation.right), *left, *right};
}

/// The last cell of a side that prints a figure.
const Cell* last_printed(const Inspection& in, std::span<const Term> terms) {
  for (std::size_t i = terms.size(); i > 0; --i) {
    const Cell& cell = in.cells[terms[i - 1].cell];
    if (cell.status == CellStatus::ok) return &cell;
  }
  return nullptr;
}

/// The total, which stands alone on its side; else the last figure of the right side, or of the left.
Span place_of(const Inspection& in, const RelationSpec& relation) {
  const bool total_left = relation.left.size() == 1 && relation.right.size() != 1;
  const std::span<const Term> first = total_left ? relation.left : relation.right;
  const std::span<const Term> second = total_left ? relation.right : relation.left;
  const Cell* cell = last_printed(in, first);
  if (cell == nullptr) cell = last_printed(in, second);
  return cell == nullptr ? Span{} : cell->span;
}

}  // namespace

void relation_findings(const Inspection& in, Findings& findings) {
  for (const FailedRelation& failed : in.failed) {
    const RelationSpec& relation = *failed.relation;
    if (relation.rule != findings.rule().code) continue;
    Finding finding;
    for (const Term& term : relation.left) finding.cells.push_back(term.cell);
    for (const Term& term : relation.right) finding.cells.push_back(term.cell);
    finding.span = place_of(in, relation);
    finding.message = message_of(in, failed);
    finding.relation = sides_of(*in.form, failed);
    finding.cause = failed.cause;
    findings.add(std::move(finding));
  }
}

bool reports_relations(std::string_view code) {
  return std::ranges::any_of(rule_table(), [code](const CheckedRule* rule) {
    return rule->record.code == code && rule->find == relation_findings;
  });
}

}  // namespace gxreport::check
