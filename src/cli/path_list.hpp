// A file that names paths, read piece by piece.
#pragma once

#include <cstddef>
#include <string>

namespace gxreport::cli {

/// Paths of a list, one a line (LF or CR LF) or each ended by a NUL; empty ones are passed over, and so is a
/// UTF-8 byte order mark at the beginning. Keeps one block of the list in memory.
class PathList {
 public:
  /// Closes `fd` in the end when `owned`.
  PathList(int fd, bool owned, bool nul_separated) : fd_(fd), owned_(owned), nul_separated_(nul_separated) {}
  ~PathList();
  PathList(const PathList&) = delete;
  PathList& operator=(const PathList&) = delete;

  /// The next path; false at the end, or on a failure (see error()). A path longer than any that exists is
  /// given cut.
  bool next(std::string& path);

  /// errno of a failed read, 0 when there was none.
  [[nodiscard]] int error() const { return error_; }

 private:
  bool refill();
  bool take(std::string& path);

  static constexpr std::size_t kBlock = std::size_t{64} * 1024;
  static constexpr std::size_t kLongest = std::size_t{16} * 1024;

  int fd_;
  bool owned_;
  bool nul_separated_;
  bool started_ = false;
  std::string block_;
  std::size_t at_ = 0;
  int error_ = 0;
};

}  // namespace gxreport::cli
