// What a report says, as text of an HTML page: nothing in it is ever markup.
#pragma once

#include <string>
#include <string_view>

#include "gxreport/rule.hpp"
#include "report/escape.hpp"

namespace gxreport {

/// Appends `text` as character data that is also safe between double quotes: & < > " ' are written as
/// references, control and bidirectional characters shown as <U+XXXX>, bytes that are no UTF-8 as \xNN.
void append_html(std::string_view text, std::string& out, Blanks blanks = Blanks::fold);

/// Appends a whole number.
void append_count(std::size_t count, std::string& out);

/// " lang=…" for words of the forms and of reports, which are Chinese, on a page that is not; else nothing.
[[nodiscard]] std::string_view html_chinese(Lang page);

}  // namespace gxreport
