#include "rendering.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "report/escape.hpp"
#include "target.hpp"

namespace gxreport::fuzz {

namespace {

bool is_json(std::string_view format) { return format == "json" || format == "sarif" || format == "gitlab"; }

void require_json_lines(std::string_view output) {
  while (!output.empty()) {
    const std::size_t end = output.find('\n');
    require(end != std::string_view::npos, "the last line of NDJSON ends");
    require(nlohmann::json::accept(output.substr(0, end)), "a line of NDJSON is JSON");
    output.remove_prefix(end + 1);
  }
}

// JSON escapes these or not as it likes; for people and for CSV they are never to be there.
void require_characters(std::string_view output, bool strict) {
  for (std::size_t at = 0; at < output.size();) {
    const Utf8Step step = utf8_step(output, at);
    require(step.valid, "the output is UTF-8");
    const bool control =
        step.character < 0x20 && step.character != '\n' && step.character != '\r' && step.character != '\t';
    require(!control, "no control character is written");
    const bool blank = step.character < 0x20;
    require(!strict || blank || !is_unsafe(step.character), "nothing is an instruction to a terminal");
    at += step.size;
  }
}

// SARIF begins with all rules, the same in each and longer than all that a report says: once a language is
// enough.
void require_sarif_frame(const Reporter& format, const RenderOptions& frame) {
  static std::array<bool, 2> seen{};
  if (std::exchange(seen.at(frame.lang == Lang::zh ? 0 : 1), true)) return;
  std::string empty;
  format.begin(frame, empty);
  format.end({}, frame, empty);
  require_sound(format, empty);
}

// What `end` closes. A page has no beginning here: it is a script, and nothing of it has to be closed.
void put_begin(const Reporter& format, const RenderOptions& frame, std::string& out) {
  if (format.name == "html") return;
  if (format.name != "sarif") return format.begin(frame, out);
  require_sarif_frame(format, frame);
  out += R"({"runs":[{"results":[)";
}

std::string render_each(const std::vector<Item>& items, const RenderOptions& options,
                        void (*look)(const Reporter& format, std::string_view output)) {
  std::string all;
  for (const Reporter& format : reporters()) {
    if (format.task != formats_of(options.task)) continue;
    const std::string output = rendered(format, items, options);
    look(format, output);
    all += output;
  }
  return all;
}

}  // namespace

std::string rendered(const Reporter& format, const std::vector<Item>& items, const RenderOptions& options) {
  std::string out;
  std::string documents;
  Tally tally;
  RenderOptions frame = options;
  frame.forms = nullptr;
  put_begin(format, frame, out);
  for (const Item& item : items) {
    std::string one;
    format.document(item, options, one);
    append_rendered(one, format.separator, documents);
    tally.add(item, options);
  }
  out += documents;
  if (format.name != "html" || options.reconciled != nullptr) format.end(tally, frame, out);
  return out;
}

void require_sound(const Reporter& format, std::string_view output) {
  require_characters(output, format.name == "text" || format.name == "github");
  if (format.name == "ndjson") require_json_lines(output);
  if (is_json(format.name)) require(nlohmann::json::accept(output), "JSON parses");
}

std::string render_all(const std::vector<Item>& items, const RenderOptions& options) {
  return render_each(items, options, require_sound);
}

std::string render_again(const std::vector<Item>& items, const RenderOptions& options) {
  return render_each(items, options, [](const Reporter& /*format*/, std::string_view /*output*/) {});
}

}  // namespace gxreport::fuzz
