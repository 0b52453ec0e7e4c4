// How many threads a run takes where nobody says.
#include <sched.h>

#include "catch.hpp"
#include "cli/control_group.hpp"
#include "cli/settings.hpp"
#include "program.hpp"

using namespace gxreport::test;
using gxreport::cli::allowed_cores;
using gxreport::cli::cores_by_control_group;

namespace {

const std::string kSecond = "31 23 0:28 / /sys/fs/cgroup rw,relatime shared:4 - cgroup2 cgroup2 rw\n";
const std::string kFirst =
    "30 23 0:27 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n"
    "31 23 0:28 / /sys/fs/cgroup/cpu rw,relatime - cgroup cgroup rw,cpu,cpuacct\n";

void put_process(const Desk& desk, const std::string& mounts, const std::string& groups) {
  desk.put("r/proc/self/mountinfo", "22 1 8:1 / / rw - ext4 /dev/sda rw\n" + mounts);
  desk.put("r/proc/self/cgroup", groups);
}

}  // namespace

TEST_CASE("without control groups, or without a quota, there is no limit") {
  const Desk desk;
  CHECK(cores_by_control_group("r") == 0);
  put_process(desk, kSecond, "0::/jobs/a\n");
  CHECK(cores_by_control_group("r") == 0);
  desk.put("r/sys/fs/cgroup/jobs/a/cpu.max", "max 100000\n");
  CHECK(cores_by_control_group("r") == 0);
}

TEST_CASE("version 2: the least quota from the group up counts") {
  const Desk desk;
  put_process(desk, kSecond, "0::/jobs/a\n");
  desk.put("r/sys/fs/cgroup/jobs/a/cpu.max", "800000 100000\n");
  CHECK(cores_by_control_group("r") == 8);
  desk.put("r/sys/fs/cgroup/jobs/cpu.max", "250000 100000\n");
  CHECK(cores_by_control_group("r") == 3);
  desk.put("r/sys/fs/cgroup/jobs/a/cpu.max", "50000 100000\n");
  CHECK(cores_by_control_group("r") == 1);
}

TEST_CASE("version 2: a group that is mounted in a container as the root") {
  const Desk desk;
  put_process(desk, "31 23 0:28 /box /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n", "0::/box/inner\n");
  desk.put("r/sys/fs/cgroup/inner/cpu.max", "200000 100000\n");
  CHECK(cores_by_control_group("r") == 2);
  put_process(desk, "31 23 0:28 /box /sys/fs/cgroup rw - cgroup2 cgroup2 rw\n", "0::/boxes\n");
  desk.put("r/sys/fs/cgroup/cpu.max", "400000 100000\n");
  CHECK(cores_by_control_group("r") == 4);
}

TEST_CASE("version 1: quota and period of the group of cpu") {
  const Desk desk;
  put_process(desk, kFirst, "5:memory:/m\n4:cpu,cpuacct:/slurm/job\n0::/\n");
  desk.put("r/sys/fs/cgroup/cpu/slurm/job/cpu.cfs_quota_us", "-1\n");
  desk.put("r/sys/fs/cgroup/cpu/slurm/job/cpu.cfs_period_us", "100000\n");
  CHECK(cores_by_control_group("r") == 0);
  desk.put("r/sys/fs/cgroup/cpu/slurm/cpu.cfs_quota_us", "350000\n");
  desk.put("r/sys/fs/cgroup/cpu/slurm/cpu.cfs_period_us", "100000\n");
  CHECK(cores_by_control_group("r") == 4);
  desk.put("r/sys/fs/cgroup/cpu/slurm/cpu.cfs_period_us", "0\n");
  CHECK(cores_by_control_group("r") == 0);
}

TEST_CASE("both versions side by side: the least counts") {
  const Desk desk;
  put_process(desk, kFirst + "33 23 0:30 / /sys/fs/cgroup/unified rw - cgroup2 cgroup2 rw\n",
              "4:cpu:/\n0::/a\n");
  desk.put("r/sys/fs/cgroup/cpu/cpu.cfs_quota_us", "500000\n");
  desk.put("r/sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");
  desk.put("r/sys/fs/cgroup/unified/a/cpu.max", "600000 100000\n");
  CHECK(cores_by_control_group("r") == 5);
}

TEST_CASE("the process's affinity counts") {
  cpu_set_t before;
  CPU_ZERO(&before);
  REQUIRE(::sched_getaffinity(0, sizeof before, &before) == 0);
  CHECK(allowed_cores() <= static_cast<unsigned>(CPU_COUNT(&before)));
  cpu_set_t one;
  CPU_ZERO(&one);
  for (std::size_t i = 0; i < CPU_SETSIZE && CPU_COUNT(&one) == 0; ++i) {
    if (CPU_ISSET(i, &before)) CPU_SET(i, &one);
  }
  REQUIRE(::sched_setaffinity(0, sizeof one, &one) == 0);
  CHECK(allowed_cores() == 1);
  REQUIRE(::sched_setaffinity(0, sizeof before, &before) == 0);
}
