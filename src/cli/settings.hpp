// What a command line means.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/run.hpp"
#include "config/policy.hpp"
#include "gxreport/gxreport.hpp"
#include "report/reporter.hpp"

namespace gxreport::cli {

/// Which documents to read.
struct InputRequest {
  std::vector<std::string> paths;  ///< files, folders, "-"
  std::vector<std::string> lists;  ///< files that name paths, "-"
  std::vector<std::string> globs;
  std::string stdin_name;
  bool nul_separated = false;
};

/// One format of a run, and where it goes.
struct Sink {
  const Reporter* reporter = nullptr;
  RenderOptions render;
  std::string path;  ///< empty: standard output
};

class SecondReading;  // second_reading.hpp

/// When something is shown.
enum class When : std::uint8_t { never, automatic, always };

/// A run over documents.
struct Settings {
  InputRequest inputs;
  std::vector<Sink> sinks;  ///< at least one
  RenderOptions render;     ///< what those of all sinks have in common
  Options options;
  std::shared_ptr<const TemplateSet> forms;
  config::Typed typed;         ///< what was typed of the rules
  std::string write_baseline;  ///< empty: none is written
  std::string manifest;        ///< of reconcile and series; empty: none
  std::string parent;          ///< name of the organ that sums up all others; empty: none
  unsigned jobs = 1;
  When progress = When::never;  ///< automatic: on a terminal, from the second second on
  std::optional<Shard> shard;   ///< what to do of the inputs; empty: all
  bool records = false;         ///< inputs are the records of standard input, called inputs.stdin_name
  bool line_buffered = false;   ///< each of them is answered before the next is waited for
  const SecondReading* second = nullptr;  ///< of reconcile, when findings are known; else null
};

/// nullopt with one line in `error` when something typed means nothing.
[[nodiscard]] std::optional<Settings> interpret(Task task, const Arguments& arguments, Lang lang,
                                                const Streams& streams, std::string& error);

/// What was typed of the rules. False with one line in `error` when it means nothing.
[[nodiscard]] bool interpret_rules(const Arguments& arguments, Lang lang, config::Typed& out,
                                   std::string& error);

/// The encoding typed, if any. False with one line in `error` when it is unknown.
[[nodiscard]] bool interpret_encoding(const std::string& typed, Lang lang, std::optional<Encoding>& out,
                                      std::string& error);

/// "--format: 'x' is not one of a, b, c" in `lang`.
[[nodiscard]] std::string not_one_of(std::string_view flag, std::string_view typed, std::string_view choices,
                                     Lang lang);

/// Cores that this process may use: its affinity, and the quota of its control group where there is one.
[[nodiscard]] unsigned allowed_cores();

}  // namespace gxreport::cli
