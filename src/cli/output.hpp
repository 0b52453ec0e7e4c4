// Where the data goes: standard output, or a file that is written whole or not at all.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gxreport::cli {

/// Collects writes into large ones and remembers the first failure; after it nothing more is written.
class Output {
 public:
  /// Standard output.
  explicit Output(int fd) : fd_(fd) {}
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// Writes to the file `path` from now on: into a new file in the same folder, which takes its place in
  /// finish(). A symbolic link stays one, its target is replaced; the mode of an existing file is kept; what
  /// is no regular file (/dev/null, a fifo) is written directly. False on failure, see error().
  bool open(const std::string& path);

  void write(std::string_view bytes);
  /// Nothing written so far stays in memory.
  void flush();
  /// What was written reaches its place; nothing is written after it. False on failure; then a file at `path`
  /// is as it was before.
  bool finish();

  /// A file that open() began is given up: the one at its path stays as it was.
  void drop_file();

  /// Bytes that write() was given.
  [[nodiscard]] std::size_t size() const { return size_; }
  /// errno of the first failure, 0 when there was none.
  [[nodiscard]] int error() const { return error_; }

 private:
  void write_through(std::string_view bytes);
  bool create_beside(const std::string& target, int mode);
  bool commit();
  bool settle();
  bool fail(int error);

  static constexpr std::size_t kBuffer = std::size_t{128} * 1024;

  int fd_;
  bool owned_ = false;     // fd_ is to be closed
  std::string temporary_;  // to be renamed to target_, or removed
  std::string target_;
  std::size_t unfinished_ =
      0;  // its place in the list of files to remove on a signal, while temporary_ is there
  std::string buffer_;
  std::size_t size_ = 0;
  int error_ = 0;
};

/// Removes the files that are being written. For the end of a program that cannot go on; allocates nothing.
void remove_unfinished();
/// Removes files that an interrupted run would leave behind, when SIGINT, SIGTERM or SIGHUP end the program.
void remove_unfinished_on_signals();

}  // namespace gxreport::cli
