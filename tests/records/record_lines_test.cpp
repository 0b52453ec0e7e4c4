// Lines of a stream.
#include "records/record_lines.hpp"

#include <unistd.h>

#include <cerrno>
#include <thread>
#include <utility>
#include <vector>

#include "catch.hpp"

using namespace gxreport::records;

namespace {

// A pipe that gives `content` and then ends.
class Stream {
 public:
  explicit Stream(std::string content) {
    REQUIRE(::pipe(ends_) == 0);
    writer_ = std::thread([this, content = std::move(content)] {
      for (std::size_t done = 0; done < content.size();) {
        const ssize_t size = ::write(ends_[1], content.data() + done, content.size() - done);
        if (size <= 0) break;
        done += static_cast<std::size_t>(size);
      }
      ::close(ends_[1]);
    });
  }
  ~Stream() {
    writer_.join();
    ::close(ends_[0]);
  }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  [[nodiscard]] int fd() const { return ends_[0]; }

 private:
  int ends_[2] = {-1, -1};
  std::thread writer_;
};

std::vector<std::pair<std::size_t, std::string>> all_lines(const std::string& content) {
  const Stream stream(content);
  RecordLines lines(stream.fd());
  std::vector<std::pair<std::size_t, std::string>> out;
  for (std::string line; lines.next(line) == RecordLines::Got::line;) out.emplace_back(lines.number(), line);
  CHECK(lines.error() == 0);
  return out;
}

}  // namespace

TEST_CASE("blank lines count and are passed over; the last line may lack its end") {
  const std::vector<std::pair<std::size_t, std::string>> expected = {{1, "a\r"}, {4, "b"}, {6, "c"}};
  CHECK(all_lines("a\r\n\n \t\r\nb\n\nc") == expected);
  CHECK(all_lines("").empty());
  CHECK(all_lines("\n\n").empty());
}

TEST_CASE("a line longer than what is read at once is one line") {
  const std::string longer(1000000, 'x');
  const auto lines = all_lines(longer + "\n" + longer + "y\nz\n");
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].second == longer);
  CHECK(lines[1].second == longer + "y");
  CHECK(lines[2].second == "z");
}

TEST_CASE("a line over the limit is cut, and the next is whole") {
  const Stream stream("12345\n123456\n" + std::string(700000, 'x') + "\nabc\n");
  RecordLines lines(stream.fd(), 5);
  std::string line;
  CHECK(lines.next(line) == RecordLines::Got::line);
  CHECK(line == "12345");
  for (int i = 0; i < 2; ++i) {
    CHECK(lines.next(line) == RecordLines::Got::too_long);
    CHECK(line.size() == 5);
  }
  CHECK(lines.next(line) == RecordLines::Got::line);
  CHECK(line == "abc");
  CHECK(lines.number() == 4);
  CHECK(lines.next(line) == RecordLines::Got::end);
}

TEST_CASE("a blank line over the limit is passed over like any other") {
  const std::string blank(700000, ' ');
  const Stream stream(blank + "\n" + blank + "x\nabc\n" + blank);
  RecordLines lines(stream.fd(), 5);
  std::string line;
  CHECK(lines.next(line) == RecordLines::Got::too_long);
  CHECK(lines.number() == 2);
  CHECK(lines.next(line) == RecordLines::Got::line);
  CHECK(line == "abc");
  CHECK(lines.next(line) == RecordLines::Got::end);
  CHECK(lines.number() == 4);
}

TEST_CASE("a line at hand is told from one to wait for") {
  int ends[2] = {-1, -1};
  REQUIRE(::pipe(ends) == 0);
  REQUIRE(::write(ends[1], "a\nb\nc", 5) == 5);
  RecordLines lines(ends[0]);
  CHECK_FALSE(lines.ready());
  std::string line;
  CHECK(lines.next(line) == RecordLines::Got::line);
  CHECK(lines.ready());
  CHECK(lines.next(line) == RecordLines::Got::line);
  CHECK_FALSE(lines.ready());
  ::close(ends[1]);
  CHECK(lines.next(line) == RecordLines::Got::line);
  CHECK(line == "c");
  ::close(ends[0]);
}

TEST_CASE("a stream that cannot be read says why") {
  RecordLines lines(-1);
  std::string line;
  CHECK(lines.next(line) == RecordLines::Got::failed);
  CHECK(lines.error() == EBADF);
}
