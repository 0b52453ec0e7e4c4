// The files of a batch, read before any of them is worked on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "cli/file_bytes.hpp"
#include "cli/input_walk.hpp"

namespace gxreport::cli {

/// A file that was read, or why not.
struct FileRead {
  FileBytes bytes;
  FileBytes::Result result = FileBytes::Result::failed;
  int error = 0;  ///< errno, after failed
};

/// Keeps its storage from one time to the next.
class ReadAhead {
 public:
  /// Reads the first of the inputs, up to one that is no file to be read, or until kEnough bytes are read.
  /// Returns how many. What was read before is gone.
  std::size_t read(std::span<const Input* const> inputs);

  [[nodiscard]] FileRead& operator[](std::size_t n) { return files_[n]; }
  /// The numbers of those that were read, those that are alike together.
  [[nodiscard]] std::span<const std::size_t> order() const { return order_; }

 private:
  void arrange(std::size_t count);

  static constexpr std::size_t kEnough = std::size_t{2} << 20U;
  static constexpr std::size_t kUsual = std::size_t{64} << 10U;  // more is kept for none of the files

  std::vector<FileRead> files_;
  std::vector<std::uint64_t> likeness_;
  std::vector<std::size_t> order_;
};

}  // namespace gxreport::cli
