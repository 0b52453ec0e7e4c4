#include "report/sarif_reporter.hpp"

#include <numeric>

#include "report/finding_line.hpp"

namespace gxreport {

namespace {

constexpr std::string_view kSchema = "https://json.schemastore.org/sarif-2.1.0.json";
constexpr Words kBaseWords = {"运行 gxreport 的文件夹", "The folder in which gxreport ran."};
constexpr Words kNotChecked = {"未能检查的输入：", "Inputs that could not be checked: "};

void append_base(Lang lang, JsonWriter& json) {
  json.key("originalUriBaseIds");
  json.begin_object();
  json.key(kSarifBase);
  json.begin_object();
  append_sarif_message("description", kBaseWords.in(lang), json);
  json.end_object();
  json.end_object();
}

void append_tool(Lang lang, JsonWriter& json) {
  json.key("tool");
  json.begin_object();
  json.key("driver");
  json.begin_object();
  json.field("name", "gxreport");
  json.field("version", version());
  json.field("semanticVersion", version());
  json.field("language", lang == Lang::zh ? "zh-CN" : "en-US");
  append_sarif_rules(lang, json);
  json.end_object();
  json.end_object();
}

// Lines end at a lone carriage return too (Position).
void append_units(JsonWriter& json) {
  json.field("columnKind", "unicodeCodePoints");
  json.key("newlineSequences");
  json.begin_array();
  for (const char* sequence : {"\r\n", "\n", "\r"}) json.string(sequence);
  json.end_array();
}

void append_notification(std::string_view level, std::string_view text, JsonWriter& json) {
  json.begin_object();
  json.field("level", level);
  append_sarif_message("message", text, json);
  json.end_object();
}

// What a reader of the results has to know and they do not say.
void append_notifications(const Tally& tally, Lang lang, JsonWriter& json) {
  const std::string left_out =
      left_out_words(std::accumulate(tally.left_out.begin(), tally.left_out.end(), std::size_t{0}), lang);
  if (tally.errors == 0 && left_out.empty()) return;
  json.key("toolExecutionNotifications");
  json.begin_array();
  if (tally.errors > 0)
    append_notification("error", std::string(kNotChecked.in(lang)) + std::to_string(tally.errors), json);
  if (!left_out.empty()) append_notification("warning", left_out, json);
  json.end_array();
}

std::size_t backslashes_before(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (count < at && text[at - 1 - count] == '\\') ++count;
  return count;
}

}  // namespace

// "](" would make a link of what stands in front. The backslash that keeps it from that must not be taken for
// the second of a pair, so that those in front of it are doubled.
void append_sarif_message(std::string_view name, std::string_view text, JsonWriter& json) {
  std::string shown;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (text.substr(at).starts_with("](")) shown.append(backslashes_before(text, at) + 1, '\\');
    shown += c;
    if (c == '{' || c == '}') shown += c;
  }
  json.key(name);
  json.begin_object();
  json.field("text", shown);
  json.end_object();
}

void begin_sarif(const RenderOptions& options, std::string& out) {
  JsonWriter json(out);
  json.begin_object();
  json.field("$schema", kSchema);
  json.field("version", "2.1.0");
  json.key("runs");
  json.begin_array();
  json.begin_object();
  append_tool(options.lang, json);
  json.field("language", options.lang == Lang::zh ? "zh-CN" : "en-US");
  append_units(json);
  append_base(options.lang, json);
  json.key("results");
  json.begin_array();
  out += '\n';
}

void end_sarif(const Tally& tally, const RenderOptions& options, std::string& out) {
  out += "\n],\"invocations\":";
  JsonWriter json(out);
  json.begin_array();
  json.begin_object();
  json.key("executionSuccessful");
  json.boolean(tally.errors == 0);
  append_notifications(tally, options.lang, json);
  json.end_object();
  json.end_array();
  out += "}]}\n";
}

}  // namespace gxreport
