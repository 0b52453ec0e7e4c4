// The header of a printed table, in one level or two.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "gxreport/template.hpp"

namespace gxreport {

struct HeaderCell {
  const Label* label = nullptr;
  std::string_view under;   ///< the heading that spans it and its neighbours; empty for none
  std::size_t columns = 1;  ///< of figures that it heads
};

/// Appends the rows <tr>…</tr> of a header: `corner` columns without a header, then the cells, those under
/// one heading below it.
void append_html_header(std::span<const HeaderCell> cells, std::size_t corner, std::string& out);

/// Appends ` name="span"`, nothing for 1.
void append_html_span(std::string_view name, std::size_t span, std::string& out);
/// Appends a label with its numbering.
void append_html_label(const Label& label, std::string& out);

}  // namespace gxreport
