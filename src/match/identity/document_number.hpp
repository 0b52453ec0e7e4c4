// The report's own document number (文号).
#pragma once

#include "match/identity/excerpt.hpp"

namespace gxreport::identity {

/// From a field of the head (文号: 德城管〔2021〕5号) or a line that is a number and nothing else.
/// Numbers cited in sentences, such as 国办公开办函〔2019〕60号, are not the report's. Empty when there is
/// none.
[[nodiscard]] Range find_document_number(const Excerpt& head);

}  // namespace gxreport::identity
