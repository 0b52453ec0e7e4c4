// Commands that tell of rules and forms.
#include "cli/commands.hpp"
#include "cli/notices.hpp"
#include "report/catalogue.hpp"
#include "report/catalogue_markdown.hpp"
#include "schema/template_json.hpp"

namespace gxreport::cli {

namespace {

constexpr Words kExplainUsage = {"没有给出规则代码；例如：gxreport explain GX301",
                                 "no CODE given; for example: gxreport explain GX301"};
constexpr Words kNoRule = {"没有这条规则（gxreport rules 列出全部）",
                           "no such rule (gxreport rules lists them)"};
constexpr Words kNoTemplate = {"没有这个格式（gxreport templates 列出全部）",
                               "no such form (gxreport templates lists them)"};
constexpr Words kNoOperands = {"这个命令不需要参数：", "this command takes no arguments: "};

}  // namespace

int rules_command(const Context& context) {
  const Arguments& arguments = context.arguments;
  if (!arguments.operands.empty()) {
    return refuse(context, std::string(kNoOperands.in(context.lang)) + arguments.operands.front());
  }
  const std::string format = arguments.formats.empty() ? "text" : arguments.formats.back();
  if (arguments.verify) {
    if (format != "text" && format != "json")
      return refuse(context, not_one_of("--format", format, "text, json", context.lang));
    return verify_command(context, format == "json");
  }
  std::string text;
  if (format == "json") {
    append_rules_json(all_rules(), text);
  } else if (format == "markdown") {
    append_rules_markdown(all_rules(), context.lang, text);
  } else if (format == "text") {
    append_rules_text(all_rules(), context.lang, text);
  } else {
    return refuse(context, not_one_of("--format", format, "text, json, markdown", context.lang));
  }
  return print(context, text);
}

int explain_command(const Context& context) {
  if (context.arguments.operands.empty()) return refuse(context, kExplainUsage.in(context.lang));
  std::string text;
  std::string unknown;
  for (const std::string& code : context.arguments.operands) {
    const Rule* rule = find_rule(code);
    if (rule == nullptr) {
      append_notice(code, kNoRule.in(context.lang), unknown);
      continue;
    }
    if (!text.empty()) text += '\n';
    append_rule_page(*rule, context.lang, text);
  }
  print_notices(context.streams.error, unknown);
  return print(context, text, unknown.empty() ? kClean : kTrouble);
}

int templates_command(const Context& context) {
  const Arguments& arguments = context.arguments;
  if (!arguments.operands.empty()) {
    return refuse(context, std::string(kNoOperands.in(context.lang)) + arguments.operands.front());
  }
  if (arguments.schema) return print(context, schema::template_schema());
  std::string text;
  if (arguments.show.empty()) {
    append_templates_text(TemplateSet::builtin(), context.lang, text);
    return print(context, text);
  }
  const std::string_view source = TemplateSet::builtin_source(arguments.show);
  if (source.empty())
    return refuse(context, arguments.show + ": " + std::string(kNoTemplate.in(context.lang)));
  return print(context, source);
}

}  // namespace gxreport::cli
