// What a manifest says, and where it is wrong.
#include "cli/manifest.hpp"

#include "catch.hpp"
#include "cli/csv_records.hpp"
#include "gxreport/limits.hpp"

using namespace gxreport;
using namespace gxreport::cli;

namespace {

std::string fault_of(std::string_view bytes) {
  Manifest manifest;
  std::string error;
  const bool good = manifest.parse(bytes, "/lists/m.csv", Lang::en, error);
  CHECK(good == error.empty());
  return error.substr(0, error.find(": "));
}

}  // namespace

TEST_CASE("a manifest is read whatever the order of its columns, and in GB18030 too") {
  Manifest manifest;
  std::string error;
  REQUIRE(manifest.parse(
      "\xEF\xBB\xBFyear, organization ,file\r\n2021,\"甲\"\"县\"\"局\",a b.txt\r\n\r\n,乙局,\r\n",
      "/lists/m.csv", Lang::en, error));
  REQUIRE(manifest.rows().size() == 2);
  CHECK(manifest.rows()[0].organization == "甲\"县\"局");
  CHECK(manifest.rows()[0].year == 2021);
  CHECK(manifest.find("/lists/../lists/a b.txt") == manifest.rows().data());
  CHECK(manifest.find("/other/a b.txt") == nullptr);
  CHECK(manifest.unread().empty());
  Manifest other;
  REQUIRE(other.parse("file,organization\na.txt,\xBC\xD7\xCF\xD8\n", "/lists/m.csv", Lang::en, error));
  CHECK(other.rows()[0].organization == "甲县");
  CHECK(other.unread() == std::vector<std::string>{"a.txt"});
}

TEST_CASE("what is wrong in a manifest is named with line and column") {
  CHECK(fault_of("file\n").empty());
  CHECK(fault_of("") == "1:1");
  CHECK(fault_of("year,parent\n") == "1:1");
  CHECK(fault_of("file,years\n") == "1:6");
  CHECK(fault_of("file,file\n") == "1:6");
  CHECK(fault_of("file,year\na.txt,2021\nb.txt\n") == "3:1");
  CHECK(fault_of("file,year\na.txt,2021,x\n") == "2:12");
  CHECK(fault_of("file,organization,year\na.txt,乙县局,二〇二一\n") == "2:11");
  CHECK(fault_of("file,year\na.txt,1899\n") == "2:7");
  CHECK(fault_of("file,year\na.txt,2200\n") == "2:7");
  CHECK(fault_of("file,year\n\"a.txt,2021\n") == "2:1");
  CHECK(fault_of("file,year\n\"a\"b,2021\n") == "2:1");
  CHECK(fault_of("file,year\ra.txt,2021\rb.txt,x\r\n") == "3:7");
  CHECK(fault_of("file,\"year") == "1:6");
  CHECK(fault_of("file,organization\n,\n") == "2:1");
  CHECK(fault_of("file\na.txt\n./a.txt\n") == "3:1");
}

TEST_CASE("a file's name is as long as a system takes it, and no longer") {
  const std::string longest(kMaxPathBytes, 'a');
  CHECK(fault_of("organization,file\n,b\n," + longest + "\n").empty());
  CHECK(fault_of("organization,file\n,b\n," + longest + "a\n") == "3:2");
}

TEST_CASE("parents come from the manifest, their children's names from it or from the reports") {
  Manifest manifest;
  std::string error;
  REQUIRE(manifest.parse("file,organization,parent\na.txt,,甲县\n,乙局,甲县政府\nc.txt,,\n", "/m.csv",
                         Lang::en, error));
  std::vector<reconcile::Directions::Child> children;
  REQUIRE(
      manifest.children([](std::size_t row) { return row == 0 ? "丙局" : ""; }, Lang::en, children, error));
  REQUIRE(children.size() == 2);
  CHECK(children[0].organization == "丙局");
  CHECK(children[1].parent == "甲县政府");
  Manifest ring;
  REQUIRE(ring.parse("organization,parent\n甲县,乙局\n乙局,甲县\n", "/m.csv", Lang::en, error));
  children.clear();
  CHECK_FALSE(ring.children([](std::size_t) { return ""; }, Lang::en, children, error));
  CHECK(error.starts_with("2:4: ") != error.starts_with("3:4: "));
}
