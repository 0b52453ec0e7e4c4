// The last line of a shard's NDJSON.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "report/reporter.hpp"

namespace gxreport::merge {

struct EndLine {
  Shard shard;  ///< command is "check", "extract" or empty
  Tally tally;  ///< the counts that a summary has
  std::string version;
  std::string schema;
};

enum class EndKind : std::uint8_t {
  shard,   ///< the summary of a shard
  whole,   ///< the summary of a run that is no shard
  no_end,  ///< something else: the stream was cut short
};

/// Reads `line`; `out` is of use after EndKind::shard alone. Numbers are those of a shard that there can be.
[[nodiscard]] EndKind parse_end_line(std::string_view line, EndLine& out);

}  // namespace gxreport::merge
