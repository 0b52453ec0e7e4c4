// The shards of one run, all of them.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "merge/shard_file.hpp"

namespace gxreport::merge {

/// Opened, proved to be all shards of one run, and read in the order of its inputs.
class ShardSet {
 public:
  /// False with one line in `error`, in `lang`, which names the file or the shard: one that cannot be read or
  /// was cut short, that is missing or there twice, of another list, of other settings, another command or
  /// another version than the first (or than this program), or in which a line is missing or out of place.
  [[nodiscard]] bool open(const std::vector<std::string>& paths, Lang lang, std::string& error);

  /// Gives every line of the run in its order; false when a file can no longer be read as it was. A line
  /// that is taken returns true.
  [[nodiscard]] bool each(const std::function<bool(std::string_view line)>& take);

  /// The counts of the whole run; the rest of a Tally is not known.
  [[nodiscard]] const Tally& tally() const { return tally_; }
  [[nodiscard]] std::string_view command() const { return files_.front()->end().shard.command; }

 private:
  bool open_files(const std::vector<std::string>& paths, std::string& error);
  bool of_one_run(std::string& error);
  bool in_order(std::string& error);
  bool complete(std::string& error);
  bool prove_lines(std::string& error);
  std::string about(const ShardFile& file, std::string_view why) const;

  Lang lang_ = Lang::zh;
  std::vector<std::unique_ptr<ShardFile>> files_;  // once in order: by index
  Tally tally_;
  const ShardFile* broken_ = nullptr;  // where each() stopped
};

}  // namespace gxreport::merge
