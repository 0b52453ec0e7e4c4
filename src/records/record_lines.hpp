// The lines of a stream, one after the other, in memory that does not grow with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "gxreport/limits.hpp"

namespace gxreport::records {

/// Lines end with LF; the last may do without. Blank ones are counted and passed over, however long. One
/// thread at a time.
class RecordLines {
 public:
  static constexpr std::size_t kBlock = std::size_t{256} << 10U;

  enum class Got : std::uint8_t { line, too_long, end, failed };

  /// `block` bytes are read at once.
  explicit RecordLines(int fd, std::size_t longest = kMaxRecordBytes, std::size_t block = kBlock)
      : fd_(fd), longest_(longest), size_(block) {}

  /// Waits for the next line. Of one that is too long the beginning is given, and the rest is gone.
  Got next(std::string& line);
  /// Whether next() has a line at hand and need not wait.
  [[nodiscard]] bool ready() const;

  /// Number of the line that next() gave, from 1.
  [[nodiscard]] std::size_t number() const { return number_; }
  /// errno, after failed.
  [[nodiscard]] int error() const { return error_; }

 private:
  bool refill();
  struct Seen {
    bool cut = false;
    bool blank = true;
  };
  bool take(std::string& line, Seen& seen);

  int fd_;
  std::size_t longest_;
  std::size_t size_;
  std::string block_;
  std::size_t at_ = 0;
  std::size_t number_ = 0;
  int error_ = 0;
};

}  // namespace gxreport::records
