// Help, made of the tables.
#include <algorithm>

#include "cli/arguments.hpp"

namespace gxreport::cli {

namespace {

constexpr Words kUsage = {"用法：", "Usage: "};
constexpr Words kCommandsHeading = {"命令：", "Commands:"};
constexpr Words kOptionsHeading = {"选项：", "Options:"};
constexpr Words kSamplesHeading = {"示例：", "Examples:"};
constexpr Words kPurpose = {
    "gxreport 读取和检查政府信息公开工作年度报告：逐条核对勾稽关系，指出可能填错的单元格，并把表格读成数据。",
    "gxreport reads and checks annual reports on government information disclosure "
    "(政府信息公开工作年度报告): it\n"
    "verifies every relation between figures, points at the cells that may be wrong, and reads the tables as "
    "data."};
constexpr Words kMore = {"某个命令的选项：gxreport 命令 --help",
                         "Options of a command: gxreport COMMAND --help"};
constexpr std::string_view kRootSamples =
    "gxreport check report.txt\ngxreport extract reports/ -f csv -o cells.csv\ngxreport explain GX301";

constexpr std::size_t kIndent = 6;
constexpr std::size_t kWidth = 96;

// Words of help at an indent; breaks at spaces, and between Han characters wherever the line is full.
void append_wrapped(std::string_view text, std::size_t indent, std::string& out) {
  out.append(indent, ' ');
  std::size_t column = indent;
  for (std::size_t at = 0; at < text.size();) {
    const bool ascii = static_cast<unsigned char>(text[at]) < 0x80;
    std::size_t end = at + 1;
    while (end < text.size() && (ascii ? text[end] != ' ' && static_cast<unsigned char>(text[end]) < 0x80
                                       : (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80)) {
      ++end;
    }
    const std::size_t width = ascii ? end - at : 2;
    if (column + width > kWidth && column > indent) {
      out += '\n';
      out.append(indent, ' ');
      column = indent;
      if (text[at] == ' ') ++at;
    }
    out.append(text, at, end - at);
    column += width;
    at = end;
  }
  out += '\n';
}

void append_flags(unsigned use, Lang lang, std::string& out) {
  out += '\n';
  out += kOptionsHeading.in(lang);
  out += '\n';
  for (const Flag& flag : flags()) {
    if ((flag.uses & use) == 0) continue;
    std::string names(flag.names);
    if (const auto comma = names.find(','); comma != std::string::npos) names.insert(comma + 1, " ");
    out += "  " + names;
    if (!flag.value.en.empty()) out += ' ' + std::string(flag.value.in(lang));
    out += '\n';
    append_wrapped(flag.help.in(lang), kIndent, out);
  }
}

void append_samples(std::string_view samples, Lang lang, std::string& out) {
  out += '\n';
  out += kSamplesHeading.in(lang);
  for (std::size_t at = 0; at < samples.size();) {
    const std::size_t end = std::min(samples.find('\n', at), samples.size());
    out += "\n  ";
    out += samples.substr(at, end - at);
    at = end + 1;
  }
  out += '\n';
}

std::string root_help(Lang lang) {
  std::string out(kPurpose.in(lang));
  out += "\n\n";
  out += kUsage.in(lang);
  out += lang == Lang::zh ? "gxreport 命令 [选项] …\n\n" : "gxreport COMMAND [OPTION]…\n\n";
  out += kCommandsHeading.in(lang);
  out += '\n';
  for (const CommandWords& command : command_words()) {
    out += "  ";
    out += command.name;
    out.append(12 - command.name.size(), ' ');
    out += command.summary.in(lang);
    out += '\n';
  }
  append_flags(kRoot, lang, out);
  append_samples(kRootSamples, lang, out);
  out += '\n';
  out += kMore.in(lang);
  out += '\n';
  return out;
}

}  // namespace

std::string help_text(const CommandWords* command, Lang lang) {
  if (command == nullptr) return root_help(lang);
  std::string out(command->summary.in(lang));
  out += "\n\n";
  out += kUsage.in(lang);
  out += "gxreport ";
  out += command->name;
  out += lang == Lang::zh ? " [选项] " : " [OPTION]… ";
  out += command->operands.in(lang);
  out += '\n';
  std::string_view details = command->details.in(lang);
  if (!details.empty()) out += '\n';
  while (!details.empty()) {
    const std::size_t end = std::min(details.find('\n'), details.size());
    append_wrapped(details.substr(0, end), 0, out);
    details.remove_prefix(std::min(end + 1, details.size()));
  }
  append_flags(command->use, lang, out);
  append_samples(command->samples, lang, out);
  return out;
}

}  // namespace gxreport::cli
