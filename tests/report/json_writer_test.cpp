#include "report/json_writer.hpp"

#include <nlohmann/json.hpp>
#include <random>

#include "catch.hpp"

using namespace gxreport;

namespace {

std::string written(std::string_view text) {
  std::string out;
  JsonWriter(out).string(text);
  return out;
}

}  // namespace

TEST_CASE("commas stand between values and nowhere else") {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.field("a", "x");
  json.key("b");
  json.begin_array();
  json.number(std::uint64_t{1});
  json.begin_object();
  json.end_object();
  json.begin_array();
  json.end_array();
  json.null();
  json.boolean(true);
  json.end_array();
  json.field_or_null("c", "");
  json.field_or_null("d", "y");
  json.end_object();
  CHECK(out == R"({"a":"x","b":[1,{},[],null,true],"c":null,"d":"y"})");
}

TEST_CASE("strings are escaped") {
  CHECK(written("行\n\t\"\\/") == R"("行\n\t\"\\/")");
  CHECK(written(std::string_view("\0\x1f\x7f", 3)) == R"("\u0000\u001f\u007f")");
}

TEST_CASE("what a terminal could obey is written as escapes") {
  CHECK(written("\u202E\u2066\xc2\x9b\U000E0041") == R"("\u202e\u2066\u009b\udb40\udc41")");
}

TEST_CASE("bytes that are no UTF-8 are replaced") {
  CHECK(written("a\xff"
                "b\xe4\xb8") == "\"a\uFFFDb\uFFFD\uFFFD\"");
}

TEST_CASE("figures keep their printed digits") {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  json.number(*Decimal::parse("4345.20"));
  json.number(*Decimal::parse("-4"));
  json.number(std::uint64_t{18446744073709551615U});
  json.end_array();
  CHECK(out == "[4345.20,-4,18446744073709551615]");
}

TEST_CASE("any valid text comes back unchanged, any bytes give valid JSON") {
  std::mt19937 random(20201);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t i = random() % 24; i > 0; --i) {
      text += random() % 4 == 0 ? std::string("汉") : std::string(1, static_cast<char>(random() % 256));
    }
    const auto parsed = nlohmann::json::parse(written(text), nullptr, false);
    REQUIRE(parsed.is_string());
    const std::string dumped =
        nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    if (text.find('\xef') == std::string::npos && dumped.find("\uFFFD") == std::string::npos) {
      CHECK(parsed.get<std::string>() == text);
    }
  }
}

TEST_CASE("a log that shows the JSON finds no command in it, and a parser finds what was written") {
  const std::string text = "##[error]x ### 一 ##vso[a]";
  CHECK(written(text).find("##[") == std::string::npos);
  CHECK(written(text).find("##vso[") == std::string::npos);
  CHECK(written("### 一") == "\"### 一\"");
  CHECK(nlohmann::json::parse(written(text)).get<std::string>() == text);
}
