// Files that say which rules count, and how they are read.
#pragma once

#include "config/policy.hpp"

namespace gxreport::cli {

/// Reads regular files; says in `lang` why one cannot be read.
[[nodiscard]] config::ReadText text_reader(Lang lang);

/// A notice for the entries of a baseline that no longer occur; nothing when all do.
void append_stale(const config::Baseline& baseline, Lang lang, std::string& notices);

}  // namespace gxreport::cli
