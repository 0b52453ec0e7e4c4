// How runs end, and what is said when they do not end well.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "cli/run.hpp"
#include "program.hpp"

using namespace gxreport::test;

TEST_CASE("0: nothing at or above the fail level") {
  const Desk desk;
  const Ran ran = gx({"check", desk.put("a.txt", clean_report())});
  CHECK(ran.status == 0);
  CHECK(ran.error.empty());
}

TEST_CASE("1: findings") {
  const Desk desk;
  const Ran ran = gx({"check", desk.put("a.txt", clean_report()), desk.put("b.txt", broken_report())});
  CHECK(ran.status == 1);
  CHECK(ran.error.empty());
}

TEST_CASE("--fail-on moves the line between 0 and 1") {
  const Desk desk;
  std::string warned = clean_report();
  const std::string_view label = "7.属于行政执法案卷";
  REQUIRE(contains(warned, label));
  warned.replace(warned.find(label), label.size(), "7.属于行政执法案件");
  desk.put("warned.txt", warned);
  desk.put("broken.txt", broken_report());
  CHECK(gx({"check", "warned.txt"}).status == 0);
  CHECK(gx({"check", "--fail-on", "error", "warned.txt"}).status == 0);
  CHECK(gx({"check", "--fail-on", "warning", "warned.txt"}).status == 1);
  CHECK(gx({"check", "--fail-on=note", "warned.txt"}).status == 1);
  CHECK(gx({"check", "--fail-on", "never", "broken.txt"}).status == 0);
  CHECK(gx({"check", "--fail-on", "fatal", "broken.txt"}).status == 2);
}

TEST_CASE("2: a missing file; every other input is still checked") {
  const Desk desk;
  desk.put("a.txt", broken_report());
  const Ran ran = gx({"check", "gone.txt", "a.txt", "-f", "ndjson"});
  CHECK(ran.status == 2);
  CHECK(ran.error == "gxreport: gone.txt: no such file or folder\n");
  CHECK(count_lines(ran.out) == 3);
  CHECK(contains(ran.out,
                 R"({"file":"gone.txt","template":null,"year":null,"organization":null,"status":"error")"));
  CHECK(contains(ran.out, R"("file":"a.txt")"));
  CHECK(contains(ran.out, R"("files":2,"passed":0,"failed":1,"errors":1)"));
}

TEST_CASE("2: a folder without reports, an unreadable one, a fifo, a device") {
  const Desk desk;
  std::filesystem::create_directory("empty");
  desk.put("notes/readme.rst", "x");
  REQUIRE(::mkfifo("pipe.txt", 0600) == 0);
  const Ran ran = gx({"check", "empty", "notes", "pipe.txt", "/dev/zero", "-f", "ndjson"});
  CHECK(ran.status == 2);
  CHECK(ran.error ==
        "gxreport: empty: no reports in this folder: no *.txt, *.md\n"
        "gxreport: notes: no reports in this folder: no *.txt, *.md\n"
        "gxreport: pipe.txt: is a device, a pipe or a socket, no file: not read\n"
        "gxreport: /dev/zero: is a device, a pipe or a socket, no file: not read\n");
  CHECK(count_lines(ran.out) == 5);
}

TEST_CASE("2: a file without permission") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  REQUIRE(::chmod("a.txt", 0) == 0);
  const int fd = ::open("a.txt", O_RDONLY | O_CLOEXEC);
  if (fd >= 0) {
    ::close(fd);  // a superuser reads everything
    return;
  }
  const Ran ran = gx({"check", "a.txt"});
  CHECK(ran.status == 2);
  CHECK(ran.error == "gxreport: a.txt: permission denied\n");
}

TEST_CASE("2: what is no report, or no text") {
  const Desk desk;
  desk.put("a.txt", no_report());
  desk.put("b.txt", std::string("\x7f"
                                "ELF\0\0\1\xff\xfe\0\x80\x81",
                                12) +
                        std::string(200, '\xff'));
  const Ran check = gx({"check", "a.txt", "b.txt", "-f", "ndjson"});
  CHECK(check.status == 2);
  CHECK(check.error.empty());
  CHECK(contains(check.out, R"("rule":"GX110")"));
  CHECK(contains(check.out, R"("rule":"GX101")"));
  CHECK(contains(check.out, R"("files":2,"passed":0,"failed":0,"errors":2)"));
  const Ran csv = gx({"extract", "a.txt", "b.txt", "-f", "csv"});
  CHECK(csv.status == 2);
  CHECK(count_lines(csv.out) == 1);
  CHECK(count_lines(csv.error) == 2);
}

TEST_CASE("2: misuse says one line and prints no data") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  const std::vector<std::vector<std::string>> misuses = {
      {},
      {"chekc", "a.txt"},
      {"check"},
      {"check", "a.txt", "--frobnicate"},
      {"check", "a.txt", "-f", "xml"},
      {"extract", "a.txt", "-f", "sarif"},
      {"check", "a.txt", "-f"},
      {"check", "a.txt", "-f", "json", "-f", "text"},
      {"check", "a.txt", "--jobs", "0"},
      {"check", "a.txt", "--jobs", "two"},
      {"check", "a.txt", "--jobs", "4x"},
      {"check", "a.txt", "--color", "pink"},
      {"check", "a.txt", "--lang", "fr"},
      {"check", "a.txt", "--encoding", "ebcdic"},
      {"check", "a.txt", "-0"},
      {"check", "-", "-"},
      {"check", "-", "--files-from", "-"},
      {"extract", "a.txt", "-f", "text"},
      {"extract", "a.txt", "--fail-on", "error"},
      {"dump", "a.txt"},
      {"dump", "tokens", "a.txt"},
      {"dump", "cells"},
      {"rules", "x"},
      {"rules", "-f", "csv"},
      {"explain"},
      {"templates", "x"},
      {"templates", "--show", "1999-1"},
  };
  for (const auto& arguments : misuses) {
    for (const char* lang : {"zh", "en"}) {
      std::vector<std::string> line = arguments;
      line.insert(line.begin(), {"--lang", lang});
      const Ran ran = gx(line);
      INFO(::Catch::StringMaker<std::vector<std::string>>::convert(line));
      CHECK(ran.status == 2);
      CHECK(ran.out.empty());
      CHECK(count_lines(ran.error) == 1);
      CHECK(ran.error.substr(0, 10) == "gxreport: ");
    }
  }
}

TEST_CASE("a full disk is an error, whatever was found") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
  REQUIRE(full >= 0);
  for (const auto& arguments : std::vector<std::vector<std::string>>{{"check", "a.txt"},
                                                                     {"extract", "a.txt"},
                                                                     {"dump", "cells", "a.txt"},
                                                                     {"rules"},
                                                                     {"--help"},
                                                                     {"--version"}}) {
    const Ran ran = gx_into(full, arguments);
    CHECK(ran.status == 2);
    CHECK(ran.error == "gxreport: standard output: no space left on the disk\n");
  }
  ::close(full);
}

TEST_CASE("a closed pipe ends quietly, but not as a success") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  int ends[2] = {-1, -1};
  REQUIRE(::pipe(ends) == 0);
  ::close(ends[0]);
  const Ran ran = gx_into(ends[1], {"extract", "a.txt"});
  CHECK(ran.status == gxreport::cli::kBrokenPipe);
  CHECK(ran.error.empty());
  ::close(ends[1]);
}

TEST_CASE("no standard output at all is an error") {
  const Desk desk;
  desk.put("a.txt", clean_report());
  CHECK(gx_into(-1, {"check", "a.txt"}).status == 2);
}
