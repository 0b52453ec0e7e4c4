// A text read, for tests of outlines.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"

namespace gxreport::test {

/// What was read of a text. Cells by their id as words: "12", "12件" with their unit, "empty", "none" when
/// there is no such cell, "ambiguous 3 5" with candidates.
struct OutlineText {
  std::string bytes;  // the text keeps a view of them
  Document document;

  explicit OutlineText(std::string utf8) : bytes(std::move(utf8)) {
    check_document(bytes, TemplateSet::builtin(), Options{}, document);
  }

  [[nodiscard]] std::string at(std::string_view id) const {
    const Report& report = document.report;
    const CellIndex index = report.form == nullptr ? kNoCell : report.form->find_cell(id);
    if (index == kNoCell) return "none";
    const Cell& cell = report.cells[index];
    if (cell.status == CellStatus::ok)
      return cell.value.to_string() + std::string(document.text.quote(cell.unit));
    std::string words(status_name(cell.status));
    for (const Decimal& candidate : cell.candidates) words += " " + candidate.to_string();
    return words;
  }

  [[nodiscard]] std::size_t cells() const { return document.report.cells.size(); }

  [[nodiscard]] std::size_t observed(Observation::Kind kind) const {
    return static_cast<std::size_t>(
        std::ranges::count(document.report.observations, kind, &Observation::kind));
  }

  /// "GX801 stats.1 + … " of every relation that fails, in the order of the findings.
  [[nodiscard]] std::string failed() const {
    std::string out;
    for (const Diagnostic& diagnostic : document.result.diagnostics) {
      if (!diagnostic.relation) continue;
      out += std::string(diagnostic.rule->code) + " " + diagnostic.relation->left + " " +
             diagnostic.relation->op + " " + diagnostic.relation->right + "\n";
    }
    return out;
  }

  [[nodiscard]] std::size_t found(std::string_view code) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(document.result.diagnostics,
                              [&](const Diagnostic& diagnostic) { return diagnostic.rule->code == code; }));
  }
};

}  // namespace gxreport::test
