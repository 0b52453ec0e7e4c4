// Reading a document's bytes, once.
#pragma once

#include <string>
#include <string_view>

namespace gxreport::cli {

/// A buffer that is used for one file after the other; it grows to the largest and is given back after a huge
/// one.
class FileBytes {
 public:
  enum class Result { read, too_large, not_a_file, failed };

  /// Reads the regular file at `path`. Never waits on a fifo and never reads a device: those are not_a_file.
  Result read_file(const std::string& path);
  /// Reads `fd` to its end.
  Result read_stream(int fd);

  /// Valid until the next read; empty unless it succeeded.
  [[nodiscard]] std::string_view bytes() const { return {buffer_.data(), size_}; }
  /// errno, after failed.
  [[nodiscard]] int error() const { return error_; }
  /// Gives memory back when the last file was huge. bytes() is empty then.
  void release_if_huge() { release_above(kHuge); }
  /// The same when it was larger than that.
  void release_above(std::size_t size);

 private:
  Result fail(int error);
  Result read_open(int fd, std::size_t expected);
  Result read_all(int fd, std::size_t expected = 0);

  static constexpr std::size_t kHuge = std::size_t{4} << 20U;

  std::string buffer_;
  std::size_t size_ = 0;
  int error_ = 0;
};

}  // namespace gxreport::cli
