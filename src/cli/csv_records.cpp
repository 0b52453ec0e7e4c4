#include "cli/csv_records.hpp"

namespace gxreport::cli {

// Columns count characters: continuation bytes of UTF-8 are none. A lone CR ends a line as LF does.
void CsvRecords::step() {
  const char c = text_[at_++];
  if (c == '\n' || (c == '\r' && (done() || text_[at_] != '\n'))) {
    ++line_;
    column_ = 1;
  } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
    ++column_;
  }
}

void CsvRecords::quoted(CsvField& out) {
  step();
  while (!done()) {
    const bool quote = text_[at_] == '"';
    if (quote && (at_ + 1 == text_.size() || text_[at_ + 1] != '"')) break;
    if (quote) step();
    out.text += text_[at_];
    step();
  }
  if (done()) {
    broken_ = true;
    return;
  }
  step();
  broken_ = broken_ || (!at_end_of_line() && text_[at_] != ',');
}

void CsvRecords::field(CsvField& out) {
  out.line = line_;
  out.column = column_;
  if (!done() && text_[at_] == '"') quoted(out);
  while (!at_end_of_line() && text_[at_] != ',') {
    out.text += text_[at_];
    step();
  }
}

bool CsvRecords::next(std::vector<CsvField>& record) {
  record.clear();
  while (!done() && at_end_of_line()) step();
  if (done()) return false;
  while (true) {
    field(record.emplace_back());
    if (broken_ || at_end_of_line()) return true;
    step();  // the comma
  }
}

}  // namespace gxreport::cli
