// check --records and extract --records.
#include <fcntl.h>
#include <unistd.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <thread>

#include "catch.hpp"
#include "cli/run.hpp"
#include "program.hpp"

using namespace gxreport::test;
using nlohmann::json;

namespace {

std::string record(const json& id, const std::string& kind, const std::string& value) {
  return json{{"id", id}, {kind, value}}.dump() + '\n';
}

std::vector<json> lines_of(const std::string& text) {
  std::vector<json> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(json::parse(line));
  return lines;
}

}  // namespace

TEST_CASE("each record is answered as its file would be, with its id, in order") {
  const Desk desk;
  desk.put("a.txt", broken_report());
  std::string input;
  for (int i = 0; i < 50; ++i)
    input +=
        i % 2 == 0 ? record(i, "text", broken_report()) : record("p" + std::to_string(i), "path", "a.txt");
  for (const std::string command : {"check", "extract"}) {
    const json file = lines_of(gx({command, "a.txt", "-f", "ndjson"}).out).front();
    const Ran ran = gx({command, "--records"}, input);
    CHECK(ran.status == (command == "check" ? 1 : 0));
    CHECK(ran.error.empty());
    const std::vector<json> lines = lines_of(ran.out);
    REQUIRE(lines.size() == 51);
    for (int i = 0; i < 50; ++i) {
      json expected = file;
      expected["id"] = i % 2 == 0 ? json(i) : json("p" + std::to_string(i));
      if (i % 2 == 0) expected["file"] = "<stdin>";
      CHECK(lines[static_cast<std::size_t>(i)] == expected);
    }
    CHECK(lines.back()["summary"]["files"] == 50);
    for (const char* jobs : {"1", "2", "7"})
      CHECK(gx({command, "--records", "-j", jobs}, input).out == ran.out);
    CHECK(gx({command, "--records", "--line-buffered"}, input).out == ran.out);
  }
}

TEST_CASE("a bad record is answered with its line and stops nothing") {
  const Desk desk;
  const std::string good = record("last", "text", clean_report());
  const Ran ran = gx({"check", "--records"}, "{\n\n{\"id\":7}\n" + record(8, "path", "gone.txt") +
                                                 std::string((16U << 20U) + 1, 'x') + "\n" + good);
  CHECK(ran.status == 2);
  CHECK(ran.error.empty());
  const std::vector<json> lines = lines_of(ran.out);
  REQUIRE(lines.size() == 6);
  CHECK(lines[0]["id"].is_null());
  CHECK(lines[0]["line"] == 1);
  CHECK(lines[0]["status"] == "error");
  CHECK(lines[0]["error"] == "line 1: no JSON that can be read");
  CHECK(lines[1]["id"] == 7);
  CHECK(lines[1]["error"] == "line 3: neither \"text\" nor \"path\"");
  CHECK(lines[2]["id"] == 8);
  CHECK(lines[2]["file"] == "gone.txt");
  CHECK(lines[2]["error"] == "line 4: no such file or folder");
  CHECK(lines[3]["error"] == "line 5: longer than 16 MiB; give its path instead");
  CHECK(lines[4]["id"] == "last");
  CHECK(lines[4]["status"] == "pass");
  CHECK_FALSE(lines[4].contains("line"));
  CHECK(lines[5]["summary"]["errors"] == 4);
}

TEST_CASE("spans count the bytes of the text as UTF-8, whatever it looks like") {
  const std::string text = std::string("\0a\0b\0", 5) + clean_report();
  const Ran ran = gx({"extract", "--records", "--encoding", "gb18030"}, record(1, "text", text));
  const json line = lines_of(ran.out).front();
  CHECK(line["encoding"] == "utf-8");
  std::size_t seen = 0;
  for (const json& cell : line["cells"]) {
    if (cell["status"] != "ok") continue;
    const std::size_t start = cell["span"]["start"];
    const std::size_t end = cell["span"]["end"];
    CHECK(text.substr(start, end - start) == cell["raw"].get<std::string>());
    ++seen;
  }
  CHECK(seen > 100);
}

TEST_CASE("an id is given back byte by byte, but cannot steer a terminal") {
  const Ran ran = gx({"check", "--records"},
                     "{\"id\":1.50,\"text\":\"\"}\n{\"id\":\"\\u0041\xE2\x80\xAE\",\"text\":\"\"}\n");
  CHECK(ran.out.substr(0, 10) == "{\"id\":1.50");
  CHECK(contains(ran.out, "\n{\"id\":\"\\u0041\\u202e\","));
}

TEST_CASE("--line-buffered answers a record before the next has come") {
  int out[2] = {-1, -1};
  REQUIRE(::pipe(out) == 0);
  for (const char* jobs : {"1", "2"}) {
    int asking[2] = {-1, -1};
    REQUIRE(::pipe(asking) == 0);
    std::thread program([&] {
      const std::vector<const char*> argv = {"gxreport", "check", "--records", "--line-buffered", "-j", jobs};
      CHECK(gxreport::cli::run(static_cast<int>(argv.size()), argv.data(), {asking[0], out[1], 2}) == 2);
    });
    for (int i = 0; i < 5; ++i) {
      const std::string line = record(i, "text", "");
      REQUIRE(::write(asking[1], line.data(), line.size()) == static_cast<ssize_t>(line.size()));
      std::string answer;
      for (char c = 0; c != '\n' && ::read(out[0], &c, 1) == 1;) answer += c;
      CHECK(json::parse(answer)["id"] == i);
    }
    ::close(asking[1]);
    program.join();
    std::string end;
    for (char c = 0; c != '\n' && ::read(out[0], &c, 1) == 1;) end += c;
    CHECK(json::parse(end)["summary"]["files"] == 5);
    ::close(asking[0]);
  }
  for (const int fd : out) ::close(fd);
}

TEST_CASE("a stream that cannot be read has no summary") {
  const int folder = ::open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  REQUIRE(folder >= 0);
  int out[2] = {-1, -1};
  REQUIRE(::pipe(out) == 0);
  const std::vector<const char*> argv = {"gxreport", "check", "--records"};
  CHECK(gxreport::cli::run(3, argv.data(), {folder, out[1], -1}) == 2);
  ::close(out[1]);
  char c = 0;
  CHECK(::read(out[0], &c, 1) == 0);
  ::close(out[0]);
  ::close(folder);
}

TEST_CASE("what does not go with records is refused") {
  const Desk desk;
  for (const std::vector<std::string>& more :
       std::vector<std::vector<std::string>>{{"a.txt"},
                                             {"--files-from", "list"},
                                             {"-f", "json"},
                                             {"-f", "ndjson", "-f", "csv=x"},
                                             {"--statistics"},
                                             {"--write-baseline", "x"}}) {
    std::vector<std::string> line = {"check", "--records"};
    line.insert(line.end(), more.begin(), more.end());
    const Ran ran = gx(line);
    CHECK(ran.status == 2);
    CHECK(count_lines(ran.error) == 1);
    CHECK(ran.out.empty());
  }
  CHECK(gx({"check", "--line-buffered", "a.txt"}).status == 2);
}

TEST_CASE("the configuration near a path counts for its record") {
  const Desk desk;
  desk.put("quiet/gxreport.toml", "fail-on = \"never\"\n");
  desk.put("quiet/a.txt", broken_report());
  desk.put("a.txt", broken_report());
  const auto lines =
      lines_of(gx({"check", "--records"}, record(1, "path", "quiet/a.txt") + record(2, "path", "a.txt")).out);
  CHECK(lines[0]["status"] == "pass");
  CHECK(lines[1]["status"] == "fail");
}
