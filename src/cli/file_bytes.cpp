#include "cli/file_bytes.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "gxreport/limits.hpp"
#include "gxreport/source.hpp"

namespace gxreport::cli {

FileBytes::Result FileBytes::fail(int error) {
  error_ = error;
  size_ = 0;
  return Result::failed;
}

FileBytes::Result FileBytes::read_file(const std::string& path) {
  size_ = 0;
  if (path.find('\0') != std::string::npos) return fail(ENOENT);
  // Without O_NONBLOCK, opening a fifo that nobody writes to would wait for ever.
  const int fd = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (fd < 0) return errno == ENXIO ? Result::not_a_file : fail(errno);
  struct stat status {};
  Result result = Result::not_a_file;
  if (::fstat(fd, &status) != 0) {
    result = fail(errno);
  } else if (S_ISDIR(status.st_mode)) {
    result = fail(EISDIR);
  } else if (S_ISREG(status.st_mode)) {
    result = read_open(fd, static_cast<std::size_t>(std::max<off_t>(status.st_size, 0)));
  }
  ::close(fd);
  return result;
}

FileBytes::Result FileBytes::read_stream(int fd) {
  size_ = 0;
  return read_all(fd);
}

FileBytes::Result FileBytes::read_open(int fd, std::size_t expected) {
  if (expected > kMaxSourceBytes) return Result::too_large;
  if (buffer_.size() <= expected) buffer_.resize(expected + 1);  // one more byte shows a file that has grown
  return read_all(fd, expected);
}

// Asks for more than is expected, so that a file of the expected size takes one call: what comes is short of
// what was asked for.
FileBytes::Result FileBytes::read_all(int fd, std::size_t expected) {
  constexpr std::size_t kStep = std::size_t{64} << 10U;
  for (;;) {
    if (size_ == buffer_.size()) buffer_.resize(std::max(buffer_.size() * 2, kStep));
    const std::size_t room = buffer_.size() - size_;
    const ssize_t count = ::read(fd, buffer_.data() + size_, room);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return fail(errno);
    if (count == 0) return Result::read;
    size_ += static_cast<std::size_t>(count);
    if (size_ == expected && static_cast<std::size_t>(count) < room) return Result::read;
    if (size_ <= kMaxSourceBytes) continue;
    size_ = 0;
    return Result::too_large;
  }
}

void FileBytes::release_above(std::size_t size) {
  if (buffer_.size() <= size) return;
  std::string().swap(buffer_);  // assigned an empty one, it keeps its storage
  size_ = 0;
}

}  // namespace gxreport::cli
