#include "schema/packed_json.hpp"

#include <array>
#include <string>
#include <string_view>

#include "catch.hpp"

using gxreport::schema::unpack_json;
using nlohmann::json;
using namespace std::string_literals;

namespace {

#include "builtin_prose.inc"
#include "builtin_templates.inc"

/// {"a": [1, -25, true, false, null, "政"], "b": {}, "c": []}
const std::string kPacked = "{\3\1a[\6u\0011i\3-25tfns\3政\1b{\0\1c[\0"s;

}  // namespace

TEST_CASE("what was packed is the document that was packed") {
  const json expected = json::parse(R"({"a": [1, -25, true, false, null, "政"], "b": {}, "c": []})");
  const json read = unpack_json(kPacked);
  CHECK(read == expected);
  CHECK(read["a"][0].is_number_unsigned());
  CHECK_FALSE(read["a"][1].is_number_unsigned());
}

TEST_CASE("what is built in packed is what stands in templates/") {
  for (std::size_t i = 0; i < kBuiltinTemplates.size(); ++i)
    CHECK(unpack_json(kBuiltinTemplatesPacked.at(i)) == json::parse(kBuiltinTemplates.at(i)));
  for (std::size_t i = 0; i < kBuiltinProse.size(); ++i)
    CHECK(unpack_json(kBuiltinProsePacked.at(i)) == json::parse(kBuiltinProse.at(i)));
}

TEST_CASE("sizes of packed texts may take several bytes") {
  const std::string text(20000, 'x');
  CHECK(unpack_json("s\xA0\x9C\x01" + text) == json(text));
}

TEST_CASE("packed bytes that end early or are none are refused") {
  for (std::size_t size = 0; size < kPacked.size(); ++size)
    CHECK_THROWS_AS(unpack_json(kPacked.substr(0, size)), std::exception);
  CHECK_THROWS_AS(unpack_json("x"), std::exception);
  CHECK_THROWS_AS(unpack_json("u\002"
                              "1x"),
                  std::exception);
  CHECK_THROWS_AS(unpack_json("[\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F"), std::exception);
}
