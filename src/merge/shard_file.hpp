// One shard's NDJSON on disk.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "merge/end_line.hpp"
#include "records/record_lines.hpp"

namespace gxreport::merge {

/// Read twice: its end first, then its lines. One thread at a time.
class ShardFile {
 public:
  enum class Opened : std::uint8_t { good, failed, not_a_file, cut_short, no_shard };

  explicit ShardFile(std::string path) : path_(std::move(path)) {}
  ~ShardFile();
  ShardFile(const ShardFile&) = delete;
  ShardFile& operator=(const ShardFile&) = delete;

  /// Opens the regular file and reads its last line.
  [[nodiscard]] Opened open();
  /// Goes to the first line; `block` bytes are read at once.
  void rewind(std::size_t block);
  /// The next line, without its end; false behind the last, or when it cannot be read.
  [[nodiscard]] bool next(std::string& line);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const EndLine& end() const { return end_; }
  /// Number of the line that next() gave.
  [[nodiscard]] std::size_t line() const { return lines_->number(); }
  /// errno, after failed.
  [[nodiscard]] int error() const { return error_; }

 private:
  [[nodiscard]] Opened read_end(std::size_t size);

  std::string path_;
  int fd_ = -1;
  int error_ = 0;
  EndLine end_;
  std::unique_ptr<records::RecordLines> lines_;
};

}  // namespace gxreport::merge
