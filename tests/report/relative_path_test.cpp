#include "report/relative_path.hpp"

#include "catch.hpp"

using namespace gxreport;

TEST_CASE("paths below the folder lose it, however they are written") {
  for (const char* path : {"r/a.txt", "./r/a.txt", "r//a.txt", "r/./x/../a.txt", "/reports/desk/r/a.txt",
                           "/reports//desk/./r/a.txt", "../desk/r/a.txt", "/reports/other/../desk/r/a.txt"}) {
    CHECK(relative_path(path, "/reports/desk") == "r/a.txt");
    CHECK(relative_path(path, "/reports/desk/") == "r/a.txt");
  }
}

TEST_CASE("paths outside the folder go up to where they part") {
  CHECK(relative_path("../a.txt", "/reports/desk") == "../a.txt");
  CHECK(relative_path("/reports/a.txt", "/reports/desk") == "../a.txt");
  CHECK(relative_path("/reports/desktop/a.txt", "/reports/desk") == "../desktop/a.txt");
  CHECK(relative_path("/a.txt", "/reports/desk") == "../../a.txt");
  CHECK(relative_path("/../../a.txt", "/") == "a.txt");
  CHECK(relative_path("/reports/desk", "/reports/desk") == ".");
}

TEST_CASE("no path is absolute, whatever is known") {
  CHECK(relative_path("/reports/a.txt", "") == "reports/a.txt");
  CHECK(relative_path("../x/../a.txt", "") == "../a.txt");
  CHECK(relative_path("<stdin>", "/reports") == "<stdin>");
  for (const char* path : {"/", "//", "/a", "//a//", "", ".", "..", "/..", "///../"}) {
    for (const char* folder : {"", "/", "/reports", "//reports//desk"}) {
      const std::string relative = relative_path(path, folder);
      CHECK_FALSE(relative.empty());
      CHECK(relative.front() != '/');
    }
  }
}

TEST_CASE("a URI holds ASCII alone and gives every byte back") {
  CHECK(path_uri("a-b_c.d~e/1") == "a-b_c.d~e/1");
  CHECK(path_uri("报 告#1?.txt") == "%E6%8A%A5%20%E5%91%8A%231%3F.txt");
  CHECK(path_uri("a:b%41\\\"\n\x7f\xff") == "a%3Ab%2541%5C%22%0A%7F%FF");
}
