#include "cli/folder.hpp"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>

namespace gxreport::cli {

namespace {

struct Closer {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

// Links to folders are not followed: that is how walks run in circles.
bool is_folder(const std::string& folder, const dirent& entry) {
  if (entry.d_type != DT_UNKNOWN) return entry.d_type == DT_DIR;
  struct stat status {};
  return ::lstat((folder + entry.d_name).c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

bool leads_to_folder(const std::string& folder, const dirent& entry) {
  if (entry.d_type != DT_LNK && entry.d_type != DT_UNKNOWN) return false;
  struct stat status {};
  return ::stat((folder + entry.d_name).c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

}  // namespace

int Folder::read(std::string path) {
  path_ = std::move(path);
  if (path_.empty() || path_.back() != '/') path_ += '/';
  const std::unique_ptr<DIR, Closer> folder(::opendir(path_.c_str()));
  if (!folder) return errno;
  errno = 0;
  // NOLINTNEXTLINE(concurrency-mt-unsafe): one thread has this folder
  for (const dirent* entry = ::readdir(folder.get()); entry != nullptr; entry = ::readdir(folder.get())) {
    const std::string_view name = entry->d_name;
    const bool is_dir = is_folder(path_, *entry);
    if (name.front() != '.' && (is_dir || !leads_to_folder(path_, *entry))) {
      places_.push_back(
          {static_cast<std::uint32_t>(names_.size()), static_cast<std::uint32_t>(name.size()), is_dir});
      names_ += name;
    }
    errno = 0;
  }
  const int error = errno;
  std::sort(places_.begin(), places_.end(), [this](const Place& a, const Place& b) { return before(a, b); });
  return error;
}

// A folder sorts as if its name ended with '/', as it does in the paths below it.
bool Folder::before(const Place& a, const Place& b) const {
  const std::string_view left = name(a);
  const std::string_view right = name(b);
  const std::size_t shared = std::min(left.size(), right.size());
  const int order = left.substr(0, shared).compare(right.substr(0, shared));
  if (order != 0) return order < 0;
  const auto next = [shared](std::string_view name, bool folder) {
    if (name.size() > shared) return static_cast<int>(static_cast<unsigned char>(name[shared]));
    return folder ? int{'/'} : -1;
  };
  return next(left, a.folder) < next(right, b.folder);
}

bool Folder::next(Entry& entry) {
  if (next_ >= places_.size()) return false;
  const Place& place = places_[next_++];
  entry = {name(place), place.folder};
  return true;
}

}  // namespace gxreport::cli
