// What `rules --verify` proves of a form.
#pragma once

#include <string>

#include "gxreport/rule.hpp"
#include "locate/verify.hpp"

namespace gxreport {

/// A line on whether the relations of `form` can hold together, then one for each that follows from others.
void append_verdict_text(const Template& form, const locate::Verdict& verdict, Lang lang, std::string& out);

}  // namespace gxreport
