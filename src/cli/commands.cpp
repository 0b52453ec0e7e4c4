#include "cli/commands.hpp"

#include <cerrno>

#include "cli/batch.hpp"
#include "cli/file_bytes.hpp"
#include "cli/notices.hpp"
#include "cli/output.hpp"
#include "cli/record_batch.hpp"
#include "cli/settings.hpp"
#include "cli/sink_outputs.hpp"
#include "cli/user_forms.hpp"
#include "cli/watch.hpp"
#include "gxreport/limits.hpp"
#include "report/catalogue.hpp"
#include "report/catalogue_markdown.hpp"
#include "report/dump_cells.hpp"
#include "report/dump_report.hpp"
#include "schema/template_json.hpp"

namespace gxreport::cli {

namespace {

constexpr Words kDumpUsage = {"要写成：gxreport dump cells|report 文件",
                              "usage: gxreport dump cells|report FILE"};
constexpr Words kExplainUsage = {"没有给出规则代码；例如：gxreport explain GX301",
                                 "no CODE given; for example: gxreport explain GX301"};
constexpr Words kNoRule = {"没有这条规则（gxreport rules 列出全部）",
                           "no such rule (gxreport rules lists them)"};
constexpr Words kNoTemplate = {"没有这个格式（gxreport templates 列出全部）",
                               "no such form (gxreport templates lists them)"};
constexpr Words kNoOperands = {"这个命令不需要参数：", "this command takes no arguments: "};
constexpr Words kStandardOutput = {"标准输出", "standard output"};

// What a failed output makes of the exit status. A closed pipe is quiet: the reader has had enough.
int output_failed(const Context& context, std::string_view name, int error) {
  if (error == EPIPE) return kBrokenPipe;
  std::string line;
  append_notice(name, errno_text(error, context.lang), line);
  print_notices(context.streams.error, line);
  return kTrouble;
}

// What became of the outputs that failed; one that is not whole counts for more than a closed pipe.
int outputs_failed(const Context& context, const std::vector<Sink>& sinks, const SinkOutputs& out) {
  int status = kBrokenPipe;
  for (std::size_t i = 0; i < sinks.size(); ++i) {
    if (out.error(i) == 0) continue;
    const std::string_view name =
        sinks[i].path.empty() ? kStandardOutput.in(context.lang) : std::string_view(sinks[i].path);
    if (output_failed(context, name, out.error(i)) == kTrouble) status = kTrouble;
  }
  return status;
}

// One that could not be read again would take the place of one that can.
int refuse_baseline(const Context& context, const std::string& path, std::size_t findings) {
  const std::string most = std::to_string(kMaxAccepted);
  const std::string bytes = std::to_string(kMaxBaselineBytes);
  const std::string count = std::to_string(findings);
  std::string line;
  append_notice(path,
                context.lang == Lang::zh
                    ? "没有写：" + count + " 条结果，而基线至多 " + most + " 条、" + bytes + " 字节"
                    : "not written: " + count + " findings; a baseline has at most " + most +
                          ", in at most " + bytes + " bytes",
                line);
  print_notices(context.streams.error, line);
  return kTrouble;
}

int run_task(const Context& context, Task task) {
  std::string error;
  if (context.arguments.watch && !may_watch(context.arguments, context.lang, error))
    return refuse(context, error);
  const auto settings = interpret(task, context.arguments, context.lang, context.streams, error);
  if (!settings) return refuse(context, error);
  if (context.arguments.watch) return watch_inputs(context, *settings);
  return run_into_outputs(context, *settings, [&](const Outputs& out) {
    return settings->records ? run_records(*settings, context.streams, out)
                             : run_batch(*settings, context.streams, out);
  });
}

// The one document that `dump` looks at; says why when there is none.
bool read_one(const Context& context, const std::string& path, const TemplateSet& forms, FileBytes& bytes,
              Document& document) {
  Options options;
  options.lang = context.lang;
  std::string problem;
  if (!interpret_encoding(context.arguments.encoding, context.lang, options.encoding, problem)) {
    refuse(context, problem);
    return false;
  }
  const auto result = path == "-" ? bytes.read_stream(context.streams.in) : bytes.read_file(path);
  if (result == FileBytes::Result::failed) problem = errno_text(bytes.error(), context.lang);
  if (result == FileBytes::Result::not_a_file)
    problem = context.lang == Lang::zh ? "不是普通文件" : "is no regular file";
  document.error = result == FileBytes::Result::too_large ? SourceError::too_large : SourceError::none;
  if (result == FileBytes::Result::read) read_document(bytes.bytes(), forms, options, document);
  if (problem.empty() && document.error != SourceError::none) {
    report_unreadable(document.error, options, document.result);
    problem = trouble_of({path, {}, &document}, context.lang);
  }
  if (problem.empty()) return true;
  std::string line;
  append_notice(path, problem, line);
  print_notices(context.streams.error, line);
  return false;
}

}  // namespace

int run_into_outputs(const Context& context, const Settings& settings,
                     const std::function<BatchResult(const Outputs& out)>& run) {
  SinkOutputs out(settings.sinks, context.streams.out);
  if (!out.open()) return outputs_failed(context, settings.sinks, out);
  const std::string& accepted = settings.write_baseline;
  Output baseline(-1);
  if (!accepted.empty()) remove_unfinished_on_signals();
  if (!accepted.empty() && !baseline.open(accepted))
    return output_failed(context, accepted, baseline.error());
  const BatchResult result = run({out, accepted.empty() ? nullptr : &baseline});
  if (!result.whole) out.drop_files();
  if (!out.finish()) return outputs_failed(context, settings.sinks, out);
  if (result.accepted > kMaxAccepted || baseline.size() > kMaxBaselineBytes)
    return refuse_baseline(context, accepted, result.accepted);
  if (!accepted.empty() && !baseline.finish()) return output_failed(context, accepted, baseline.error());
  if (result.troubled) return kTrouble;
  return result.tally.failed > 0 && accepted.empty() ? kFindings : kClean;
}

int refuse(const Context& context, std::string_view message) {
  std::string line;
  append_notice({}, message, line);
  print_notices(context.streams.error, line);
  return kTrouble;
}

int print(const Context& context, std::string_view text, int status) {
  Output out(context.streams.out);
  out.write(text);
  return out.finish() ? status : output_failed(context, kStandardOutput.in(context.lang), out.error());
}

int check_command(const Context& context) { return run_task(context, Task::check); }

int extract_command(const Context& context) { return run_task(context, Task::extract); }

int dump_command(const Context& context) {
  const auto& operands = context.arguments.operands;
  const bool cells = !operands.empty() && operands.front() == "cells";
  if (operands.size() != 2 || (!cells && operands.front() != "report"))
    return refuse(context, kDumpUsage.in(context.lang));
  std::string error;
  const auto forms = load_forms(context.arguments.templates, context.lang, error);
  if (!forms) return refuse(context, error);
  FileBytes bytes;
  Document document;
  if (!read_one(context, operands[1], *forms, bytes, document)) return kTrouble;
  std::string text;
  cells ? dump_cells(document.text, text) : dump_report(document.text, document.report, text);
  return print(context, text);
}

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
