// How many cores this process may use.
#include <sched.h>

#include <algorithm>

#include "cli/control_group.hpp"
#include "cli/settings.hpp"

namespace gxreport::cli {

namespace {

// On a machine with more cores than a set of fixed size can name, the call fails: then one is sure.
unsigned cores_by_affinity() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (::sched_getaffinity(0, sizeof set, &set) != 0) return 1;
  return static_cast<unsigned>(std::max(CPU_COUNT(&set), 1));
}

}  // namespace

unsigned allowed_cores() {
  const unsigned cores = cores_by_affinity();
  const unsigned quota = cores_by_control_group({});
  return quota == 0 ? cores : std::clamp(quota, 1U, cores);
}

}  // namespace gxreport::cli
