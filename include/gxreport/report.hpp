// What was read from one document.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gxreport/decimal.hpp"
#include "gxreport/span.hpp"
#include "gxreport/template.hpp"

namespace gxreport {

enum class CellStatus : std::uint8_t {
  missing,    ///< no such cell was found
  ok,         ///< read with certainty
  empty,      ///< the cell is there and holds nothing, a dash or 无
  ambiguous,  ///< several readings hold
  invalid     ///< text that is no figure
};

/// "ok", "empty", "missing", "ambiguous", "invalid".
[[nodiscard]] std::string_view status_name(CellStatus status);

struct Cell {
  CellStatus status = CellStatus::missing;
  Decimal value;  ///< meaningful only when ok
  Span span;      ///< what is printed (raw); of the row label when empty and nothing is printed
  Span unit;      ///< unit printed in the cell or its header; empty when none
  std::vector<Decimal> candidates;  ///< when ambiguous, the readings that hold, if they are few
  /// Of glued figures: the sentence that tells which reading holds; empty where none had to.
  Span settled_by = {};
};

/// A part of the report that was found.
struct Section {
  std::uint16_t part = 0;  ///< index into Template::parts
  Span title;              ///< the title as printed, numbering included
  Span body;               ///< from after the title to the next title
};

/// What the matcher noticed about the document or its tables. Rules turn these into diagnostics;
/// nothing here is judged. `cells` are the cells concerned, `expected` the form's wording.
struct Observation {
  enum class Kind : std::uint8_t {
    part_missing,         ///< `index` = part
    part_out_of_order,    ///< `index` = part, span = its title
    part_title_deviates,  ///< `index` = part, span = its title, expected = the form's title
    row_missing,          ///< no label and no figures of a row; cells = its cells; span = its table
    row_twice,            ///< span = second label, other = first
    row_label_deviates,   ///< span = label as printed, expected = the form's wording
    header_missing,       ///< a column header that the table does not print; span = the header's place
    header_deviates,      ///< span = header as printed, expected = the form's
    not_a_number,         ///< span = the cell's text
    row_shifted,          ///< its sums would hold with a blank cell elsewhere; span = the row
    figure_torn,       ///< its sums would hold if two figures were one, and it has one too many; span = the
                       ///< two, other = the row, expected = the digits of both
    too_many_cells,    ///< a row with more figures than columns; span = the row
    run_together,      ///< cells that several readings separate in different ways; span = the run
    run_contradicts,   ///< … that no reading separates so that their relations hold; span = the run
    run_not_searched,  ///< … with more readings than were searched; span = the run
    too_few_cells,     ///< figures that cannot be placed in their row; span = the row
    rows_not_read      ///< an outline has more rows than are read; span = the first of them
  };
  Kind kind{};
  Span span;
  Span other;
  int index = -1;
  std::vector<CellIndex> cells;
  std::string expected;
  std::size_t more = 0;  ///< others of its kind in the table, too many to be listed
};

/// A date as printed; month and day 0 when not printed.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
};

/// Who, when and what the report says it is. Spans point at the evidence; empty when not found.
struct Identity {
  std::string organization;  ///< without 2020年, 政府信息公开 …; empty when not found
  Span organization_span;
  std::optional<int> year;  ///< the year reported on, never the year of publication
  Span year_span;
  std::string document_number;  ///< of the report itself (文号); empty when not found
  std::optional<Date> published;
  Span published_span;
  std::optional<Date> period_from;  ///< 统计期限
  std::optional<Date> period_to;
  Span period_span;
};

struct Report {
  const Template* form = nullptr;     ///< null when no form was recognised
  std::vector<std::string> evidence;  ///< why this form: labels, citations, the year where it decided
  std::vector<std::string>
      contrary;  ///< what speaks for another: its document, cited where this form's is not
  Identity identity;
  std::vector<Section> sections;  ///< in the order in which they stand
  std::vector<Cell> cells;        ///< one for each of form->cells, same order
  std::vector<Observation> observations;
  /// Indices into form->relations that were used to tell glued figures apart: that they hold is no evidence.
  std::vector<std::uint16_t> separators;
  /// Of a report with an outline: what `form` points to, the form that was found with the outline's rows.
  std::shared_ptr<const Template> own_form;
  bool overfull = false;  ///< a table has more than kMaxTableRows rows: all else is empty
};

}  // namespace gxreport
