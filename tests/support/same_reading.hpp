// Two readings of one text that ought to be the same.
#pragma once

#include <string>
#include <vector>

#include "gxreport/gxreport.hpp"
#include "random.hpp"
#include "report_model.hpp"

namespace gxreport::support {

/// Complaints about what `a` and `b` say otherwise of form, cells and observations.
[[nodiscard]] std::vector<std::string> differences(const ReportModel& model, const Report& a,
                                                   const Report& b);

/// Reads the text into `document` in the usual way and into another with every doubt, and compares.
[[nodiscard]] std::vector<std::string> compare_doubted(const std::string& bytes, const ReportModel& model,
                                                       Document& document);

/// Changes a character of a table, or puts something beside it: a figure, a word, a separator, a line.
[[nodiscard]] std::string table_damaged(std::string text, Random& random);

}  // namespace gxreport::support
