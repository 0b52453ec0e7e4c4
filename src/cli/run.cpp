#include "cli/run.hpp"

#include <array>
#include <exception>
#include <new>

#include "cli/commands.hpp"
#include "cli/notices.hpp"
#include "cli/settings.hpp"
#include "gxreport/gxreport.hpp"

namespace gxreport::cli {

namespace {

struct Command {
  unsigned use;
  int (*run)(const Context& context);
};

// One line a command; its words are in command_words.cpp.
constexpr std::array<Command, 10> kCommands = {{
    {kCheck, check_command},
    {kExtract, extract_command},
    {kDump, dump_command},
    {kRules, rules_command},
    {kExplain, explain_command},
    {kTemplates, templates_command},
    {kConfig, config_command},
    {kReconcile, reconcile_command},
    {kSeries, series_command},
    {kMerge, merge_command},
}};

constexpr Words kNoCommand = {"没有给出命令；gxreport --help 说明用法",
                              "no command given; gxreport --help tells how to use it"};

int dispatch(const Context& context) {
  const Arguments& arguments = context.arguments;
  const CommandWords* words = find_command(arguments.command);
  if (arguments.help) return print(context, help_text(words, context.lang));
  if (arguments.version) return print(context, "gxreport " + std::string(version()) + "\n");
  if (words == nullptr) return refuse(context, kNoCommand.in(context.lang));
  for (const Command& command : kCommands) {
    if (command.use == words->use) return command.run(context);
  }
  return kTrouble;
}

int run_command_line(std::span<const char* const> argv, const Streams& streams) {
  Arguments arguments;
  const Context context{arguments, choose_language(argv), streams};
  std::string error;
  if (!parse_arguments(argv, context.lang, arguments, error)) return refuse(context, error);
  if (!arguments.lang.empty() && arguments.lang != "zh" && arguments.lang != "en") {
    return refuse(context, not_one_of("--lang", arguments.lang, "zh, en", context.lang));
  }
  return dispatch(context);
}

}  // namespace

int run(int argc, const char* const* argv, const Streams& streams) {
  try {
    return run_command_line({argv, static_cast<std::size_t>(argc)}, streams);
  } catch (const std::bad_alloc&) {
    print_notices(streams.error, "gxreport: not enough memory\n");
  } catch (const std::exception& problem) {
    std::string line;
    append_notice({}, problem.what(), line);
    print_notices(streams.error, line);
  }
  return kTrouble;
}

}  // namespace gxreport::cli
