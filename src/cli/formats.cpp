#include "cli/formats.hpp"

#include <algorithm>
#include <filesystem>

#include "gxreport/limits.hpp"
#include "report/escape.hpp"

namespace gxreport::cli {

namespace {

constexpr Words kTooMany = {"--format 至多用 16 次", "--format can be used 16 times at most"};
constexpr Words kNoFile = {"--format：= 后面没有文件名：", "--format: no FILE behind the =: "};
constexpr Words kTwoToOne = {"只有一个格式可以写到标准输出（或 -o），其他的要写成 格式=文件：",
                             "one format only can go to standard output (or -o), others need FORMAT=FILE: "};
constexpr Words kNothingForOutput = {"-o 要有一个没有 =文件 的 -f", "-o needs an -f without =FILE"};
constexpr Words kSameFile = {"两种结果不能写到同一个文件：", "two outputs cannot go to one file: "};
constexpr Words kConciseText = {"--concise 要和 -f text 一起使用", "--concise needs -f text"};
constexpr Words kRecordsAreLines = {"--records 只能用 -f ndjson", "--records gives -f ndjson only"};
constexpr Words kMarkCsv = {"--bom 要和 -f csv 一起使用", "--bom needs -f csv"};

std::string names_of_formats(Task task) {
  std::string out;
  for (const Reporter& reporter : reporters()) {
    if (reporter.task != formats_of(task)) continue;
    if (!out.empty()) out += ", ";
    out += reporter.name;
  }
  return out;
}

std::string fitting(Task task, const Arguments& arguments, bool terminal) {
  if (arguments.records || arguments.command == "merge") return "ndjson";
  return arguments.concise || arguments.watch || (terminal && formats_of(task) == Task::check) ? "text"
                                                                                               : "json";
}

std::string about(const Words& words, std::string_view typed, Lang lang) {
  return std::string(words.in(lang)) + visible(typed);
}

// One -f. What goes to a file is no terminal's.
bool add_sink(Task task, std::string_view typed, const Arguments& arguments, Lang lang, Settings& out,
              std::string& error) {
  Sink sink{nullptr, out.render, arguments.output};
  const std::size_t equals = std::min(typed.find('='), typed.size());
  const std::string_view name = typed.substr(0, equals);
  sink.reporter = find_reporter(name, task);
  if (equals < typed.size()) {
    sink.path = typed.substr(equals + 1);
    sink.render.colour = arguments.color == "always";
    sink.render.width = RenderOptions{}.width;
    if (sink.path.empty()) error = about(kNoFile, typed, lang);
  }
  if (sink.reporter == nullptr) {
    error = not_one_of("--format", name, names_of_formats(task), lang);
  } else if (arguments.statistics) {
    sink.reporter = statistics_reporter(*sink.reporter);
    if (sink.reporter == nullptr)
      error = not_one_of("--statistics, --format", name, "text, json, ndjson", lang);
  }
  out.sinks.push_back(std::move(sink));
  return error.empty();
}

// The file that a path leads to, as far as it exists.
std::string place_of(const std::string& path) {
  std::error_code unknown;
  const auto place = std::filesystem::weakly_canonical(std::filesystem::absolute(path, unknown), unknown);
  return unknown ? path : place.string();
}

// Each has a place of its own.
bool check_places(const std::vector<Sink>& sinks, const Arguments& arguments, Lang lang, std::string& error) {
  std::vector<std::string> places;
  if (!arguments.write_baseline.empty()) places.push_back(place_of(arguments.write_baseline));
  for (const Sink& sink : sinks) {
    places.push_back(sink.path.empty() ? std::string() : place_of(sink.path));
    if (std::count(places.begin(), places.end(), places.back()) == 1) continue;
    const bool alone = sink.path.empty();
    error = alone ? about(kTwoToOne, sink.reporter->name, lang) : about(kSameFile, sink.path, lang);
    return false;
  }
  const auto to_output = [&](const Sink& sink) { return sink.path == arguments.output; };
  if (!arguments.output.empty() && std::ranges::none_of(sinks, to_output)) error = kNothingForOutput.in(lang);
  return error.empty();
}

bool writes(const std::vector<Sink>& sinks, std::string_view name) {
  return std::ranges::any_of(sinks, [&](const Sink& sink) { return sink.reporter->name == name; });
}

}  // namespace

bool interpret_formats(Task task, const Arguments& arguments, bool terminal, Lang lang, Settings& out,
                       std::string& error) {
  out.render.count_by_name = arguments.statistics;
  out.render.concise = arguments.concise;
  out.render.byte_order_mark = arguments.byte_order_mark;
  std::vector<std::string> typed = arguments.formats;
  if (typed.empty()) typed.push_back(fitting(task, arguments, terminal));
  if (typed.size() > kMaxFormats) error = kTooMany.in(lang);
  for (std::size_t i = 0; i < typed.size() && error.empty(); ++i) {
    if (!add_sink(task, typed[i], arguments, lang, out, error)) return false;
  }
  if (!error.empty() || !check_places(out.sinks, arguments, lang, error)) return false;
  const auto lines = [](const Sink& sink) { return sink.reporter->name == "ndjson"; };
  if (arguments.records && !std::ranges::all_of(out.sinks, lines)) error = kRecordsAreLines.in(lang);
  if (arguments.concise && !writes(out.sinks, "text")) error = kConciseText.in(lang);
  if (arguments.byte_order_mark && !writes(out.sinks, "csv")) error = kMarkCsv.in(lang);
  return error.empty();
}

}  // namespace gxreport::cli
