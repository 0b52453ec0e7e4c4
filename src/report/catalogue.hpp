// The rules and the forms, listed: what `rules`, `explain` and `templates` print.
#pragma once

#include <span>
#include <string>

#include "gxreport/gxreport.hpp"

namespace gxreport {

/// One line a rule: code, severity, name, title.
void append_rules_text(std::span<const Rule* const> rules, Lang lang, std::string& out);
/// {"schema", "tool", "version", "rules": [{"code", "name", "severity", "title", "basis", "why", "fix",
/// "bad", "good", "templates"}]}; title, basis, why and fix in both languages.
void append_rules_json(std::span<const Rule* const> rules, std::string& out);
/// One rule in full: what, basis, why, what to do, a bad and a good example.
void append_rule_page(const Rule& rule, Lang lang, std::string& out);

/// One line a form: id, name, document, years, number of cells.
void append_templates_text(const TemplateSet& forms, Lang lang, std::string& out);

}  // namespace gxreport
