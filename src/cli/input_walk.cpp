#include "cli/input_walk.hpp"

#include <fcntl.h>
#include <fnmatch.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "cli/notices.hpp"

namespace gxreport::cli {

namespace {

constexpr Words kNothingHere = {"这个文件夹中没有报告文件：", "no reports in this folder: no "};
constexpr Words kEmptyList = {"清单中没有任何路径", "the list names no files"};

bool is_folder(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

}  // namespace

InputWalk::InputWalk(const InputRequest& request, Lang lang, const Streams& streams)
    : request_(request), lang_(lang), stdin_(streams.in) {}

bool InputWalk::next(Input& input) {
  input.failure.clear();
  input.standard_input = false;
  while (!from_folders(input)) {
    bool listed = false;
    if (!next_path(input.path, listed)) return false;
    if (input.path == "-" && !listed) {
      input.path = request_.stdin_name;
      input.standard_input = true;
      return true;
    }
    if (!is_folder(input.path)) return true;
    root_ = input.path;
    found_ = 0;
    enter(input.path);
  }
  return true;
}

bool InputWalk::next_path(std::string& path, bool& listed) {
  listed = false;
  if (path_at_ < request_.paths.size()) {
    path = request_.paths[path_at_++];
    return true;
  }
  listed = true;
  while (list_ || list_at_ < request_.lists.size()) {
    if (!list_ && !open_list(request_.lists[list_at_++])) continue;
    if (list_->next(path)) {
      list_named_any_ = true;
      return true;
    }
    close_list();
  }
  return false;
}

bool InputWalk::open_list(const std::string& name) {
  const bool standard = name == "-";
  const int fd = standard ? stdin_ : ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    append_notice(name, errno_text(errno, lang_), notices_);
    return false;
  }
  list_ = std::make_unique<PathList>(fd, !standard, request_.nul_separated);
  list_named_any_ = false;
  return true;
}

void InputWalk::close_list() {
  const std::string& name = request_.lists[list_at_ - 1];
  if (list_->error() != 0) {
    append_notice(name, errno_text(list_->error(), lang_), notices_);
  } else if (!list_named_any_) {
    append_notice(name, kEmptyList.in(lang_), notices_);
  }
  list_.reset();
}

void InputWalk::enter(std::string path) {
  Folder folder;
  const int error = folder.read(path);
  if (error != 0) {
    ++found_;
    pending_.push_back({std::move(path), errno_text(error, lang_), false});
  }
  folders_.push_back(std::move(folder));
}

// The next file below the folder that is being walked; false when there is no such folder, or no more of it.
bool InputWalk::from_folders(Input& input) {
  while (!folders_.empty() || !pending_.empty()) {
    if (!pending_.empty()) {
      input = std::move(pending_.back());
      pending_.pop_back();
      return true;
    }
    Folder::Entry entry;
    if (!folders_.back().next(entry)) {
      folders_.pop_back();
      if (folders_.empty() && found_ == 0) {
        pending_.push_back({root_, std::string(kNothingHere.in(lang_)) + joined(request_.globs), false});
      }
      continue;
    }
    std::string path = folders_.back().path() + std::string(entry.name);
    if (entry.folder) {
      enter(std::move(path));
    } else if (wanted(path, entry.name)) {
      ++found_;
      input.path = std::move(path);
      return true;
    }
  }
  return false;
}

bool InputWalk::wanted(const std::string& path, std::string_view name) const {
  return is_wanted(request_.globs, path.substr(folders_.front().path().size()), std::string(name));
}

bool is_wanted(const std::vector<std::string>& globs, const std::string& inside, const std::string& name) {
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) {
    const std::string& subject = glob.find('/') == std::string::npos ? name : inside;
    return ::fnmatch(glob.c_str(), subject.c_str(), 0) == 0;
  });
}

}  // namespace gxreport::cli
