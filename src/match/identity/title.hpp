// The report's title: X局2020年政府信息公开工作年度报告, in its many forms.
#pragma once

#include <optional>

#include "match/identity/dates.hpp"
#include "match/identity/excerpt.hpp"

namespace gxreport::identity {

struct Title {
  Range range;
  Range organ;                   ///< empty when the title names none that can be told
  std::optional<YearRead> year;  ///< before the organ, behind it, or in brackets at the end
  int score = 0;                 ///< how much speaks for it being the report's own title
};

/// The likeliest title of `head`, nullopt when nothing in it deserves the name. Citations of notices and
/// links to other reports are none. `head_closed`: the head ends where the first part begins, so that of
/// equals the later is nearer to the report.
[[nodiscard]] std::optional<Title> find_title(const Excerpt& head, bool head_closed);

/// A heading that says no more than the year and 报告: 2023年报告, 2020年度工作报告.
[[nodiscard]] std::optional<YearRead> find_bare_year_title(const Excerpt& head);

}  // namespace gxreport::identity
