// sarif: OASIS SARIF 2.1.0, for code scanning and for editors. One run; its results are written as they come.
#pragma once

#include <string>
#include <string_view>

#include "report/json_writer.hpp"
#include "report/reporter.hpp"

namespace gxreport {

/// What the URIs are relative to: the folder in which the program ran.
inline constexpr std::string_view kSarifBase = "%SRCROOT%";

/// The head: the tool with all rules, the units of the regions, and the opening of the results.
void begin_sarif(const RenderOptions& options, std::string& out);
/// The findings of a document, none to nothing. A file is named by a URI relative to
/// kSarifBase.
void append_check_sarif(const Item& item, const RenderOptions& options, std::string& out);
/// Whether every input was checked.
void end_sarif(const Tally& tally, const RenderOptions& options, std::string& out);

/// "NAME": {"text": …}, a message string of SARIF that shows `text` as it is: braces are doubled and links
/// broken, which a viewer would take for placeholders and follow. Line ends stay.
void append_sarif_message(std::string_view name, std::string_view text, JsonWriter& json);

/// "ruleId" and "ruleIndex" of a result.
void append_sarif_rule_of(const Rule& rule, JsonWriter& json);

/// "rules": every rule with level, title, reason, and as help its basis, why it matters and what to do.
void append_sarif_rules(Lang lang, JsonWriter& json);

}  // namespace gxreport
