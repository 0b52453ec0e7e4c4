// From an input to its document.
#pragma once

#include <string>

#include "cli/file_bytes.hpp"
#include "cli/input_walk.hpp"
#include "cli/read_ahead.hpp"
#include "cli/settings.hpp"

namespace gxreport::cli {

/// Keeps its storage from file to file; one thread at a time.
class DocumentReader {
 public:
  DocumentReader(const Settings& settings, int standard_input)
      : settings_(settings), stdin_(standard_input) {}

  /// Reads, and for `check` checks. Why there is no document; empty when document() is one.
  std::string read(const Input& input);
  /// The same of a file that was read. It must outlive the document.
  std::string take(const Input& input, const FileRead& file);
  /// The same from bytes that outlive the document.
  void read_bytes(std::string_view bytes, const Input& input);

  [[nodiscard]] Document& document() { return document_; }
  /// Of the last input that was read from a file or a stream.
  [[nodiscard]] std::string_view bytes() const { return bytes_.bytes(); }
  /// Gives memory back when the last file was huge. `bytes`: it was read to there.
  void release_if_huge() { release_if_huge(bytes_); }
  void release_if_huge(FileBytes& bytes);
  /// Gives back what the document takes.
  void forget() { document_ = Document{}; }

 private:
  std::string take(const Input& input, FileBytes::Result result, std::string_view bytes, int error);
  void say_unreadable();

  const Settings& settings_;
  int stdin_;
  FileBytes bytes_;
  Document document_;
};

}  // namespace gxreport::cli
