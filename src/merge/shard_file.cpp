#include "merge/shard_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace gxreport::merge {

namespace {

constexpr std::size_t kLongestEnd = std::size_t{16} << 10U;  // bytes of a last line
constexpr std::size_t kLongestLine = std::size_t{1} << 30U;

}  // namespace

ShardFile::~ShardFile() {
  if (fd_ >= 0) ::close(fd_);
}

ShardFile::Opened ShardFile::open() {
  fd_ = ::open(path_.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  struct stat status {};
  if (fd_ < 0 || ::fstat(fd_, &status) != 0) {
    error_ = errno;
    return Opened::failed;
  }
  if (!S_ISREG(status.st_mode)) return Opened::not_a_file;
  return read_end(static_cast<std::size_t>(std::max<off_t>(status.st_size, 0)));
}

ShardFile::Opened ShardFile::read_end(std::size_t size) {
  const std::size_t wanted = std::min(size, kLongestEnd);
  std::string tail(wanted, '\0');
  const ssize_t got = ::pread(fd_, tail.data(), wanted, static_cast<off_t>(size - wanted));
  if (got < 0) {
    error_ = errno;
    return Opened::failed;
  }
  tail.resize(static_cast<std::size_t>(got));
  if (tail.empty() || tail.back() != '\n') return Opened::cut_short;
  tail.pop_back();
  const std::size_t begin = tail.rfind('\n') + 1;  // npos + 1 is 0
  const EndKind kind = parse_end_line(std::string_view(tail).substr(begin), end_);
  if (kind == EndKind::whole) return Opened::no_shard;
  return kind == EndKind::shard ? Opened::good : Opened::cut_short;
}

void ShardFile::rewind(std::size_t block) {
  ::lseek(fd_, 0, SEEK_SET);
  lines_ = std::make_unique<records::RecordLines>(fd_, kLongestLine, block);
}

bool ShardFile::next(std::string& line) { return lines_->next(line) == records::RecordLines::Got::line; }

}  // namespace gxreport::merge
