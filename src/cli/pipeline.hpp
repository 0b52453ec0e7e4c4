// A run over many pieces of work by several threads, taken and given back in order.
#pragma once

#include <cstddef>
#include <functional>

namespace gxreport::cli {

/// What happens to the piece of work in a slot. `fill` and `write` are called by one thread at a time, slots
/// in the order in which they were filled; `work` by several threads for different slots.
struct Stages {
  std::function<bool(std::size_t slot)> fill;  ///< false: there is nothing left
  std::function<void(std::size_t slot)> work;
  std::function<void(std::size_t slot)> write;
};

/// Slots that a run with so many threads uses; at most so many pieces of work are alive.
[[nodiscard]] inline std::size_t slots_for(unsigned jobs) { return std::size_t{jobs} * 2 + 2; }

/// Runs the stages until nothing is left. Uses no thread with jobs 1.
void run_stages(unsigned jobs, const Stages& stages);

}  // namespace gxreport::cli
