// What a rule looks at and where its findings go.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gxreport/diagnostic.hpp"
#include "gxreport/rule.hpp"
#include "prose/prose.hpp"
#include "relation/relation.hpp"

namespace gxreport::check {

using relation::evaluate;
using relation::ExactSum;
using relation::RelationOutcome;
using relation::RelationResult;

struct FailedRelation {
  const RelationSpec* relation = nullptr;
  RelationResult result;
  std::size_t index = 0;  ///< into form->relations
  int cause = -1;         ///< index into CheckResult::causes
};

/// What one look over all cells tells, so that rules about what is rare need not go through them again. Says
/// that there may be one of a kind where there is none, never the other way round.
class Glance {
 public:
  Glance() = default;  ///< there may be anything
  explicit Glance(std::span<const Cell> cells);

  [[nodiscard]] bool may_hold(CellStatus status) const {
    return (statuses_ >> static_cast<unsigned>(status) & 1U) != 0;
  }
  [[nodiscard]] bool may_hold_negative() const { return negative_; }
  [[nodiscard]] bool may_hold_decimals() const { return decimals_; }

 private:
  unsigned statuses_ = ~0U;  // a bit for each CellStatus
  bool negative_ = true;
  bool decimals_ = true;
};

/// One report under inspection. Rules read it and nothing else.
struct Inspection {
  const Text& text;
  const Report& report;
  const TemplateSet* forms = nullptr;  ///< null for a file that could not be decoded
  Lang lang = Lang::zh;
  const Template* form = nullptr;          ///< null when none was recognised
  std::span<const Cell> cells;             ///< one for each of form->cells; empty when cells are not read
  std::span<const FailedRelation> failed;  ///< in the form's order
  const prose::Prose* prose = nullptr;     ///< null when no rule on sentences is on
  Glance glance = {};                      ///< over `cells`

  /// The observations of one kind, judged by `visit(const Observation&)`.
  template <typename Visit>
  void each(Observation::Kind kind, Visit visit) const {
    if (form == nullptr) return;
    for (const Observation& observation : report.observations) {
      if (observation.kind == kind) visit(observation);
    }
  }
};

/// Calls `visit(CellIndex)` for the cells of all columns of one kind, in the form's order; none when cells
/// are not read.
template <typename Visit>
void each_cell_of(const Inspection& in, CellKind kind, Visit visit) {
  if (in.cells.empty()) return;
  for (const TableSpec& table : in.form->tables) {
    for (const BlockSpec& block : table.blocks) {
      for (std::size_t column = 0; column < block.columns.size(); ++column) {
        if (block.columns[column].kind != kind) continue;
        for (std::size_t row = 0; row < block.rows.size(); ++row) visit(block.cell(row, column));
      }
    }
  }
}

/// A finding as a rule states it; severity, code and fix come from the rule's record.
struct Finding {
  Span span;
  std::vector<CellIndex> cells;
  std::string message;
  std::string mark =
      {};  ///< tells findings of one rule on the same cells apart: a wording, a part's id; no place
  std::string fix = {};  ///< empty: the record's
  std::optional<RelationFinding> relation = std::nullopt;
  int cause = -1;     ///< of a failed relation
  bool note = false;  ///< a note whatever the rule's severity: some reading makes the finding none
  std::vector<RelatedPlace> related = {};
};

/// The sink of one rule.
class Findings {
 public:
  Findings(const Inspection& inspection, const Rule& rule, Severity severity, std::vector<Diagnostic>& out)
      : inspection_(inspection), rule_(rule), severity_(severity), out_(out) {}

  [[nodiscard]] const Rule& rule() const { return rule_; }
  /// Cells that are not the form's are dropped; the span is clamped to the text.
  void add(Finding finding);

 private:
  const Inspection& inspection_;
  const Rule& rule_;
  Severity severity_;
  std::vector<Diagnostic>& out_;
};

/// The cells with this status that no observation mentions, so that none goes unsaid.
[[nodiscard]] std::vector<CellIndex> unremarked(const Inspection& in, CellStatus status);

/// Orders by position, code and cells, and tells equal fingerprints apart by their order.
void settle(std::vector<Diagnostic>& diagnostics);

}  // namespace gxreport::check
