#include "cli/output.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <utility>

namespace gxreport::cli {

namespace {

constexpr int kAttempts = 100;
constexpr int kLinks = 40;
constexpr std::size_t kMostUnfinished = 20;

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
}

// The file that `path` finally names; a link to a file that does not exist yet is followed too.
std::string follow_links(std::string path) {
  std::array<char, PATH_MAX> target{};
  for (int i = 0; i < kLinks; ++i) {
    const ssize_t size = ::readlink(path.c_str(), target.data(), target.size());
    if (size <= 0) break;
    const std::string next(target.data(), static_cast<std::size_t>(size));
    path = next.front() == '/' ? next : folder_of(path).append(next);
  }
  return path;
}

// What a signal handler may read: a file that is being written.
struct Unfinished {
  std::array<char, PATH_MAX> path{};
  std::atomic<bool> used{false};
};

std::array<Unfinished, kMostUnfinished> g_unfinished{};

// The place in the list, or that behind its last one when it is full or cannot hold the path.
std::size_t note_unfinished(const std::string& path) {
  std::size_t slot = 0;
  while (slot < g_unfinished.size() && g_unfinished.at(slot).used) ++slot;
  if (slot == g_unfinished.size() || path.size() >= PATH_MAX) return g_unfinished.size();
  Unfinished& unfinished = g_unfinished.at(slot);
  std::memcpy(unfinished.path.data(), path.c_str(), path.size() + 1);
  unfinished.used = true;
  return slot;
}

void forget_unfinished(std::size_t slot) {
  if (slot < g_unfinished.size()) g_unfinished.at(slot).used = false;
}

extern "C" void remove_and_die(int signal) {
  remove_unfinished();
  ::raise(signal);  // the default action, restored by SA_RESETHAND, ends the program after the handler
}

}  // namespace

void remove_unfinished() {
  for (const Unfinished& unfinished : g_unfinished) {
    if (unfinished.used) ::unlink(unfinished.path.data());
  }
}

void remove_unfinished_on_signals() {
  struct sigaction action {};
  action.sa_handler = remove_and_die;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction old {};
    if (::sigaction(signal, nullptr, &old) == 0 && old.sa_handler == SIG_DFL)
      ::sigaction(signal, &action, nullptr);
  }
}

Output::~Output() {
  drop_file();
  if (owned_) ::close(fd_);
}

void Output::drop_file() {
  if (temporary_.empty()) return;
  ::unlink(temporary_.c_str());
  temporary_.clear();
  forget_unfinished(unfinished_);
}

bool Output::fail(int error) {
  if (error_ == 0) error_ = error;
  return false;
}

bool Output::open(const std::string& path) {
  const std::string target = follow_links(path);
  struct stat status {};
  const bool exists = ::stat(target.c_str(), &status) == 0;
  if (!exists && errno != ENOENT) return fail(errno);
  if (exists && S_ISDIR(status.st_mode)) return fail(EISDIR);
  if (exists && ::access(target.c_str(), W_OK) != 0) return fail(errno);
  if (!exists || S_ISREG(status.st_mode)) {
    return create_beside(target, exists ? static_cast<int>(status.st_mode & 07777U) : -1);
  }
  fd_ = ::open(target.c_str(), O_WRONLY | O_CLOEXEC);
  owned_ = fd_ >= 0;
  return owned_ || fail(errno);
}

bool Output::create_beside(const std::string& target, int mode) {
  const std::string stem = folder_of(target) + ".gxreport-" + std::to_string(::getpid()) + '-';
  target_ = target;
  for (int i = 0; i < kAttempts; ++i) {
    std::string name = stem + std::to_string(i) + ".tmp";
    const int fd = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0 && errno == EEXIST) continue;
    if (fd < 0) return fail(errno);
    fd_ = fd;
    owned_ = true;
    temporary_ = std::move(name);  // cannot throw: the file has an owner at once
    unfinished_ = note_unfinished(temporary_);
    return mode < 0 || ::fchmod(fd_, static_cast<mode_t>(mode)) == 0 || fail(errno);
  }
  return fail(EEXIST);
}

void Output::write(std::string_view bytes) {
  size_ += bytes.size();
  if (buffer_.size() + bytes.size() < kBuffer) {
    buffer_ += bytes;
    return;
  }
  flush();
  if (bytes.size() < kBuffer) {
    buffer_ = bytes;
  } else {
    write_through(bytes);
  }
}

void Output::flush() {
  write_through(buffer_);
  buffer_.clear();
}

void Output::write_through(std::string_view bytes) {
  while (!bytes.empty() && error_ == 0) {
    const ssize_t written = ::write(fd_, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno != EINTR) fail(errno);
      continue;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

bool Output::finish() {
  flush();
  if (error_ != 0) return false;
  return temporary_.empty() ? settle() : commit();
}

// A file system far away may say only here that it has no room. Standard output stays open: another
// descriptor of the same file asks as well. An interrupted close has closed all the same.
bool Output::settle() {
  const int fd = owned_ ? std::exchange(fd_, -1) : ::dup(fd_);
  owned_ = false;
  return fd < 0 || ::close(fd) == 0 || errno == EINTR || fail(errno);
}

bool Output::commit() {
  if (::fsync(fd_) != 0 && errno != EINVAL) return fail(errno);
  if (!settle()) return false;
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0) return fail(errno);
  temporary_.clear();
  forget_unfinished(unfinished_);
  std::string folder = folder_of(target_);
  if (folder.empty()) folder = ".";
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return true;  // the file is whole; only its name may be lost with the power
  ::fsync(fd);
  ::close(fd);
  return true;
}

}  // namespace gxreport::cli
