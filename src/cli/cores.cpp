// How many cores this process may use.
#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "cli/settings.hpp"

namespace gxreport::cli {

namespace {

unsigned cores_by_affinity() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (::sched_getaffinity(0, sizeof set, &set) != 0) return 1;
  return static_cast<unsigned>(std::max(CPU_COUNT(&set), 1));
}

// "max 100000" or "150000 100000": microseconds of every so many. 0 when there is no limit.
unsigned cores_by_quota(std::string_view text) {
  unsigned long quota = 0;
  unsigned long period = 0;
  const char* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, quota);
  if (first.ec != std::errc() || first.ptr == end) return 0;
  if (std::from_chars(first.ptr + 1, end, period).ec != std::errc() || period == 0) return 0;
  return static_cast<unsigned>((quota + period - 1) / period);
}

unsigned cores_by_control_group() {
  const int fd = ::open("/sys/fs/cgroup/cpu.max", O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 0;
  std::array<char, 64> text{};
  const ssize_t size = ::read(fd, text.data(), text.size());
  ::close(fd);
  return size <= 0 ? 0 : cores_by_quota({text.data(), static_cast<std::size_t>(size)});
}

}  // namespace

unsigned allowed_cores() {
  const unsigned cores = cores_by_affinity();
  const unsigned quota = cores_by_control_group();
  return quota == 0 ? cores : std::clamp(quota, 1U, cores);
}

}  // namespace gxreport::cli
