// merge: what a run over the whole list would have written, or a refusal.
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "program.hpp"

using namespace gxreport::test;
using nlohmann::json;

namespace {

const std::vector<std::string> kInputs = {"in", "gone.txt"};

void put_reports(const Desk& desk) {
  for (int i = 0; i < 8; ++i)
    desk.put("in/" + std::to_string(i) + "\"甲\\.txt", i % 3 == 0   ? broken_report()
                                                       : i % 3 == 1 ? clean_report()
                                                                    : no_report());
}

Ran run(const std::string& command, const std::vector<std::string>& more) {
  std::vector<std::string> line = {command};
  line.insert(line.end(), kInputs.begin(), kInputs.end());
  line.insert(line.end(), more.begin(), more.end());
  return gx(line);
}

// The shards of a run, and the names of their files.
std::vector<std::string> shards(const std::string& command, std::size_t count,
                                const std::vector<std::string>& more = {}) {
  std::vector<std::string> files;
  for (std::size_t i = count; i > 0; --i) {
    files.push_back(command + std::to_string(i));
    std::vector<std::string> options = {
        "-f", "ndjson", "-o", files.back(), "--shard", std::to_string(i) + '/' + std::to_string(count)};
    options.insert(options.end(), more.begin(), more.end());
    CHECK(run(command, options).error.find("gxreport: -") == std::string::npos);
  }
  return files;
}

Ran merge(const std::vector<std::string>& files, const std::vector<std::string>& more = {}) {
  std::vector<std::string> line = {"merge"};
  line.insert(line.end(), files.begin(), files.end());
  line.insert(line.end(), more.begin(), more.end());
  return gx(line);
}

void refused(const Ran& ran, const std::string& why) {
  CHECK(ran.status == 2);
  CHECK(ran.out.empty());
  CHECK(ran.error == "gxreport: " + why + "\n");
}

}  // namespace

TEST_CASE("ndjson, json and counts are those of one run, byte for byte") {
  const Desk desk;
  put_reports(desk);
  for (const std::string command : {"check", "extract"}) {
    for (const std::size_t count : {1U, 3U, 20U}) {
      const std::vector<std::string> files = shards(command, count);
      for (const char* format : {"ndjson", "json"}) {
        const Ran whole = run(command, {"-f", format});
        const Ran merged = merge(files, {"-f", format});
        CHECK(merged.out == whole.out);
        CHECK(merged.status == whole.status);
        CHECK(merged.error.empty());
      }
    }
  }
  const std::vector<std::string> files = shards("check", 3);
  for (const char* format : {"text", "json"}) {
    CHECK(merge(files, {"--statistics", "-f", format}).out ==
          run("check", {"--statistics", "-f", format}).out);
  }
  CHECK(merge(files).out == run("check", {"-f", "ndjson"}).out);
}

TEST_CASE("the exit status is that of one run") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  desk.put("b.txt", broken_report());
  CHECK(gx({"check", "a.txt", "-f", "ndjson", "-o", "a1", "--shard", "1/1"}).status == 0);
  CHECK(merge({"a1"}).status == 0);
  CHECK(gx({"check", "b.txt", "-f", "ndjson", "-o", "b1", "--shard", "1/1"}).status == 1);
  CHECK(merge({"b1"}).status == 1);
}

TEST_CASE("html and sarif tell every finding, with its place") {
  const Desk desk;
  put_reports(desk);
  const std::vector<std::string> files = shards("check", 3);
  const json whole = json::parse(run("check", {"-f", "sarif"}).out)["runs"][0];
  CHECK(merge(files, {"-f", "sarif=s", "-f", "html=h"}).status == 2);
  const json merged = json::parse(desk.get("s"))["runs"][0];
  REQUIRE(merged["results"].size() == whole["results"].size());
  for (std::size_t i = 0; i < whole["results"].size(); ++i) {
    json expected = whole["results"][i];
    expected.erase("relatedLocations");
    json& place = expected["locations"][0]["physicalLocation"];
    for (const char* field : {"endLine", "endColumn", "byteOffset", "byteLength"})
      place["region"].erase(field);
    if (!place["region"].contains("startColumn")) place.erase("region");
    CHECK(merged["results"][i] == expected);
  }
  CHECK(merged["tool"] == whole["tool"]);
  CHECK(merged["invocations"] == whole["invocations"]);
  const std::string page = desk.get("h");
  const std::string one = run("check", {"-f", "html"}).out;
  const auto count = [](const std::string& text, const std::string& words) {
    std::size_t found = 0;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
    return found;
  };
  for (const char* words :
       {"<details class=\"report\"", "data-state=\"fail\"", "data-state=\"error\"",
        "<span class=\"place\">line 98, column 9</span>", "<li id=\"", "could not be checked"})
    CHECK(count(page, words) == count(one, words));
  CHECK(count(page, "line 98, column 9") == 3);
}

