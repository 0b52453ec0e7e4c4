// rules --verify: proofs about the relations of the forms.
#include <algorithm>
#include <vector>

#include "cli/commands.hpp"
#include "cli/user_forms.hpp"
#include "report/verdict_text.hpp"

namespace gxreport::cli {

int verify_command(const Context& context, bool json) {
  std::string error;
  const auto forms = load_forms(context.arguments.templates, context.lang, error);
  if (!forms) return refuse(context, error);
  std::vector<Verified> verified;
  for (const auto& form : forms->all()) {
    Verified& one = verified.emplace_back(Verified{locate::printed_in_full(*form), {}});
    one.verdict = locate::verify(one.form);
  }
  std::string text;
  if (json) {
    append_verdicts_json(verified, text);
  } else {
    for (const Verified& one : verified) append_verdict_text(one, context.lang, text);
  }
  const bool contradictory = std::ranges::any_of(
      verified, [](const Verified& one) { return one.verdict.consistent == locate::Answer::no; });
  return print(context, text, contradictory ? kFindings : kClean);
}

}  // namespace gxreport::cli
