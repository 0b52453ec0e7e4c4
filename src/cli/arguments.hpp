// What was typed. What it means is settings.hpp's business.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "gxreport/rule.hpp"

namespace gxreport::cli {

/// Which commands a flag belongs to, as bits.
enum Use : unsigned {
  kCheck = 1,
  kExtract = 2,
  kDump = 4,
  kRules = 8,
  kExplain = 16,
  kTemplates = 32,
  kRoot = 64,  ///< the program without a command
  kConfig = 128,
  kReconcile = 256,
  kSeries = 512,
  kMerge = 1024,
  kJudge = kCheck | kReconcile,  ///< the rules count
  kGroup = kReconcile | kSeries,
  kBatch = kCheck | kExtract | kGroup,
  kEach = kCheck | kExtract,  ///< one report after the other
  kEverywhere = 2047
};

/// A command line as typed; what was not typed is empty.
struct Arguments {
  std::string command;
  std::vector<std::string> operands;
  std::vector<std::string> globs;
  std::vector<std::string> files_from;
  std::vector<std::string> formats;
  std::vector<std::string> templates;
  std::vector<std::string> select;
  std::vector<std::string> ignore;
  std::vector<std::string> severity;
  std::string max_findings;
  std::string config;
  std::string baseline;
  std::string write_baseline;
  std::string stdin_name;
  std::string output;
  std::string fail_on;
  std::string encoding;
  std::string jobs;
  std::string lang;
  std::string color;
  std::string show;
  std::string shard;
  std::string progress;
  std::string manifest;
  std::string parent;
  bool nul_separated = false;
  bool records = false;
  bool line_buffered = false;
  bool watch = false;
  bool concise = false;
  bool byte_order_mark = false;
  bool verbose = false;
  bool isolated = false;
  bool statistics = false;
  bool schema = false;
  bool verify = false;
  bool help = false;
  bool version = false;
};

using Target =
    std::variant<bool Arguments::*, std::string Arguments::*, std::vector<std::string> Arguments::*>;

/// One record a flag; parser and help come from it.
struct Flag {
  std::string_view names;  ///< "-f,--format"
  Words value;             ///< what stands for its value in the help; empty for a switch
  unsigned uses;           ///< Use bits
  Target target;
  Words help;
};

[[nodiscard]] std::span<const Flag> flags();

/// One record a command.
struct CommandWords {
  std::string_view name;
  unsigned use;
  Words operands;
  Words summary;
  Words details;             ///< paragraphs, may be empty
  std::string_view samples;  ///< command lines, one a line
};

[[nodiscard]] std::span<const CommandWords> command_words();
/// Null when there is no such command.
[[nodiscard]] const CommandWords* find_command(std::string_view name);

/// Parses a command line. False with one line in `error`, in `lang`, when it is misuse.
[[nodiscard]] bool parse_arguments(std::span<const char* const> argv, Lang lang, Arguments& out,
                                   std::string& error);

/// The language asked for by --lang, wherever it stands, else by the locale: zh for zh_*, else en.
/// An unknown value counts as not given here; parse_arguments' caller refuses it.
[[nodiscard]] Lang choose_language(std::span<const char* const> argv);

/// The help of a command, or of the program when `command` is null.
[[nodiscard]] std::string help_text(const CommandWords* command, Lang lang);

}  // namespace gxreport::cli
