// reconcile and series: reports against each other.
#include <algorithm>

#include "cli/commands.hpp"
#include "cli/gathered.hpp"
#include "cli/notices.hpp"
#include "cli/rule_settings.hpp"
#include "cli/second_reading.hpp"
#include "report/groups_reporter.hpp"

namespace gxreport::cli {

namespace {

constexpr Words kUnread = {"清单中的这些文件不在输入之内：",
                           "files of the manifest are not among the inputs: "};
constexpr std::size_t kNamed = 5;

bool read_manifest(const Settings& settings, Manifest& manifest, std::string& error) {
  if (settings.manifest.empty()) return true;
  std::string text;
  if (!text_reader(settings.options.lang)(settings.manifest, text, error)) {
    error = settings.manifest + ": " + error;
    return false;
  }
  if (manifest.parse(text, settings.manifest, settings.options.lang, error)) return true;
  error = settings.manifest + ':' + error;
  return false;
}

/// What somebody said of the organs, once the reports have told their names.
bool directions_of(const Settings& settings, const Manifest& manifest, const std::vector<Gathered>& known,
                   const std::vector<std::string>& organizations, reconcile::Directions& out,
                   std::string& error) {
  std::vector<std::string> names(manifest.rows().size());
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (known[i].manifest_row < names.size()) names[known[i].manifest_row] = organizations[i];
  }
  out.parent = settings.parent;
  if (manifest.children([&](std::size_t row) { return names[row]; }, settings.options.lang, out.children,
                        error))
    return true;
  error = settings.manifest + ':' + error;
  return false;
}

void say_unread(const Context& context, const Settings& settings, const Manifest& manifest) {
  const std::vector<std::string> unread = manifest.unread();
  if (unread.empty()) return;
  std::string names;
  for (std::size_t i = 0; i < std::min(unread.size(), kNamed); ++i) names += (i > 0 ? ", " : "") + unread[i];
  if (unread.size() > kNamed) names += " …";
  std::string line;
  append_notice(settings.manifest, std::string(kUnread.in(context.lang)) + names, line);
  print_notices(context.streams.error, line);
}

/// Formats that have no place for what was not grouped leave it to standard error.
void say_ungrouped(const Context& context, const Settings& settings, const reconcile::Result& result) {
  const auto silent = [](const Sink& sink) {
    return sink.reporter->name == "csv" || sink.reporter->name == "github" ||
           sink.reporter->name == "gitlab" || sink.reporter->name == "junit" ||
           sink.reporter->name == "sarif";
  };
  if (!std::ranges::all_of(settings.sinks, silent)) return;
  std::string lines;
  for (const reconcile::Ungrouped& one : result.ungrouped) {
    const bool said = settings.render.task == Task::reconcile;  // with the outcome
    if (one.reason == reconcile::Reason::not_read && said) continue;
    append_notice(result.reports[one.report].path, reason_words(one.reason).in(context.lang), lines);
  }
  print_notices(context.streams.error, lines);
}

/// The batch as it was read, and what is said of it.
struct Run {
  Settings settings;
  Manifest manifest;
  std::vector<Gathered> known;
  reconcile::Result result;
};

/// Reads everything once. False with one line in `error`.
bool prepare(const Context& context, InputSource& source, Run& run, std::string& error) {
  if (!read_manifest(run.settings, run.manifest, error)) return false;
  reconcile::Batch batch;
  run.known = gather(run.settings, context.streams, source, run.manifest, batch);
  reconcile::Directions directions;
  if (!directions_of(run.settings, run.manifest, run.known, batch.organizations(), directions, error))
    return false;
  run.result = run.settings.render.task == Task::reconcile ? batch.reconcile(directions, context.lang)
                                                           : batch.group(directions);
  for (Sink& sink : run.settings.sinks) sink.render.reconciled = &run.result;
  run.settings.render.reconciled = &run.result;
  say_unread(context, run.settings, run.manifest);
  say_ungrouped(context, run.settings, run.result);
  return true;
}

BatchResult write_series(const Context& context, const Run& run, const Outputs& out) {
  BatchResult result;
  std::string notices;
  for (const Gathered& one : run.known) {
    if (one.input.failure.empty()) continue;
    append_notice(one.input.path, one.input.failure, notices);
    result.troubled = true;
  }
  for (std::size_t i = 0; i < run.settings.sinks.size(); ++i) {
    const Sink& sink = run.settings.sinks[i];
    std::string text;
    sink.reporter->begin(sink.render, text);
    for (const reconcile::Organ& organ : run.result.organs) {
      if (&organ != run.result.organs.data()) text += sink.reporter->separator;
      sink.reporter->document({organ.name, {}, nullptr, &organ}, sink.render, text);
      out.data.write(i, text);
      text.clear();
    }
    sink.reporter->end(result.tally, sink.render, text);
    out.data.write(i, text);
  }
  for (const reconcile::Ungrouped& one : run.result.ungrouped)
    result.troubled = result.troubled || one.reason == reconcile::Reason::not_read;
  print_notices(context.streams.error, notices);
  return result;
}

int run_groups(const Context& context, Task task) {
  std::string error;
  const auto settings = interpret(task, context.arguments, context.lang, context.streams, error);
  if (!settings) return refuse(context, error);
  Run run;
  run.settings = *settings;
  WalkSource first(run.settings, context.streams);
  if (!prepare(context, first, run, error)) return refuse(context, error);
  if (task == Task::series) {
    return run_into_outputs(context, run.settings, [&](const Outputs& out) {
      BatchResult result = write_series(context, run, out);
      print_notices(context.streams.error, first.notices());
      result.troubled = result.troubled || !first.notices().empty();
      return result;
    });
  }
  const SecondReading second(run.settings, run.known, run.result);
  run.settings.second = &second;
  GatheredSource again(run.known, first);
  return run_into_outputs(context, run.settings, [&](const Outputs& out) {
    return run_batch(run.settings, context.streams, out, again);
  });
}

}  // namespace

int reconcile_command(const Context& context) { return run_groups(context, Task::reconcile); }

int series_command(const Context& context) { return run_groups(context, Task::series); }

}  // namespace gxreport::cli
