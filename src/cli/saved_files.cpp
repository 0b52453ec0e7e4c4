#include "cli/saved_files.hpp"

#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <utility>

#include "cli/folder.hpp"
#include "cli/input_walk.hpp"

namespace gxreport::cli {

namespace {

constexpr std::uint32_t kEvents = IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_ONLYDIR;
constexpr int kForEver = -1;
constexpr int kMostPieces = 20;  // a file that is saved without end is read all the same

bool is_folder(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

std::string with_slash(std::string path) {
  if (path.empty() || path.back() != '/') path += '/';
  return path;
}

bool readable(int fd, int milliseconds) {
  struct pollfd asked {
    fd, POLLIN, 0
  };
  int ready = -1;
  do {
    ready = ::poll(&asked, 1, milliseconds);
  } while (ready < 0 && errno == EINTR);
  return ready > 0;
}

}  // namespace

SavedFiles::~SavedFiles() {
  if (fd_ >= 0) ::close(fd_);
}

int SavedFiles::start(std::string& path) {
  fd_ = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (fd_ < 0) return errno;
  for (const std::string& wanted : request_.paths) {
    path = wanted;
    const int error =
        is_folder(wanted) ? add_folder(with_slash(wanted), with_slash(wanted)) : add_file(wanted);
    if (error != 0) return error;
  }
  return 0;
}

// A file that is saved by renaming is another file then: its folder is what stays.
int SavedFiles::add_file(const std::string& file) {
  const std::size_t slash = file.rfind('/');
  const std::size_t begin = slash == std::string::npos ? 0 : slash + 1;
  Place place{file.substr(0, begin), {}, false, {file.substr(begin)}};
  return look_at(std::move(place));
}

// Looked at first and read then, so that nothing falls in between. No recursion: folders may be deep.
int SavedFiles::add_folder(const std::string& folder, const std::string& root) {
  std::vector<std::string> open = {folder};
  while (!open.empty()) {
    const std::string path = std::move(open.back());
    open.pop_back();
    if (const int error = look_at({path, root, true, {}}); error != 0) {
      if (error == ENOENT && path != root) continue;  // gone again
      return error;
    }
    Folder entries;
    Folder::Entry entry;
    if (entries.read(path) != 0) continue;  // the walk says so
    while (entries.next(entry)) {
      if (entry.folder) open.push_back(path + std::string(entry.name) + '/');
    }
  }
  return 0;
}

int SavedFiles::look_at(Place place) {
  const std::string path = place.path.empty() ? "./" : place.path;
  const int watch = ::inotify_add_watch(fd_, path.c_str(), kEvents);
  if (watch < 0) return errno;
  for (Place& known : places_[watch]) {
    if (known.path != place.path) continue;
    if (place.all) known.root = place.root;
    known.all = known.all || place.all;
    known.names.merge(place.names);
    return 0;
  }
  places_[watch].push_back(std::move(place));
  return 0;
}

bool SavedFiles::wait(int quiet, std::vector<std::string>& saved) {
  saved_.clear();
  while (saved_.empty()) {
    if (places_.empty() || !readable(fd_, kForEver) || !read_events()) return false;
  }
  for (int i = 0; i < kMostPieces && readable(fd_, quiet); ++i) {
    if (!read_events()) break;
  }
  saved.assign(saved_.begin(), saved_.end());
  return true;
}

bool SavedFiles::read_events() {
  alignas(inotify_event) std::array<char, std::size_t{64} << 10U> bytes{};
  const ssize_t size = ::read(fd_, bytes.data(), bytes.size());
  if (size < 0) return errno == EAGAIN || errno == EINTR;
  inotify_event event{};
  for (std::size_t at = 0; at + sizeof event <= static_cast<std::size_t>(size);) {
    std::memcpy(&event, bytes.data() + at, sizeof event);
    const char* name = bytes.data() + at + sizeof event;
    take(event.wd, event.mask, event.len > 0 ? std::string(name, ::strnlen(name, event.len)) : std::string());
    at += sizeof event + event.len;
  }
  return size > 0;
}

void SavedFiles::take(int watch, std::uint32_t what, const std::string& name) {
  if ((what & IN_Q_OVERFLOW) != 0) return take_all();
  if ((what & IN_IGNORED) != 0) places_.erase(watch);
  const auto found = places_.find(watch);
  if (found == places_.end() || name.empty()) return;
  const bool folder = (what & IN_ISDIR) != 0;
  const bool closed = (what & (IN_CLOSE_WRITE | IN_MOVED_TO)) != 0;  // IN_CREATE of a file: nothing in it yet
  const std::vector<Place> places = found->second;                   // new folders add to places_
  for (const Place& place : places) {
    if (folder && place.all && name.front() != '.') take_folder(place, name);
    if (!folder && closed && is_report(place, name)) saved_.insert(place.path + name);
  }
}

// What was in a new folder before it was looked at.
void SavedFiles::take_folder(const Place& place, const std::string& name) {
  const std::string folder = place.path + name + '/';
  if (add_folder(folder, place.root) != 0) return;
  std::vector<std::string> open = {folder};
  while (!open.empty()) {
    const Place inside{open.back(), place.root, true, {}};
    open.pop_back();
    Folder entries;
    Folder::Entry entry;
    if (entries.read(inside.path) != 0) continue;
    while (entries.next(entry)) {
      const std::string own(entry.name);
      if (entry.folder) open.push_back(inside.path + own + '/');
      if (!entry.folder && is_report(inside, own)) saved_.insert(inside.path + own);
    }
  }
}

// Events were lost: anything may have been saved.
void SavedFiles::take_all() {
  for (const std::string& path : request_.paths) {
    if (is_folder(path)) saved_.insert(with_slash(path));
    if (!is_folder(path)) saved_.insert(path);
  }
}

bool SavedFiles::is_report(const Place& place, const std::string& name) const {
  if (place.names.count(name) > 0) return true;
  if (!place.all || name.front() == '.') return false;
  return is_wanted(request_.globs, (place.path + name).substr(place.root.size()), name);
}

}  // namespace gxreport::cli
