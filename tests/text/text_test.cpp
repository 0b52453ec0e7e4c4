#include "gxreport/text.hpp"

#include <random>

#include "text/sample.hpp"

using namespace gxreport;

namespace {

// Line and column the slow way: a line ends at LF, CR LF or a lone CR.
Position counted(const std::u32string& characters, std::size_t pos) {
  Position place;
  for (std::size_t i = 0; i < pos; ++i) {
    const bool carriage_return_of_pair =
        characters[i] == U'\r' && i + 1 < characters.size() && characters[i + 1] == U'\n';
    const bool ends = characters[i] == U'\n' || (characters[i] == U'\r' && !carriage_return_of_pair);
    place = ends ? Position{place.line + 1, 1} : Position{place.line, place.column + 1};
  }
  return place;
}

struct Piece {
  const char* utf8;
  char32_t character;
};

constexpr Piece kPieces[] = {{"a", U'a'},        {"\n", U'\n'}, {"\r", U'\r'},           {"政", U'政'},
                             {"\t", U'\t'},      {"é", U'é'},   {"\U0001F600", 0x1F600}, {"\n", U'\n'},
                             {"\u2028", 0x2028}, {"\f", U'\f'}, {"，", U'，'},           {"\r", U'\r'}};

}  // namespace

TEST_CASE("position agrees with a count from the beginning") {
  std::mt19937 random(11);
  for (int round = 0; round < 600; ++round) {
    std::string utf8;
    std::u32string characters;
    for (auto length = random() % 40; length > 0; --length) {
      const Piece& piece = kPieces[random() % std::size(kPieces)];
      utf8 += piece.utf8;
      characters += piece.character;
    }
    const Sample sample(utf8);
    REQUIRE(sample.text().size() == characters.size());
    for (Pos pos = 0; pos <= sample.text().size(); ++pos) {
      const Position expected = counted(characters, pos);
      const Position found = sample.text().position(pos);
      REQUIRE(found.line == expected.line);
      REQUIRE(found.column == expected.column);
      REQUIRE(sample.text().line_start(found.line - 1) == pos - (found.column - 1));
    }
  }
}

TEST_CASE("every kind of line end ends one line") {
  const Sample sample("一\n二\r\n三\r四\u2028四\f四");
  const Text& text = sample.text();
  REQUIRE(text.line_count() == 4);
  CHECK(text.quote(text.line_at(0)) == "一");
  CHECK(text.quote(text.line_at(text.line_start(1))) == "二");
  CHECK(text.quote(text.line_at(text.line_start(2))) == "三");
  CHECK(text.quote(text.line_at(text.size())) == "四\u2028四\f四");
  CHECK(text.folded() == std::u16string_view(u"一\n二 \n三\n四 四 四"));
}

TEST_CASE("a line end belongs to the line that it ends") {
  const Sample sample("ab\r\n\r\nc\n");
  const Text& text = sample.text();
  CHECK(text.line_at(2) == Span{0, 2});
  CHECK(text.line_at(3) == Span{0, 2});
  CHECK(text.line_at(4) == Span{4, 4});
  CHECK(text.line_at(6) == Span{6, 7});
  CHECK(text.line_at(8) == Span{8, 8});
  CHECK(text.position(8).line == 4);
}

TEST_CASE("spans and positions outside the text are clamped") {
  const Sample sample("政务\n公开");
  const Text& text = sample.text();
  CHECK(text.quote({3, 99}) == "公开");
  CHECK(text.quote({99, 100}).empty());
  CHECK(text.quote({4, 2}).empty());
  CHECK(text.folded({4, 99}) == std::u16string_view(u"开"));
  CHECK(text.disk_offset(99) == sample.bytes().size());
  CHECK(text.position(99).column == 3);
  CHECK(text.line_at(99) == Span{3, 5});
  CHECK(text.line_start(99) == 3);
}

TEST_CASE("a Text that was never built answers as an empty one") {
  const Text text;
  CHECK(text.size() == 0);
  CHECK(text.quote({0, 5}).empty());
  CHECK(text.disk_offset(3) == 0);
  CHECK(text.position(3).line == 1);
  CHECK(text.line_at(3).empty());
  CHECK(text.line_start(3) == 0);
}

TEST_CASE("a copy of a Text stands on its own storage") {
  Text copy;
  {
    const std::string bytes = "政\xFF务公开公开公开";
    Text original;
    REQUIRE(decode(bytes, std::nullopt, {}, original) == SourceError::none);
    copy = original;
  }
  CHECK(copy.utf8() == "政\uFFFD务公开公开公开");
  CHECK(copy.quote({0, 3}) == "政\uFFFD务");
}
