#include "report/catalogue.hpp"

#include <algorithm>

#include "report/escape.hpp"
#include "report/json_reporter.hpp"
#include "report/json_writer.hpp"

namespace gxreport {

namespace {

constexpr Words kSeverity[] = {{"提示", "note"}, {"警告", "warning"}, {"错误", "error"}};

void append_words(std::string_view name, const Words& words, JsonWriter& json) {
  json.key(name);
  json.begin_object();
  json.field("zh", words.zh);
  json.field("en", words.en);
  json.end_object();
}

void append_rule_json(const Rule& rule, JsonWriter& json) {
  json.begin_object();
  json.field("code", rule.code);
  json.field("name", rule.name);
  json.field("severity", severity_name(rule.severity));
  append_words("title", rule.title, json);
  append_words("basis", rule.basis, json);
  append_words("why", rule.why, json);
  append_words("fix", rule.fix, json);
  json.field("bad", rule.bad);
  json.field("good", rule.good);
  json.key("templates");
  json.begin_array();
  for (const std::string_view form : rule.forms) json.string(form);
  json.end_array();
  json.end_object();
}

// Lines at an indent. Tabs are part of an example, broken bytes are shown as such.
void append_paragraph(std::string_view heading, std::string_view body, std::string& out) {
  while (!body.empty() && body.back() == '\n') body.remove_suffix(1);
  out += '\n';
  out += heading;
  out += "\n  ";
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t end = std::min(body.find_first_of("\n\t", at), body.size());
    append_visible(body.substr(at, end - at), Blanks::show, out);
    if (end < body.size()) out += body[end] == '\n' ? "\n  " : "\t";
    at = end + 1;
  }
  out += '\n';
}

std::string years_of(const Template& form, Lang lang) {
  const auto year = [](std::optional<int> y) { return y ? std::to_string(*y) : std::string(); };
  if (!form.year_from && !form.year_to) return lang == Lang::zh ? "不限年度" : "any year";
  if (form.year_from == form.year_to) return year(form.year_from);
  return year(form.year_from) + (lang == Lang::zh ? "—" : "-") + year(form.year_to);
}

}  // namespace

void append_rules_text(std::span<const Rule* const> rules, Lang lang, std::string& out) {
  std::size_t widest = 0;
  for (const Rule* rule : rules) widest = std::max(widest, rule->name.size());
  for (const Rule* rule : rules) {
    out += rule->code;
    out += "  ";
    const std::string_view severity = kSeverity[static_cast<std::size_t>(rule->severity)].in(lang);
    out += severity;
    out.append(lang == Lang::zh ? 2 : 9 - severity.size(), ' ');
    out += rule->name;
    out.append(widest - rule->name.size() + 2, ' ');
    out += rule->title.in(lang);
    out += '\n';
  }
}

void append_rules_json(std::span<const Rule* const> rules, std::string& out) {
  JsonWriter json(out);
  json.begin_object();
  json.field("schema", kSchemaVersion);
  json.field("tool", "gxreport");
  json.field("version", version());
  json.key("rules");
  json.begin_array();
  for (const Rule* rule : rules) append_rule_json(*rule, json);
  json.end_array();
  json.end_object();
  out += '\n';
}

void append_rule_page(const Rule& rule, Lang lang, std::string& out) {
  const bool zh = lang == Lang::zh;
  out += rule.code;
  out += ' ';
  out += rule.name;
  out += zh ? "（" : " (";
  out += kSeverity[static_cast<std::size_t>(rule.severity)].in(lang);
  out += zh ? "）\n" : ")\n";
  out += rule.title.in(lang);
  out += '\n';
  append_paragraph(zh ? "依据" : "Basis", rule.basis.in(lang), out);
  append_paragraph(zh ? "为什么重要" : "Why it matters", rule.why.in(lang), out);
  append_paragraph(zh ? "怎么办" : "What to do", rule.fix.in(lang), out);
  if (!rule.bad.empty()) append_paragraph(zh ? "错误示例" : "Example that breaks it", rule.bad, out);
  if (!rule.good.empty()) append_paragraph(zh ? "正确示例" : "Example that keeps it", rule.good, out);
}

void append_templates_text(const TemplateSet& forms, Lang lang, std::string& out) {
  for (const auto& form : forms.all()) {
    const bool zh = lang == Lang::zh;
    out += form->id + "  " + (zh ? form->name.zh : form->name.en) + "  " + years_of(*form, lang) + "  ";
    out += form->document + "  ";
    const std::string count = std::to_string(form->cells.size());
    if (form->outline) {
      out += zh ? "行以报告所印为准" : "rows as each report prints them";
    } else {
      out += zh ? count + " 个单元格" : count + " cells";
    }
    out += '\n';
  }
}

}  // namespace gxreport
