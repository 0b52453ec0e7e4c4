// A run over the records of a stream.
#pragma once

#include "cli/batch.hpp"

namespace gxreport::cli {

/// Answers each record of standard input by one line, in their order; ends with the summary, unless standard
/// input could not be read to its end. A record that cannot be used is answered like a file that cannot be
/// read. Memory does not grow with the stream. Records that have arrived are worked on without waiting for
/// more. Uses no thread with jobs 1.
[[nodiscard]] BatchResult run_records(const Settings& settings, const Streams& streams, const Outputs& out);

}  // namespace gxreport::cli
