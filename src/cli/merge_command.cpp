// merge: the shards of a run joined into what the run would have written.
#include <algorithm>
#include <array>
#include <filesystem>

#include "cli/commands.hpp"
#include "cli/formats.hpp"
#include "cli/user_forms.hpp"
#include "merge/filed_report.hpp"
#include "merge/shard_set.hpp"
#include "report/html_reporter.hpp"
#include "report/json_writer.hpp"

namespace gxreport::cli {

namespace {

constexpr Words kNoFiles = {"没有给出要合并的文件；例如：gxreport merge shard-*.ndjson",
                            "no FILE given; for example: gxreport merge shard-*.ndjson"};
constexpr Words kOfCells = {"extract 的结果只能合并为 ndjson 或 json：",
                            "of extract there is ndjson and json only: "};
constexpr Words kChanged = {"合并期间文件被改动，结果不完整",
                            "a file was changed during the run; the output is not whole"};

using merge::FiledReport;

// Our own lines stay as they are, byte for byte. A shard that somebody else has written may hold more than
// JSON needs.
void join_json(std::string_view line, const FiledReport&, const RenderOptions&, std::string& out) {
  JsonWriter(out).token(line);
}

void join_ndjson(std::string_view line, const FiledReport& report, const RenderOptions& options,
                 std::string& out) {
  join_json(line, report, options, out);
  out += '\n';
}

void join_html(std::string_view, const FiledReport& report, const RenderOptions& options, std::string& out) {
  append_check_html(report.item(), report.options(options), out);
}

void join_sarif(std::string_view, const FiledReport& report, const RenderOptions& options, std::string& out) {
  merge::append_filed_sarif(report, options, out);
}

void join_nothing(std::string_view, const FiledReport&, const RenderOptions&, std::string&) {}

// How a line goes into a format.
struct Join {
  std::string_view format;
  bool cells;  // lines of extract can go into it
  bool looks;  // at what the line says
  void (*append)(std::string_view line, const FiledReport& report, const RenderOptions& options,
                 std::string& out);
};

constexpr std::array<Join, 4> kJoins = {{
    {"ndjson", true, false, join_ndjson},
    {"json", true, false, join_json},
    {"html", false, true, join_html},
    {"sarif", false, true, join_sarif},
}};
constexpr Join kCount = {"", false, true, join_nothing};

// Null when the format cannot be made from lines.
const Join* join_of(const Sink& sink) {
  if (sink.render.count_by_name) return &kCount;
  const auto* found = std::ranges::find(kJoins, sink.reporter->name, &Join::format);
  return found == kJoins.end() ? nullptr : found;
}

bool interpret_merge(const Context& context, Settings& out, std::string& error) {
  const Lang lang = context.lang;
  if (context.arguments.operands.empty()) {
    error = kNoFiles.in(lang);
    return false;
  }
  std::error_code unknown;
  out.render.lang = lang;
  out.render.folder = std::filesystem::current_path(unknown).string();
  out.options.lang = lang;
  if (!interpret_formats(Task::check, context.arguments, false, lang, out, error)) return false;
  out.forms = load_forms({}, lang, error);
  if (out.forms == nullptr) return false;
  for (Sink& sink : out.sinks) {
    sink.render.forms = out.forms.get();
    if (join_of(sink) != nullptr) continue;
    error = not_one_of("--format", sink.reporter->name, "ndjson, json, html, sarif", lang);
    return false;
  }
  return true;
}

// Joins line by line.
class Joiner {
 public:
  Joiner(const Settings& settings, const Outputs& out) : settings_(settings), out_(out) {
    for (const Sink& sink : settings.sinks) joins_.push_back(join_of(sink));
    looks_ = std::ranges::any_of(joins_, &Join::looks);
  }

  void begin() {
    for (std::size_t i = 0; i < joins_.size(); ++i) {
      settings_.sinks[i].reporter->begin(settings_.sinks[i].render, text_);
      put(i);
    }
    written_.assign(joins_.size(), false);
  }

  bool take(std::string_view line) {
    if (looks_ && !report_.read(line)) return false;
    if (looks_) seen_.add(report_.item(), report_.options(settings_.sinks.front().render));
    for (std::size_t i = 0; i < joins_.size(); ++i) {
      joins_[i]->append(line, report_, settings_.sinks[i].render, text_);
      if (text_.empty()) continue;
      if (written_[i]) out_.data.write(i, settings_.sinks[i].reporter->separator);
      written_[i] = true;
      put(i);
    }
    return !out_.data.all_failed();
  }

  // What the lines do not tell, the ends of the shards do.
  Tally end(const Tally& counts) {
    seen_.files = counts.files;
    seen_.passed = counts.passed;
    seen_.failed = counts.failed;
    seen_.errors = counts.errors;
    seen_.findings = counts.findings;
    seen_.accepted = counts.accepted;
    for (std::size_t i = 0; i < joins_.size(); ++i) {
      settings_.sinks[i].reporter->end(seen_, settings_.sinks[i].render, text_);
      put(i);
    }
    return seen_;
  }

 private:
  void put(std::size_t sink) {
    out_.data.write(sink, text_);
    text_.clear();
  }

  const Settings& settings_;
  Outputs out_;
  std::vector<const Join*> joins_;
  std::vector<bool> written_;
  bool looks_ = false;
  FiledReport report_;
  Tally seen_;
  std::string text_;
};

BatchResult join(const Context& context, const Settings& settings, merge::ShardSet& set, const Outputs& out) {
  Joiner joiner(settings, out);
  joiner.begin();
  const bool whole = set.each([&](std::string_view line) { return joiner.take(line); });
  if (!whole && !out.data.all_failed()) refuse(context, kChanged.in(context.lang));
  BatchResult result;
  if (whole) result.tally = joiner.end(set.tally());
  result.whole = whole;
  result.troubled = !whole || result.tally.errors > 0;
  return result;
}

}  // namespace

int merge_command(const Context& context) {
  Settings settings;
  std::string error;
  if (!interpret_merge(context, settings, error)) return refuse(context, error);
  merge::ShardSet set;
  if (!set.open(context.arguments.operands, context.lang, error)) return refuse(context, error);
  for (const Sink& sink : settings.sinks) {
    if (set.command() == "check" || join_of(sink)->cells) continue;
    return refuse(context, std::string(kOfCells.in(context.lang)) + std::string(sink.reporter->name));
  }
  return run_into_outputs(context, settings,
                          [&](const Outputs& out) { return join(context, settings, set, out); });
}

}  // namespace gxreport::cli
