#include "cli/control_group.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>
#include <string_view>
#include <vector>

#include "cli/file_bytes.hpp"

namespace gxreport::cli {

namespace {

std::string text_of(const std::string& path) {
  FileBytes bytes;
  return bytes.read_file(path) == FileBytes::Result::read ? std::string(bytes.bytes()) : std::string();
}

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream stream(line);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

// Whether a list with commas between has the word.
bool lists(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(','), list.size());
    if (list.substr(0, end) == word) return true;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return false;
}

// Where the groups of one version that limit the processor are mounted, and which of them is mounted there.
struct Mount {
  std::string root;
  std::string point;
};

// "31 23 0:28 ROOT POINT rw,relatime … - cgroup2 cgroup2 rw": any number of fields before the dash.
bool find_mount(const std::string& mounts, bool second, Mount& out) {
  std::istringstream lines(mounts);
  for (std::string line; std::getline(lines, line);) {
    const std::vector<std::string> words = words_of(line);
    const auto dash = std::ranges::find(words, "-");
    if (words.size() < 5 || words.end() - dash < 4) continue;
    const bool fits = second ? dash[1] == "cgroup2" : dash[1] == "cgroup" && lists(dash[3], "cpu");
    if (!fits) continue;
    out = {words[3], words[4]};
    return true;
  }
  return false;
}

// "0::/PATH" of version 2, "4:cpu,cpuacct:/PATH" of version 1.
bool find_group(const std::string& groups, bool second, std::string& path) {
  std::istringstream lines(groups);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t first = line.find(':');
    const std::size_t next = first == std::string::npos ? first : line.find(':', first + 1);
    if (next == std::string::npos) continue;
    const std::string controllers = line.substr(first + 1, next - first - 1);
    if (second ? !controllers.empty() : !lists(controllers, "cpu")) continue;
    path = line.substr(next + 1);
    return true;
  }
  return false;
}

// Microseconds of every so many; 0 without a limit ("max", -1).
unsigned cores_of(const std::string& quota, const std::string& period) {
  unsigned long of = 0;
  unsigned long every = 0;
  const auto read = [](const std::string& text, unsigned long& number) {
    return std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc();
  };
  if (!read(quota, of) || !read(period, every) || of == 0 || every == 0) return 0;
  return static_cast<unsigned>(std::min<unsigned long>((of - 1) / every + 1, 65536));
}

unsigned cores_in(const std::string& folder, bool second) {
  if (!second) return cores_of(text_of(folder + "/cpu.cfs_quota_us"), text_of(folder + "/cpu.cfs_period_us"));
  const std::vector<std::string> words = words_of(text_of(folder + "/cpu.max"));
  return words.size() < 2 ? 0 : cores_of(words[0], words[1]);
}

// The part of a group's path below its mount; nothing where it is not below.
std::string inside(const std::string& path, const std::string& root) {
  if (root == "/") return path;
  const bool below =
      path.compare(0, root.size(), root) == 0 && (path.size() == root.size() || path[root.size()] == '/');
  return below ? path.substr(root.size()) : std::string();
}

unsigned cores_by_version(const std::string& root, bool second) {
  Mount mount;
  std::string path;
  if (!find_mount(text_of(root + "/proc/self/mountinfo"), second, mount) ||
      !find_group(text_of(root + "/proc/self/cgroup"), second, path))
    return 0;
  const std::string top = root + mount.point;
  unsigned least = 0;
  for (std::string group = inside(path, mount.root);;) {
    const unsigned cores = cores_in(top + group, second);
    if (cores > 0 && (least == 0 || cores < least)) least = cores;
    if (group.empty()) return least;
    group.erase(group.rfind('/') == std::string::npos ? 0 : group.rfind('/'));
  }
}

}  // namespace

unsigned cores_by_control_group(const std::string& root) {
  const unsigned first = cores_by_version(root, false);
  const unsigned second = cores_by_version(root, true);
  return first == 0 || second == 0 ? std::max(first, second) : std::min(first, second);
}

}  // namespace gxreport::cli
