// RFC 4180 records with their places.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gxreport::cli {

struct CsvField {
  std::string text;
  std::size_t line = 1;    ///< where it begins, from 1
  std::size_t column = 1;  ///< in characters
};

/// Takes one record after the other; LF or CR LF ends one, a quoted field may hold both.
class CsvRecords {
 public:
  explicit CsvRecords(std::string_view text) : text_(text) {}
  /// False at the end. Blank lines are passed over.
  bool next(std::vector<CsvField>& record);
  /// A quoted field that never ends, or text behind its closing quote: what next() gave last is not whole.
  [[nodiscard]] bool broken() const { return broken_; }

 private:
  void field(CsvField& out);
  void quoted(CsvField& out);
  void step();
  [[nodiscard]] bool done() const { return at_ >= text_.size(); }
  [[nodiscard]] bool at_end_of_line() const { return done() || text_[at_] == '\n' || text_[at_] == '\r'; }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t column_ = 1;
  bool broken_ = false;
};

}  // namespace gxreport::cli
