// `gxreport config`: what is in force, and where it comes from.
#include "cli/commands.hpp"
#include "cli/rule_settings.hpp"
#include "cli/settings.hpp"
#include "config/show.hpp"
#include "report/escape.hpp"

namespace gxreport::cli {

namespace {

constexpr Words kOnePath = {"config 只看一个路径", "config looks at one PATH"};

}  // namespace

int config_command(const Context& context) {
  const std::vector<std::string>& operands = context.arguments.operands;
  if (operands.size() > 1) return refuse(context, kOnePath.in(context.lang));
  config::Typed typed;
  std::string error;
  if (!interpret_rules(context.arguments, context.lang, typed, error)) return refuse(context, error);
  config::Policies policies(std::move(typed), context.lang, text_reader(context.lang));
  std::string text;
  const std::string path = operands.empty() ? std::string("./") : operands.front();
  if (!config::append_settings(policies, path, context.lang, text, error))
    return refuse(context, visible(error, Blanks::fold));
  return print(context, text);
}

}  // namespace gxreport::cli
