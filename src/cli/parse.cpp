// The command line, parsed by CLI11 from the tables of flags and commands.
#include <CLI/CLI.hpp>
#include <cstdlib>

#include "cli/arguments.hpp"
#include "report/escape.hpp"

namespace gxreport::cli {

namespace {

void bind(CLI::App& app, const Flag& flag, Arguments& arguments) {
  const std::string names(flag.names);
  if (const auto* on = std::get_if<bool Arguments::*>(&flag.target)) {
    app.add_flag(names, arguments.**on)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  } else if (const auto* one = std::get_if<std::string Arguments::*>(&flag.target)) {
    app.add_option(names, arguments.**one)->allow_extra_args(false);
  } else if (const auto* many = std::get_if<std::vector<std::string> Arguments::*>(&flag.target)) {
    app.add_option(names, arguments.**many)->allow_extra_args(false);
  }
}

void bind_all(CLI::App& app, unsigned use, Arguments& arguments) {
  app.set_help_flag();
  for (const Flag& flag : flags()) {
    if ((flag.uses & use) != 0) bind(app, flag, arguments);
  }
}

// CLI11 takes "[a]" for a list of one, so a path like that travels with a mark in front.
constexpr char kMark = '\x01';

std::string marked(std::string_view argument) {
  const bool listlike = argument.size() > 1 && argument.front() == '[' && argument.back() == ']';
  return listlike ? kMark + std::string(argument) : std::string(argument);
}

void unmark(bool) {}

void unmark(std::string& value) {
  if (value.size() > 1 && value[0] == kMark && value[1] == '[') value.erase(0, 1);
}

void unmark(std::vector<std::string>& values) {
  for (std::string& value : values) unmark(value);
}

void unmark_all(Arguments& arguments) {
  unmark(arguments.operands);
  for (const Flag& flag : flags()) {
    std::visit([&](auto target) { unmark(arguments.*target); }, flag.target);
  }
}

std::string unexpected(const std::vector<std::string>& extras, const std::string& command, Lang lang) {
  const std::string what = visible(extras.empty() ? std::string_view() : std::string_view(extras.front()));
  const bool option = what.size() > 1 && what.front() == '-';
  const std::string name = command.empty() ? "" : ' ' + command;
  if (lang == Lang::zh) {
    return (option            ? "没有这个选项："
            : command.empty() ? "没有这个命令："
                              : "多余的参数：") +
           what + "（见 gxreport" + name + " --help）";
  }
  return (option            ? "unknown option: "
          : command.empty() ? "unknown command: "
                            : "unexpected argument: ") +
         what + " (see gxreport" + name + " --help)";
}

// What CLI11 has to say beyond unknown options: an option without its value, or given twice.
std::string misuse(const CLI::ParseError& error, Lang lang) {
  const std::string what = visible(error.what(), Blanks::fold);
  return lang == Lang::zh ? "命令行有误：" + what : "cannot understand the command line: " + what;
}

}  // namespace

bool parse_arguments(std::span<const char* const> argv, Lang lang, Arguments& out, std::string& error) {
  CLI::App app;
  app.require_subcommand(0, 1);  // a file called "rules" is a file
  bind_all(app, kRoot, out);
  for (const CommandWords& command : command_words()) {
    CLI::App* sub = app.add_subcommand(std::string(command.name));
    bind_all(*sub, command.use, out);
    sub->add_option("operands", out.operands);
    sub->callback([&out, name = command.name] { out.command = name; });
  }
  std::vector<std::string> reversed;  // CLI11 takes the last first
  for (std::size_t i = argv.size(); i > 1; --i) reversed.push_back(marked(argv[i - 1]));
  try {
    app.parse(std::move(reversed));
    unmark_all(out);
    return true;
  } catch (const CLI::ExtrasError&) {
    const auto subs = app.get_subcommands();
    error = unexpected(app.remaining(true), subs.empty() ? std::string() : subs.front()->get_name(), lang);
  } catch (const CLI::ParseError& problem) {
    error = misuse(problem, lang);
  }
  return false;
}

Lang choose_language(std::span<const char* const> argv) {
  std::string_view choice;
  for (std::size_t i = 1; i < argv.size(); ++i) {
    const std::string_view word = argv[i];
    if (word == "--") break;
    if (word == "--lang" && i + 1 < argv.size()) choice = argv[i + 1];
    if (word.substr(0, 7) == "--lang=") choice = word.substr(7);
  }
  if (choice == "zh") return Lang::zh;
  if (choice == "en") return Lang::en;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
    if (value != nullptr && *value != '\0')
      return std::string_view(value).substr(0, 2) == "zh" ? Lang::zh : Lang::en;
  }
  return Lang::en;
}

}  // namespace gxreport::cli
