// What `rules --verify` proves of the forms.
#pragma once

#include <span>
#include <string>

#include "gxreport/rule.hpp"
#include "locate/verify.hpp"

namespace gxreport {

/// A form with all that it may print, and what was proved of its relations.
struct Verified {
  Template form;  ///< locate::printed_in_full
  locate::Verdict verdict;
};

/// A line on whether the relations of the form can hold together, then one for each that follows from others.
void append_verdict_text(const Verified& verified, Lang lang, std::string& out);

/// {"schema", "tool", "version", "forms": [{"template", "relations", "rank", "consistent", "complete",
/// "redundant": [{"rule", "left", "op", "right", "follows_from": [{"rule", "left", "op", "right"}]}]}]};
/// "consistent" is null when it could not be proved either way; "follows_from" is empty for an inequality,
/// which follows from all others together.
void append_verdicts_json(std::span<const Verified> forms, std::string& out);

}  // namespace gxreport
