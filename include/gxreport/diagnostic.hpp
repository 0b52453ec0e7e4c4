// Findings.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gxreport/decimal.hpp"
#include "gxreport/report.hpp"
#include "gxreport/span.hpp"
#include "gxreport/suspect.hpp"

namespace gxreport {

enum class Severity : std::uint8_t { note, warning, error };
enum class Lang : std::uint8_t { zh, en };

/// "error", "warning", "note".
[[nodiscard]] std::string_view severity_name(Severity severity);

/// The two sides of a relation that does not hold.
struct RelationFinding {
  std::string left;  ///< "requests.new_received.total + requests.carried_in.total"
  std::string op;    ///< "=", ">=", "<="
  std::string right;
  Decimal left_value;
  Decimal right_value;
};

/// A place in another report that a finding is about, too.
struct RelatedPlace {
  std::string file;     ///< as given
  Position position;    ///< of what is printed there; line 0: the report as a whole
  std::string cell;     ///< its id; empty where it is no cell
  std::string message;  ///< what stands there
};

struct Rule;  // rule.hpp

/// One finding. `message` and `fix` are in the language that the check was asked for;
/// text quoted from the report is in them as it stands (control characters too: reporters escape).
struct Diagnostic {
  const Rule* rule = nullptr;
  Severity severity = Severity::error;
  std::string message;
  std::string fix;
  std::vector<CellIndex> cells;
  Span span;
  std::optional<RelationFinding> relation;
  std::uint64_t fingerprint = 0;      ///< from the rule, the cells and the figures; not from places
  int cause = -1;                     ///< of a failed relation: index into CheckResult::causes; else -1
  std::vector<RelatedPlace> related;  ///< of a finding about several reports, in the order of its message
};

/// How the relations of one report fared.
struct Assessed {
  std::size_t held = 0;
  std::size_t held_blank = 0;  ///< holds when blank cells are 0
  std::size_t failed = 0;
  std::size_t not_assessed = 0;
};

struct CheckResult {
  std::vector<Diagnostic> diagnostics;  ///< by position, then code, then cells
  Assessed assessed;
  std::vector<Cause> causes;              ///< in the order of their first diagnostics
  std::size_t accepted = 0;               ///< findings that a baseline knows; not among the diagnostics
  std::array<std::size_t, 3> left_out{};  ///< by Severity: findings beyond a limit; not among them either

  /// As before a check, in the storage that it has.
  void clear() {
    diagnostics.clear();
    assessed = {};
    accepted = 0;
    left_out = {};
    causes.clear();
  }
};

}  // namespace gxreport
