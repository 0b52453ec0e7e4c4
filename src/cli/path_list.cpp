#include "cli/path_list.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string_view>

namespace gxreport::cli {

PathList::~PathList() {
  if (owned_) ::close(fd_);
}

bool PathList::refill() {
  block_.resize(kBlock);
  at_ = 0;
  ssize_t size = -1;
  do {
    size = ::read(fd_, block_.data(), block_.size());
  } while (size < 0 && errno == EINTR);
  if (size < 0) error_ = errno;
  block_.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
  return size > 0;
}

// Appends to `path` up to the next separator, over as many blocks as it takes; false when the list ends
// before one.
bool PathList::take(std::string& path) {
  const char separator = nul_separated_ ? '\0' : '\n';
  while (at_ < block_.size() || refill()) {
    const std::size_t end = std::min(block_.find(separator, at_), block_.size());
    path.append(block_, at_, std::min(end - at_, kLongest - std::min(path.size(), kLongest)));
    at_ = end + 1;
    if (end < block_.size()) return true;
  }
  return false;
}

bool PathList::next(std::string& path) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  for (bool more = true; more;) {
    path.clear();
    more = take(path);
    if (error_ != 0) return false;
    if (!nul_separated_ && !path.empty() && path.back() == '\r') path.pop_back();
    if (!started_ && path.compare(0, kMark.size(), kMark) == 0) path.erase(0, kMark.size());
    started_ = true;
    if (!path.empty()) return true;
  }
  return false;
}

}  // namespace gxreport::cli
