// --shard I/N.
#include <nlohmann/json.hpp>
#include <sstream>

#include "catch.hpp"
#include "program.hpp"

using namespace gxreport::test;
using nlohmann::json;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

json shard_of(const Ran& ran) { return json::parse(lines_of(ran.out).back())["summary"]["shard"]; }

// Eleven inputs: a folder, and behind it a missing file.
const std::vector<std::string>& inputs() {
  static const std::vector<std::string> words = {"in", "gone.txt"};
  return words;
}

void put_reports(const Desk& desk) {
  for (int i = 0; i < 10; ++i)
    desk.put("in/" + std::string(1, static_cast<char>('a' + i)) + "甲.txt",
             i % 3 == 0 ? broken_report() : clean_report());
}

Ran run(const std::string& command, const std::vector<std::string>& more) {
  std::vector<std::string> line = {command, "-f", "ndjson"};
  line.insert(line.end(), inputs().begin(), inputs().end());
  line.insert(line.end(), more.begin(), more.end());
  return gx(line);
}

}  // namespace

TEST_CASE("every input is in exactly one shard, and their sizes differ by one at most") {
  const Desk desk;
  put_reports(desk);
  for (const std::string command : {"check", "extract"}) {
    const std::vector<std::string> whole = lines_of(run(command, {}).out);
    REQUIRE(whole.size() == 12);
    for (const std::size_t count : {1U, 2U, 3U, 7U, 40U}) {
      std::size_t seen = 0;
      for (std::size_t index = 1; index <= count; ++index) {
        const Ran ran = run(command, {"--shard", std::to_string(index) + '/' + std::to_string(count)});
        const std::vector<std::string> own = lines_of(ran.out);
        for (std::size_t i = 0; i + 1 < own.size(); ++i) CHECK(own[i] == whole.at(index - 1 + i * count));
        CHECK(own.size() - 1 >= 11 / count);
        CHECK(own.size() - 1 <= 11 / count + 1);
        seen += own.size() - 1;
        const json shard = shard_of(ran);
        CHECK(shard["command"] == command);
        CHECK(shard["index"] == index);
        CHECK(shard["count"] == count);
        CHECK(shard["files"] == 11);
      }
      CHECK(seen == 11);
    }
  }
}

TEST_CASE("shards of one run have one digest, and of another run another") {
  const Desk desk;
  put_reports(desk);
  const json one = shard_of(run("check", {"--shard", "1/3"}));
  const json other = shard_of(run("check", {"--shard", "2/3", "-j", "1"}));
  CHECK(one["list"] == other["list"]);
  CHECK(one["settings"] == other["settings"]);
  CHECK(shard_of(run("check", {"--shard", "2/3", "--select", "GX3"}))["settings"] != one["settings"]);
  CHECK(shard_of(run("check", {"--shard", "2/3", "--fail-on", "note"}))["settings"] != one["settings"]);
  CHECK(shard_of(run("check", {"--shard", "2/3", "--lang", "zh"}))["settings"] != one["settings"]);
  CHECK(shard_of(run("check", {"--shard", "2/3"}))["list"] == one["list"]);
  CHECK(shard_of(run("check", {"--shard", "2/3", "b.txt"}))["list"] != one["list"]);
  desk.put("in/z.txt", clean_report());
  CHECK(shard_of(run("check", {"--shard", "2/3"}))["list"] != one["list"]);
}

TEST_CASE("a shard of a list is the same however the list is given") {
  const Desk desk;
  put_reports(desk);
  desk.put("list", "in\ngone.txt\n");
  const Ran ran = run("check", {"--shard", "2/4"});
  CHECK(gx({"check", "-f", "ndjson", "--files-from", "list", "--shard", "2/4"}).out == ran.out);
  CHECK(gx({"check", "-f", "ndjson", "--files-from", "-", "--shard", "2/4"}, "in\ngone.txt\n").out ==
        ran.out);
  CHECK(
      json::parse(gx({"check", "-f", "json", "in", "gone.txt", "--shard", "2/4"}).out)["summary"]["shard"] ==
      shard_of(ran));
}

TEST_CASE("what is no share is refused") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  for (const char* shard : {"0/3", "4/3", "1", "/", "1/", "/3", "a/b", "1/3x", "-1/3", "1/65537", "1/0"}) {
    INFO(shard);
    CHECK(gx({"check", "a.txt", "--shard", shard}).status == 2);
  }
  CHECK(gx({"check", "a.txt", "--shard", "1/1"}).status == 0);
  CHECK(gx({"check", "-", "--shard", "1/2"}, clean_report()).status == 2);
  CHECK(gx({"check", "a.txt", "--statistics", "--shard", "1/2"}).status == 2);
  CHECK(gx({"check", "a.txt", "--write-baseline", "b", "--shard", "1/2"}).status == 2);
  CHECK(gx({"check", "--records", "--shard", "1/2"}).status == 2);
}
