#include "cli/watch.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <string_view>

#include "cli/notices.hpp"
#include "cli/saved_files.hpp"

namespace gxreport::cli {

namespace {

constexpr Words kNotWithWatch = {"--watch 不能和这个选项一起使用：", "not together with --watch: "};
constexpr Words kPathsAlone = {"--watch 只看给出的文件和文件夹，不看标准输入",
                               "--watch looks at files and folders alone, not at standard input"};
constexpr Words kTextAlone = {"--watch 只用 -f text，显示在屏幕上",
                              "--watch shows -f text alone, on the screen"};
constexpr Words kLooking = {"保存报告后会再次检查；按 Ctrl-C 结束",
                            "a report is checked again when it is saved; Ctrl-C ends"};
constexpr Words kTooMany = {"文件夹太多，系统不允许再监视（fs.inotify.max_user_watches）",
                            "too many folders: the system allows no more (fs.inotify.max_user_watches)"};
constexpr Words kNothingLeft = {"监视的文件夹都已不在", "the folders that were looked at are gone"};

constexpr int kQuiet = 100;  // milliseconds: editors write, rename and set times one after the other
constexpr std::string_view kClearScreen = "\x1b[H\x1b[2J\x1b[3J";

// Nothing is open that would have to be put in order.
extern "C" void end_at_once(int /*signal*/) { ::_exit(kClean); }

void end_on_interrupt() {
  struct sigaction action {};
  action.sa_handler = end_at_once;
  ::sigaction(SIGINT, &action, nullptr);
}

bool is_there(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 || errno != ENOENT;
}

void say(const Context& context, std::string_view subject, std::string_view message) {
  std::string line;
  append_notice(subject, message, line);
  print_notices(context.streams.error, line);
}

// One screen: what became of `paths`. False when nobody reads it any more.
bool show(const Context& context, const Settings& settings, const std::vector<std::string>& paths) {
  Settings own = settings;
  own.inputs.paths = paths;
  for (Sink& sink : own.sinks) sink.render.announce_passes = true;
  if (::isatty(context.streams.out) == 1) print_notices(context.streams.out, kClearScreen);
  const int status = run_into_outputs(
      context, own, [&](const Outputs& out) { return run_batch(own, context.streams, out); });
  if (status == kBrokenPipe) return false;
  say(context, {}, kLooking.in(context.lang));
  return true;
}

}  // namespace

bool may_watch(const Arguments& arguments, Lang lang, std::string& error) {
  const auto refuse = [&](std::string_view flag) {
    error = std::string(kNotWithWatch.in(lang)) + std::string(flag);
  };
  if (arguments.records) refuse("--records");
  if (!arguments.shard.empty()) refuse("--shard");
  if (!arguments.write_baseline.empty()) refuse("--write-baseline");
  if (!arguments.output.empty()) refuse("--output");
  if (!arguments.files_from.empty()) refuse("--files-from");
  if (arguments.statistics) refuse("--statistics");
  if (std::ranges::find(arguments.operands, "-") != arguments.operands.end()) error = kPathsAlone.in(lang);
  const auto text = [](const std::string& format) { return format == "text"; };
  if (!std::ranges::all_of(arguments.formats, text)) error = kTextAlone.in(lang);
  return error.empty();
}

int watch_inputs(const Context& context, const Settings& settings) {
  SavedFiles files(settings.inputs);
  std::string path;
  if (const int error = files.start(path); error != 0) {
    say(context, path,
        error == ENOSPC ? std::string(kTooMany.in(context.lang)) : errno_text(error, context.lang));
    return kTrouble;
  }
  end_on_interrupt();
  if (!show(context, settings, settings.inputs.paths)) return kBrokenPipe;
  for (std::vector<std::string> saved; files.wait(kQuiet, saved);) {
    std::erase_if(saved, [](const std::string& one) { return !is_there(one); });
    if (!saved.empty() && !show(context, settings, saved)) return kBrokenPipe;
  }
  return refuse(context, kNothingLeft.in(context.lang));
}

}  // namespace gxreport::cli
