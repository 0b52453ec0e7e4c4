// The parts of a report: its titles.
#pragma once

#include <vector>

#include "gxreport/report.hpp"
#include "match/form_view.hpp"

namespace gxreport::match {

/// A found title. `event` is the index of its event; its part ends where the next one begins.
struct PartTitle {
  std::size_t part = 0;
  std::size_t event = 0;
  bool in_order = true;
  schema::Wording wording = schema::Wording::form;
};

/// The titles of the report, by position. A title stands at the beginning of a line, behind a numbering or
/// alone; lists of the parts in a preface are passed over, of repeated titles the one before the part's table
/// counts.
[[nodiscard]] std::vector<PartTitle> find_parts(const Text& text, const Events& events, const FormView& view);

/// Report::sections.
void write_sections(const Text& text, const Events& events, const std::vector<PartTitle>& titles,
                    Report& report);
/// Parts of report.form that are missing, stand out of order or have another title.
void observe_parts(const Text& text, const Events& events, const std::vector<PartTitle>& titles,
                   Report& report);

}  // namespace gxreport::match
