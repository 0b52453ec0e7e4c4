// Which reports are saved while we look on.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/settings.hpp"

namespace gxreport::cli {

/// Sees files that are written and closed, or renamed over, in folders of this machine (inotify: what another
/// host writes into a shared folder is not seen), and those in folders that are new. One thread at a time.
class SavedFiles {
 public:
  explicit SavedFiles(const InputRequest& request) : request_(request) {}
  ~SavedFiles();
  SavedFiles(const SavedFiles&) = delete;
  SavedFiles& operator=(const SavedFiles&) = delete;

  /// Begins to look at the files and folders of the request. 0, or errno with what it is about in `path`.
  [[nodiscard]] int start(std::string& path);
  /// Waits until something is saved and nothing more has been for `quiet` milliseconds. Gives what was saved,
  /// named as a walk over the request names it, each once in byte order. False when there is nothing left to
  /// look at.
  [[nodiscard]] bool wait(int quiet, std::vector<std::string>& saved);

 private:
  /// A folder that is looked at.
  struct Place {
    std::string path;             // as it stands before the names in it: empty, or with a '/' at its end
    std::string root;             // the folder of the request that it is in
    bool all = false;             // every report in it counts
    std::set<std::string> names;  // and these do, whatever they are called
  };

  int add_file(const std::string& file);
  int add_folder(const std::string& folder, const std::string& root);
  int look_at(Place place);
  bool read_events();
  void take(int watch, std::uint32_t what, const std::string& name);
  void take_folder(const Place& place, const std::string& name);
  void take_all();
  [[nodiscard]] bool is_report(const Place& place, const std::string& name) const;

  const InputRequest& request_;
  int fd_ = -1;
  std::map<int, std::vector<Place>> places_;  // by watch: one folder may be named in several ways
  std::set<std::string> saved_;
};

}  // namespace gxreport::cli
