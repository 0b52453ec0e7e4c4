#include "rendering.hpp"

#include <nlohmann/json.hpp>

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

}  // namespace

std::string rendered(const Reporter& format, const std::vector<Item>& items, const RenderOptions& options) {
  std::string out;
  std::string documents;
  Tally tally;
  // A page's script and forms are the same in each, and longer than all that a report says.
  const bool page = format.name == "html";
  RenderOptions frame = options;
  frame.forms = nullptr;
  if (!page) format.begin(frame, out);
  for (const Item& item : items) {
    append_document(format, item, options, documents);
    tally.add(item, options);
  }
  out += documents;
  if (!page || options.reconciled != nullptr) format.end(tally, frame, out);
  return out;
}

void require_sound(const Reporter& format, std::string_view output) {
  require_characters(output, format.name == "text" || format.name == "github");
  if (format.name == "ndjson") require_json_lines(output);
  if (is_json(format.name)) require(nlohmann::json::accept(output), "JSON parses");
}

std::string render_all(const std::vector<Item>& items, const RenderOptions& options) {
  std::string all;
  for (const Reporter& format : reporters()) {
    if (format.task != formats_of(options.task)) continue;
    const std::string output = rendered(format, items, options);
    require_sound(format, output);
    all += output;
  }
  return all;
}

}  // namespace gxreport::fuzz
