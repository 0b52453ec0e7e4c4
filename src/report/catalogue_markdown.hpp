// The catalogue as a page of documentation: docs/rules.md and docs/rules.zh-CN.md.
#pragma once

#include <span>
#include <string>

#include "gxreport/rule.hpp"

namespace gxreport {

/// Markdown: a table of all rules, then each with its basis, reason, examples and remedy.
void append_rules_markdown(std::span<const Rule* const> rules, Lang lang, std::string& out);

}  // namespace gxreport
