#include "report/catalogue_markdown.hpp"

#include <algorithm>
#include <string_view>

#include "report/escape.hpp"

namespace gxreport {

namespace {

constexpr Words kSeverity[] = {{"提示", "note"}, {"警告", "warning"}, {"错误", "error"}};
constexpr Words kTitle = {"检查规则", "Rules"};
constexpr Words kIntroduction = {
    "由规则表生成：`gxreport rules -f markdown --lang zh`。单条规则也可以用 `gxreport explain GX301` 查看；"
    "取舍和定级见 [configuration.md](configuration.md)。",
    "Made from the catalogue by `gxreport rules -f markdown --lang en`; `gxreport explain GX301` "
    "prints one rule. How rules are chosen and weighed: [configuration.md](configuration.md)."};
constexpr Words kHead = {"| 代码 | 级别 | 名称 | 问题 |\n|---|---|---|---|\n",
                         "| code | severity | name | what is wrong |\n|---|---|---|---|\n"};
constexpr Words kForms = {"适用格式", "Forms"};
constexpr Words kBasis = {"依据", "Basis"};
constexpr Words kWhy = {"为什么重要", "Why it matters"};
constexpr Words kFix = {"怎么办", "What to do"};
constexpr Words kBad = {"错误示例", "Breaks it"};
constexpr Words kGood = {"正确示例", "Keeps it"};

std::string_view severity_of(const Rule& rule, Lang lang) {
  return kSeverity[static_cast<std::size_t>(rule.severity)].in(lang);
}

std::string anchor_of(const Rule& rule) {
  std::string out(rule.code);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

void append_entry(const Words& heading, std::string_view text, Lang lang, std::string& out) {
  out += "- **";
  out += heading.in(lang);
  out += lang == Lang::zh ? "**：" : ".** ";
  out += text;
  out += '\n';
}

/// As it stands, broken bytes and controls shown; an example holds no fence of its own.
void append_example(const Words& heading, std::string_view example, Lang lang, std::string& out) {
  if (example.empty()) return;
  out += '\n';
  out += heading.in(lang);
  out += lang == Lang::zh ? "：\n\n```text\n" : ":\n\n```text\n";
  while (!example.empty()) {
    const std::size_t end = std::min(example.find_first_of("\n\t"), example.size());
    append_visible(example.substr(0, end), Blanks::show, out);
    if (end < example.size()) out += example[end];
    example.remove_prefix(std::min(end + 1, example.size()));
  }
  if (out.back() != '\n') out += '\n';
  out += "```\n";
}

void append_line(const Rule& rule, Lang lang, std::string& out) {
  out += "| [" + std::string(rule.code) + "](#" + anchor_of(rule) + ") | ";
  out += severity_of(rule, lang);
  out += " | " + std::string(rule.name) + " | ";
  out += rule.title.in(lang);
  out += " |\n";
}

void append_rule(const Rule& rule, Lang lang, std::string& out) {
  out += "\n## " + std::string(rule.code) + "\n\n";
  out += "`" + std::string(rule.name) + "`";
  out += lang == Lang::zh ? "（" : " (";
  out += severity_of(rule, lang);
  out += lang == Lang::zh ? "）：" : "): ";
  out += rule.title.in(lang);
  out += "\n\n";
  append_entry(kBasis, rule.basis.in(lang), lang, out);
  append_entry(kWhy, rule.why.in(lang), lang, out);
  append_entry(kFix, rule.fix.in(lang), lang, out);
  std::string forms;
  for (const std::string_view form : rule.forms) forms += (forms.empty() ? "" : ", ") + std::string(form);
  if (!forms.empty()) append_entry(kForms, forms, lang, out);
  append_example(kBad, rule.bad, lang, out);
  append_example(kGood, rule.good, lang, out);
}

}  // namespace

void append_rules_markdown(std::span<const Rule* const> rules, Lang lang, std::string& out) {
  out += "# " + std::string(kTitle.in(lang)) + "\n\n";
  out += kIntroduction.in(lang);
  out += "\n\n";
  out += kHead.in(lang);
  for (const Rule* rule : rules) append_line(*rule, lang, out);
  for (const Rule* rule : rules) append_rule(*rule, lang, out);
}

}  // namespace gxreport
