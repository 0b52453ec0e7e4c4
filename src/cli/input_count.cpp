#include "cli/input_count.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <exception>

#include "cli/input_walk.hpp"

namespace gxreport::cli {

namespace {

bool can_be_read_twice(const std::string& list) {
  struct stat status {};
  return list != "-" && ::stat(list.c_str(), &status) == 0 && S_ISREG(status.st_mode);
}

}  // namespace

void InputCount::start() {
  if (started_) return;
  started_ = true;
  if (!std::ranges::all_of(settings_.inputs.lists, can_be_read_twice)) return;
  thread_ = std::jthread([this](const std::stop_token& stop) { walk(stop); });
}

void InputCount::stop() {
  if (!thread_.joinable()) return;
  thread_.request_stop();
  thread_.join();
}

std::optional<std::size_t> InputCount::count() const {
  const std::int64_t count = count_;
  if (count < 0) return std::nullopt;
  if (!settings_.shard) return static_cast<std::size_t>(count);
  Shard shard = *settings_.shard;
  shard.files = static_cast<std::size_t>(count);
  return shard.own_files();
}

// Without memory for it, there is no count.
void InputCount::walk(const std::stop_token& stop) {
  try {
    InputWalk walk(settings_.inputs, settings_.options.lang, {-1, -1, -1});
    Input input;
    std::int64_t count = 0;
    while (!stop.stop_requested() && walk.next(input)) ++count;
    if (!stop.stop_requested()) count_ = count;
  } catch (const std::exception&) {
    count_ = -1;
  }
}

}  // namespace gxreport::cli
