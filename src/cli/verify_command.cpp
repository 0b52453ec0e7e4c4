// rules --verify: proofs about the relations of the forms.
#include "cli/commands.hpp"
#include "cli/user_forms.hpp"
#include "locate/verify.hpp"
#include "report/verdict_text.hpp"

namespace gxreport::cli {

int verify_command(const Context& context) {
  std::string error;
  const auto forms = load_forms(context.arguments.templates, context.lang, error);
  if (!forms) return refuse(context, error);
  std::string text;
  bool contradictory = false;
  for (const auto& form : forms->all()) {
    const locate::Verdict verdict = locate::verify(*form);
    contradictory = contradictory || verdict.consistent == locate::Answer::no;
    append_verdict_text(*form, verdict, context.lang, text);
  }
  return print(context, text, contradictory ? kFindings : kClean);
}

}  // namespace gxreport::cli
