// Forms that the user brings.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "gxreport/rule.hpp"
#include "gxreport/template.hpp"

namespace gxreport::cli {

/// The built-in forms when `paths` is empty (shared, built once); else the forms of `paths`, in that order,
/// and behind them the built-in ones whose id none of them has: of two forms for one year the user's is due.
/// Null with one line in `error`, in `lang`, when one cannot be read.
[[nodiscard]] std::shared_ptr<const TemplateSet> load_forms(const std::vector<std::string>& paths, Lang lang,
                                                            std::string& error);

}  // namespace gxreport::cli
