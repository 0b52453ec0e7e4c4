#include "cli/commands.hpp"

#include <cerrno>

#include "cli/batch.hpp"
#include "cli/notices.hpp"
#include "cli/output.hpp"
#include "cli/record_batch.hpp"
#include "cli/settings.hpp"
#include "cli/sink_outputs.hpp"
#include "cli/watch.hpp"
#include "gxreport/limits.hpp"

namespace gxreport::cli {

namespace {

constexpr Words kStandardOutput = {"标准输出", "standard output"};

// What a failed output makes of the exit status. A closed pipe is quiet: the reader has had enough.
int output_failed(const Context& context, std::string_view name, int error) {
  if (error == EPIPE) return kBrokenPipe;
  std::string line;
  append_notice(name, errno_text(error, context.lang), line);
  print_notices(context.streams.error, line);
  return kTrouble;
}

// What became of the outputs that failed; one that is not whole counts for more than a closed pipe.
int outputs_failed(const Context& context, const std::vector<Sink>& sinks, const SinkOutputs& out) {
  int status = kBrokenPipe;
  for (std::size_t i = 0; i < sinks.size(); ++i) {
    if (out.error(i) == 0) continue;
    const std::string_view name =
        sinks[i].path.empty() ? kStandardOutput.in(context.lang) : std::string_view(sinks[i].path);
    if (output_failed(context, name, out.error(i)) == kTrouble) status = kTrouble;
  }
  return status;
}

// One that could not be read again would take the place of one that can.
int refuse_baseline(const Context& context, const std::string& path, std::size_t findings) {
  const std::string most = std::to_string(kMaxAccepted);
  const std::string bytes = std::to_string(kMaxBaselineBytes);
  const std::string count = std::to_string(findings);
  std::string line;
  append_notice(path,
                context.lang == Lang::zh
                    ? "没有写：" + count + " 条结果，而基线至多 " + most + " 条、" + bytes + " 字节"
                    : "not written: " + count + " findings; a baseline has at most " + most +
                          ", in at most " + bytes + " bytes",
                line);
  print_notices(context.streams.error, line);
  return kTrouble;
}

int run_task(const Context& context, Task task) {
  std::string error;
  if (context.arguments.watch && !may_watch(context.arguments, context.lang, error))
    return refuse(context, error);
  const auto settings = interpret(task, context.arguments, context.lang, context.streams, error);
  if (!settings) return refuse(context, error);
  if (context.arguments.watch) return watch_inputs(context, *settings);
  return run_into_outputs(context, *settings, [&](const Outputs& out) {
    return settings->records ? run_records(*settings, context.streams, out)
                             : run_batch(*settings, context.streams, out);
  });
}

}  // namespace

int run_into_outputs(const Context& context, const Settings& settings,
                     const std::function<BatchResult(const Outputs& out)>& run) {
  SinkOutputs out(settings.sinks, context.streams.out);
  if (!out.open()) return outputs_failed(context, settings.sinks, out);
  const std::string& accepted = settings.write_baseline;
  Output baseline(-1);
  if (!accepted.empty()) remove_unfinished_on_signals();
  if (!accepted.empty() && !baseline.open(accepted))
    return output_failed(context, accepted, baseline.error());
  const BatchResult result = run({out, accepted.empty() ? nullptr : &baseline});
  if (!result.whole) out.drop_files();
  if (!out.finish()) return outputs_failed(context, settings.sinks, out);
  if (result.accepted > kMaxAccepted || baseline.size() > kMaxBaselineBytes)
    return refuse_baseline(context, accepted, result.accepted);
  if (!accepted.empty() && !baseline.finish()) return output_failed(context, accepted, baseline.error());
  if (result.troubled) return kTrouble;
  return result.tally.failed > 0 && accepted.empty() ? kFindings : kClean;
}

int refuse(const Context& context, std::string_view message) {
  std::string line;
  append_notice({}, message, line);
  print_notices(context.streams.error, line);
  return kTrouble;
}

int print(const Context& context, std::string_view text, int status) {
  Output out(context.streams.out);
  out.write(text);
  return out.finish() ? status : output_failed(context, kStandardOutput.in(context.lang), out.error());
}

int check_command(const Context& context) { return run_task(context, Task::check); }

int extract_command(const Context& context) { return run_task(context, Task::extract); }

}  // namespace gxreport::cli
