// A share of a run over a list of reports, and what tells that two shares are of one run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace gxreport {

/// Shard `index` of `count`: of the inputs of a run, numbered from 0 in their order, those whose number
/// leaves index - 1 when divided by `count`. So the shares differ by one input at most.
struct Shard {
  std::string_view command;  ///< "check", "extract"
  std::size_t index = 1;     ///< from 1
  std::size_t count = 1;     ///< of shards
  std::size_t files = 0;     ///< inputs of the whole run
  std::uint64_t list = 0;    ///< check::Fingerprint of "file" of each of them as JSON has it, quotes and all
  std::uint64_t settings = 0;  ///< of what was typed that changes a result

  [[nodiscard]] bool has(std::size_t number) const { return number % count == index - 1; }
  /// How many inputs are its own.
  [[nodiscard]] std::size_t own_files() const { return files / count + (files % count >= index ? 1 : 0); }
  bool operator==(const Shard&) const = default;
};

/// A file's name as the "file" of JSON has it, quotes and all.
[[nodiscard]] std::string file_token(std::string_view file);

}  // namespace gxreport
