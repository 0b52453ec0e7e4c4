// The statistics outline of a report, read and made part of it.
#pragma once

#include <optional>

#include "gxreport/report.hpp"
#include "match/events.hpp"
#include "match/outline/ids.hpp"

namespace gxreport::match {

class FormMemo;

/// An outline that was found.
struct FoundOutline {
  const OutlineSpec* spec = nullptr;
  std::optional<OutlineHeader> header;
  OutlineReadings readings;
  std::vector<OutlineRow> rows;
  std::uint32_t first_line = 0;  ///< of the text, header included
  std::uint32_t last_line = 0;

  [[nodiscard]] const OutlineReading& reading(std::size_t row) const {
    return readings.rows[rows[row].reading];
  }
  /// Cells of a row: the columns of figures.
  [[nodiscard]] std::size_t columns() const { return header ? header->values.size() : 1; }
  /// A row above others that has neither unit nor figure.
  [[nodiscard]] bool is_heading(std::size_t row) const {
    return rows[row].has_below && !reading(row).has_content();
  }
};

/// Looks for the table of an outline of any of `forms`. A table has a header above numbered rows, or several
/// indicators that the form knows with figures beside them; numbered prose is none. Reports without one cost
/// a glance at their labels.
[[nodiscard]] std::optional<FoundOutline> find_outline(const Text& text, const lex::CellStream& cells,
                                                       const Events& events, const TemplateSet& forms);

/// Appends the outline's table to the report: from here on it has a form of its own, which is the form found
/// so far and the outline's rows behind it, with the relations that its rows allow.
/// `report.form` is one of `forms`.
void add_outline(const Text& text, const FoundOutline& outline, const TemplateSet& forms, FormMemo& memo,
                 Report& report);

/// The relations among the rows of the outline, which has columns() cells a row from cell `first` on.
[[nodiscard]] std::vector<RelationSpec> outline_relations(const Text& text, const FoundOutline& outline,
                                                          CellIndex first);

}  // namespace gxreport::match
