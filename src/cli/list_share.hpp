// Which inputs of a run are those of a shard.
#pragma once

#include <optional>
#include <string>

#include "check/fingerprint.hpp"
#include "cli/arguments.hpp"
#include "report/reporter.hpp"
#include "report/shard.hpp"

namespace gxreport::cli {

/// Sees every input of the run, in order.
class ListShare {
 public:
  explicit ListShare(const Shard& shard) : shard_(shard) {}

  /// Whether the next input of the run is the shard's.
  bool takes(const std::string& path);
  /// The shard, with what was seen so far as its run.
  [[nodiscard]] const Shard& shard() const { return shard_; }

 private:
  Shard shard_;
  check::Fingerprint digest_;
};

/// --shard I/N as typed; none when it was not. False with one line in `error` when it means nothing, or does
/// not go with what else was typed.
[[nodiscard]] bool interpret_shard(Task task, const Arguments& arguments, Lang lang,
                                   std::optional<Shard>& out, std::string& error);

}  // namespace gxreport::cli
