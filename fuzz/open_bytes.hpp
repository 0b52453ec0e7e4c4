// Bytes as a file that is nowhere on disk, for what reads files.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <string>
#include <string_view>

#include "target.hpp"

namespace gxreport::fuzz {

class OpenBytes {
 public:
  explicit OpenBytes(std::string_view bytes) : fd_(::memfd_create("bytes", MFD_CLOEXEC)) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(fd_, bytes.data(), bytes.size());
      require(written > 0, "memory for a file");
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    rewind();
  }
  ~OpenBytes() { ::close(fd_); }
  OpenBytes(const OpenBytes&) = delete;
  OpenBytes& operator=(const OpenBytes&) = delete;

  void rewind() const { ::lseek(fd_, 0, SEEK_SET); }
  [[nodiscard]] int fd() const { return fd_; }
  [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(fd_); }

 private:
  int fd_;
};

}  // namespace gxreport::fuzz
