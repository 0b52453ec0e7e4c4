// Which documents a run reads, one after the other.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/folder.hpp"
#include "cli/path_list.hpp"
#include "cli/settings.hpp"

namespace gxreport::cli {

/// One input, or a reason why there is none.
struct Input {
  std::string path;     ///< as given; for standard input the name it is called by
  std::string failure;  ///< not empty: nothing can be read here, and why
  bool standard_input = false;
  std::size_t number = 0;                  ///< of reconcile: which report of the batch it is
  const config::Policy* policy = nullptr;  ///< null when there is a failure, or nothing is checked
  std::string id = {};                     ///< of a record: JSON of its id, null when it has none; else empty
  std::size_t line = 0;                    ///< of a record: where it stands in its stream; else 0
  bool has_text = false;                   ///< of a record: it holds the report's text
  std::string text = {};                   ///< UTF-8
};

/// Whether a file of a folder is taken: `name` is its own, `inside` its path below the folder that was given.
/// A glob with a '/' is compared with the latter.
[[nodiscard]] bool is_wanted(const std::vector<std::string>& globs, const std::string& inside,
                             const std::string& name);

/// Gives files in the order of the command line, then of the lists; folders depth first in byte order of
/// their paths. Finds them as it goes, so that a run over a million files starts at once and remembers none
/// of them. Hidden files and folders, and links to folders, inside folders are passed over.
class InputWalk {
 public:
  InputWalk(const InputRequest& request, Lang lang, const Streams& streams);

  /// The next input; false at the end. What cannot be read (a missing path, a folder without reports) is an
  /// input with a failure.
  bool next(Input& input);

  /// Notices on lists that could not be read or name nothing; empty when all is well.
  [[nodiscard]] const std::string& notices() const { return notices_; }

 private:
  bool next_path(std::string& path, bool& listed);
  bool open_list(const std::string& name);
  void close_list();
  bool from_folders(Input& input);
  void enter(std::string path);
  [[nodiscard]] bool wanted(const std::string& path, std::string_view name) const;

  const InputRequest& request_;
  Lang lang_;
  int stdin_;
  std::size_t path_at_ = 0;
  std::size_t list_at_ = 0;
  std::unique_ptr<PathList> list_;
  bool list_named_any_ = false;
  std::vector<Folder> folders_;  // the way down to where the walk stands
  std::string root_;             // the folder as given
  std::size_t found_ = 0;        // inputs found below root_
  std::vector<Input> pending_;   // failures of folders
  std::string notices_;
};

}  // namespace gxreport::cli
