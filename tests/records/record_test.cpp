// One record: what it says, and each way in which it can be wrong.
#include "records/record.hpp"

#include "catch.hpp"
#include "gxreport/limits.hpp"
#include "records/member_token.hpp"

using namespace gxreport::records;
using gxreport::Lang;

namespace {

Record parsed(std::string_view line) {
  Record record;
  parse_record(line, record);
  return record;
}

bool contains(const std::string& line, std::string_view word) { return line.find(word) != std::string::npos; }

}  // namespace

TEST_CASE("a record has an id and a text or a path") {
  const Record text = parsed(R"({"id":"a/1","text":"行\t12\n"})");
  CHECK(text.fault == Fault::none);
  CHECK(text.id == R"("a/1")");
  CHECK(text.has_text);
  CHECK(text.text == "行\t12\n");
  const Record path = parsed(R"( { "path" : "甲.txt" , "more":[{"id":3},"}"] , "id" : 7 } )");
  CHECK(path.fault == Fault::none);
  CHECK(path.id == "7");
  CHECK_FALSE(path.has_text);
  CHECK(path.path == "甲.txt");
}

TEST_CASE("an id is given back as it came") {
  for (const char* id :
       {"1.0", "-0", "12345678901234567890123", "1e3", R"("\u0041\/")", R"("")", R"("\"},\\")"}) {
    CHECK(parsed(R"({"x":"\"id\":","id": )" + std::string(id) + R"(,"text":""})").id == id);
    CHECK(parsed(R"({"text":"","\u0069d":)" + std::string(id) + "}").id == id);
  }
}

TEST_CASE("each fault has a name, and the id is known where there is one") {
  const std::vector<std::pair<std::string, Fault>> faults = {
      {"", Fault::not_json},
      {"{", Fault::not_json},
      {R"({"id":1,"text":"x"}{})", Fault::not_json},
      {R"({"id":1,"text":"\ud800"})", Fault::not_json},
      {"{\"id\":1,\"text\":\"\xff\"}", Fault::not_json},
      {R"({"id":1e999,"text":"x"})", Fault::not_json},
      {std::string("{\"id\":1,\"text\":\"x\"}\0rest", 24), Fault::not_json},
      {std::string(100000, '['), Fault::not_json},
      {R"(["id"])", Fault::not_an_object},
      {"3", Fault::not_an_object},
      {R"({"text":"x"})", Fault::no_id},
      {R"({"id":null,"text":"x"})", Fault::wrong_id},
      {R"({"id":{"id":1},"text":"x"})", Fault::wrong_id},
      {R"({"id":1,"id":2,"text":"x"})", Fault::twice},
      {R"({"id":1,"text":"x","text":"y"})", Fault::twice},
      {R"({"id":1})", Fault::neither},
      {R"({"id":1,"text":"x","path":"y"})", Fault::both},
      {R"({"id":1,"text":5})", Fault::wrong_type},
      {R"({"id":1,"path":null})", Fault::wrong_type},
      {R"({"id":1,"path":")" + std::string(4097, 'a') + "\"}", Fault::long_path},
  };
  for (const auto& [line, fault] : faults) {
    INFO(line.substr(0, 60));
    const Record record = parsed(line);
    CHECK(record.fault == fault);
    const bool whole = fault != Fault::not_json && fault != Fault::not_an_object;
    const bool known = whole && contains(line, "\"id\":1,") != contains(line, "\"id\":2");
    CHECK(record.id == (known || line == R"({"id":1})" ? "1" : ""));
    CHECK_FALSE(fault_words(fault).en.empty());
    CHECK_FALSE(fault_words(fault).zh.empty());
  }
  CHECK(line_words(12, "x", Lang::en) == "line 12: x");
}

TEST_CASE("a path is as long as a system takes it, and no longer") {
  const std::string longest(gxreport::kMaxPathBytes, 'a');
  CHECK(parsed(R"({"id":1,"path":")" + longest + "\"}").fault == Fault::none);
  const Record beyond = parsed(R"({"id":1,"path":"a)" + longest + "\"}");
  CHECK(beyond.fault == Fault::long_path);
  CHECK(beyond.id == "1");
  CHECK(parsed(R"({"id":1,"text":"a)" + longest + "\"}").fault == Fault::none);
}

TEST_CASE("storage that is used again holds nothing of the record before") {
  Record record;
  parse_record(R"({"id":1,"text":"x"})", record);
  parse_record(R"({"id":2,"path":"p"})", record);
  CHECK(record.text.empty());
  CHECK_FALSE(record.has_text);
  parse_record("{", record);
  CHECK(record.id.empty());
  CHECK(record.path.empty());
}

TEST_CASE("a member's characters are found among others") {
  constexpr std::string_view kDocument = R"({"a":{"b":[1,2]} , "c" : "},\"" ,"d":-1.50})";
  CHECK(member_token(kDocument, 0) == R"({"b":[1,2]})");
  CHECK(member_token(kDocument, 1) == R"("},\"")");
  CHECK(member_token(kDocument, 2) == "-1.50");
  CHECK(member_token(kDocument, 3).empty());
  CHECK(member_token("", 0).empty());
}
