// What the control groups of this process leave it of the processor.
#pragma once

#include <string>

namespace gxreport::cli {

/// Cores by the quota of the process's control group and of those above it, version 1 or 2, the least of
/// them; a part of a core counts as one. 0 without a quota. `root` stands before /proc and, as the mount
/// points begin there, /sys: empty but in tests.
[[nodiscard]] unsigned cores_by_control_group(const std::string& root);

}  // namespace gxreport::cli
