// gxreport dump: a stage of the reading, for tests and bug reports.
#include "cli/commands.hpp"
#include "cli/file_bytes.hpp"
#include "cli/notices.hpp"
#include "cli/settings.hpp"
#include "cli/user_forms.hpp"
#include "report/dump_cells.hpp"
#include "report/dump_report.hpp"

namespace gxreport::cli {

namespace {

constexpr Words kDumpUsage = {"要写成：gxreport dump cells|report 文件",
                              "usage: gxreport dump cells|report FILE"};

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

}  // namespace gxreport::cli
