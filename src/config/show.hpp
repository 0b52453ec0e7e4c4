// The settings in words.
#pragma once

#include <string>

#include "config/policy.hpp"

namespace gxreport::config {

/// As a gxreport.toml, each line with a remark that says where it comes from. A folder counts as what is in
/// it. False with a line in `error` when a file cannot be used.
[[nodiscard]] bool append_settings(Policies& policies, const std::string& path, Lang lang, std::string& out,
                                   std::string& error);

}  // namespace gxreport::config
