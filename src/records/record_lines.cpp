#include "records/record_lines.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string_view>

namespace gxreport::records {

namespace {

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

}  // namespace

bool RecordLines::refill() {
  block_.resize(size_);
  at_ = 0;
  ssize_t size = -1;
  do {
    size = ::read(fd_, block_.data(), block_.size());
  } while (size < 0 && errno == EINTR);
  if (size < 0) error_ = errno;
  block_.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
  return size > 0;
}

// Appends up to the end of the line, over as many blocks as it takes; false when there is nothing at all.
bool RecordLines::take(std::string& line, Seen& seen) {
  bool any = false;
  while (at_ < block_.size() || refill()) {
    any = true;
    const std::size_t end = std::min(block_.find('\n', at_), block_.size());
    const std::size_t room = longest_ - line.size();
    seen.cut = seen.cut || end - at_ > room;
    seen.blank = seen.blank && is_blank(std::string_view(block_).substr(at_, end - at_));
    line.append(block_, at_, std::min(end - at_, room));
    at_ = end + 1;
    if (end < block_.size()) return true;
  }
  return any;
}

RecordLines::Got RecordLines::next(std::string& line) {
  for (;;) {
    line.clear();
    Seen seen;
    const bool any = take(line, seen);
    if (error_ != 0) return Got::failed;
    if (!any) return Got::end;
    ++number_;
    if (!seen.blank) return seen.cut ? Got::too_long : Got::line;
  }
}

bool RecordLines::ready() const { return at_ < block_.size() && block_.find('\n', at_) != std::string::npos; }

}  // namespace gxreport::records
