// One record of a stream: a report's text or path, and what it is called.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "gxreport/rule.hpp"

namespace gxreport::records {

/// What is wrong with a record.
enum class Fault : std::uint8_t {
  none,
  not_json,
  not_an_object,
  no_id,
  wrong_id,
  twice,
  neither,
  both,
  wrong_type,
  long_path
};

struct Record {
  std::string id;    ///< a JSON string or number, byte by byte as it came; empty: there is none
  std::string text;  ///< UTF-8; of a record that has one
  std::string path;  ///< of a record that has no text
  bool has_text = false;
  Fault fault = Fault::none;  ///< when there is one, id alone counts
};

/// Reads `line` as one JSON object (RFC 8259) with "id" and either "text" or "path". Members of other names
/// are passed over; one of these that stands twice is a fault. No recursion; reuses out's storage.
void parse_record(std::string_view line, Record& out);

[[nodiscard]] const Words& fault_words(Fault fault);
/// "line 12: WHY" in `lang`.
[[nodiscard]] std::string line_words(std::size_t line, std::string_view why, Lang lang);

}  // namespace gxreport::records
