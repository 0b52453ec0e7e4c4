// Keys inside keys: what nests too deep is refused before it is read.
#include "config/key_depth.hpp"

#include <string>

#include "catch.hpp"
#include "config/config_file.hpp"
#include "gxreport/limits.hpp"

using namespace gxreport;
using namespace gxreport::config;

namespace {

std::string points(std::size_t count) {
  std::string key = "a";
  for (std::size_t i = 0; i < count; ++i) key += ".a";
  return key;
}

std::string refused(const std::string& toml) {
  std::string error;
  CHECK(parse_config(toml, "/reports", Lang::en, error) == nullptr);
  return error;
}

const std::string kMost = points(kMaxKeyPoints);
const std::string kMore = points(kMaxKeyPoints + 1);

}  // namespace

TEST_CASE("a key may nest as deep as is said, and no deeper") {
  for (const std::string before :
       {"", "[", "x = {", "x = [\n{", "\"a'#[\" = 1\n", "x = '''\n.\n'''\n", "# '\n"}) {
    CAPTURE(before);
    CHECK(line_of_deep_key(before + kMost) == 0);
    CHECK(line_of_deep_key(before + kMore) > 0);
  }
  CHECK(line_of_deep_key("\n\n" + kMore) == 3);
}

TEST_CASE("points in strings, comments and other statements are no depth") {
  for (const std::string& harmless :
       {"paths = [\"" + kMore + "\", '" + kMore + "']", "# " + kMore, "x = \"\\\"" + kMore + "\"",
        "x = \"\"\"" + kMore + "\n" + kMore + "\"\"\"", kMost + "\n" + kMost})
    CHECK(line_of_deep_key(harmless) == 0);
}

TEST_CASE("no string or comment hides a key that is too deep") {
  for (const std::string before : {"x = [\"\"\"\n\"\"\", {", "x = ['''\n#''', {", "x = [\"#\", {",
                                   "x = ['\\', {", "x = \"\"\"a\"\"\"\"\"\n"})
    CHECK(line_of_deep_key(before + kMore) > 0);
}

TEST_CASE("a file whose keys nest without end, or that is too large, is refused") {
  CHECK(refused(points(500'000) + " = 1").find("nests more than 16 deep") != std::string::npos);
  std::string error;
  const std::string most(kMaxConfigBytes - 1, '#');
  CHECK(parse_config(most + "\n", "/reports", Lang::en, error) != nullptr);
  CHECK(refused(most + "#\n").find("larger than") != std::string::npos);
}