TEST_CASE("a set that is not whole is refused, and what is wrong is said") {
  const Desk desk;
  put_reports(desk);
  const std::vector<std::string> files = shards("check", 3);
  refused(merge({"check1", "check3"}), "shard 2 of 3 is missing");
  refused(merge({"check1", "check2"}), "shard 3 of 3 is missing");
  desk.put("again", desk.get("check2"));
  refused(merge({"check1", "check2", "check3", "again"}), "again: is the same shard as check2");
  refused(merge({"check1", "nothing"}), "nothing: No such file or directory");
  refused(merge({"check1", "in"}), "in: is no regular file");
  const std::string cut = "part: is cut short: its last line is no summary, the shard did not end";
  const std::string part = desk.get("check2");
  for (const std::size_t size : {part.size() - 1, part.size() - 30, part.rfind('\n', part.size() - 2) + 1,
                                 std::size_t{1}, std::size_t{0}}) {
    desk.put("part", part.substr(0, size));
    refused(merge({"check1", "part", "check3"}), cut);
  }
  CHECK(run("check", {"-f", "ndjson", "-o", "whole"}).status == 2);
  refused(merge({"whole"}), "whole: is no output of --shard");
  CHECK(merge({}).status == 2);
  CHECK(merge(files, {"-f", "csv"}).status == 2);
}

TEST_CASE("shards of different runs are refused") {
  const Desk desk;
  put_reports(desk);
  shards("check", 2);
  shards("extract", 2);
  refused(merge({"check1", "extract2"}), "extract2: is of another command than check1");
  CHECK(merge({"extract1", "extract2"}, {"-f", "html"}).status == 2);
  CHECK(run("check", {"-f", "ndjson", "-o", "other", "--shard", "2/3"}).out.empty());
  refused(merge({"check1", "other"}), "other: is of another number of shards than check1");
  CHECK(run("check", {"-f", "ndjson", "-o", "other", "--shard", "2/2", "--select", "GX3"}).out.empty());
  refused(merge({"check1", "other"}), "other: was made with other options than check1");
  desk.put("in/new.txt", clean_report());
  CHECK(run("check", {"-f", "ndjson", "-o", "other", "--shard", "2/2"}).out.empty());
  refused(merge({"check1", "other"}), "other: is of another list of files than check1");
  std::string newer = desk.get("check2");
  newer.replace(newer.rfind("\"version\":\"") + 11, 1, "9");
  desk.put("other", newer);
  const Ran ran = merge({"check1", "other"});
  CHECK(contains(ran.error, "other: was made by another version of gxreport: 9."));
}

TEST_CASE("a line that is lost, doubled or exchanged is found") {
  const Desk desk;
  put_reports(desk);
  shards("check", 2);
  const std::string good = desk.get("check1");
  const std::size_t first = good.find('\n') + 1;
  const std::size_t second = good.find('\n', first) + 1;
  const std::string one = good.substr(0, first);
  const std::string two = good.substr(first, second - first);
  const std::string rest = good.substr(second);
  for (const std::string& wrong :
       {one + rest, one + one + two + rest, one + one + rest, two + one + rest, "x\n" + two + rest}) {
    desk.put("wrong", wrong);
    const Ran ran = merge({"wrong", "check2"});
    CHECK(ran.status == 2);
    CHECK(ran.out.empty());
    CHECK(contains(ran.error, "a line is missing, or not where it belongs"));
  }
  desk.put("wrong", one + two + rest);
  CHECK(merge({"wrong", "check2"}).error.empty());
}
