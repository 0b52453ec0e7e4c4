#include "check/leftovers.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"

using gxreport::check::find_leftovers;
using gxreport::check::kLeftoverKinds;
using gxreport::check::LeftoverKind;
using gxreport::check::Leftovers;

namespace {

/// The only leftover of a text as it stands there; empty when there is none or more than one.
std::u16string one(std::u16string_view text, LeftoverKind kind) {
  const Leftovers found = find_leftovers(text);
  for (std::size_t i = 0; i < kLeftoverKinds; ++i) {
    const std::size_t wanted = i == static_cast<std::size_t>(kind) ? 1 : 0;
    if (found[i].count != wanted) return {};
  }
  const gxreport::Span span = found[static_cast<std::size_t>(kind)].first[0];
  return std::u16string(text.substr(span.begin, span.size()));
}

bool clean(std::u16string_view text) {
  for (const auto& tally : find_leftovers(text)) {
    if (tally.count != 0) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("bookmarks are found whole") {
  CHECK(one(u"前(bookmark: _GoBack)后", LeftoverKind::bookmark) == u"(bookmark: _GoBack)");
  CHECK(one(u"见_GoBack处", LeftoverKind::bookmark) == u"_GoBack");
  CHECK(one(u"一、_Toc4711 总体", LeftoverKind::bookmark) == u"_Toc4711");
  CHECK(one(u"OLE_LINK12", LeftoverKind::bookmark) == u"OLE_LINK12");
}

TEST_CASE("field codes are found whole") {
  CHECK(one(u"第{ PAGE }页", LeftoverKind::field_code) == u"{ PAGE }");
  CHECK(one(u"{ PAGE \\* MERGEFORMAT }", LeftoverKind::field_code) == u"{ PAGE \\* MERGEFORMAT }");
  CHECK(one(u"PAGE \\* MERGEFORMAT 3", LeftoverKind::field_code) == u"\\* MERGEFORMAT");
  CHECK(one(u"HYPERLINK \"http://a.example/b\" 链接", LeftoverKind::field_code) ==
        u"HYPERLINK \"http://a.example/b\"");
  CHECK(one(u"\x13 PAGE \x14"
            u"3\x15",
            LeftoverKind::field_code) ==
        u"\x13 PAGE \x14"
        u"3\x15");
  CHECK(one(u"{TOC", LeftoverKind::field_code) == u"{TOC");
}

TEST_CASE("entities and tags are found whole") {
  CHECK(one(u"共&nbsp;件", LeftoverKind::entity) == u"&nbsp;");
  CHECK(one(u"共&#160;件", LeftoverKind::entity) == u"&#160;");
  CHECK(one(u"共&#xA0;件", LeftoverKind::entity) == u"&#xA0;");
  CHECK(one(u"数<td class=\"x\">", LeftoverKind::tag) == u"<td class=\"x\">");
  CHECK(one(u"数</P>", LeftoverKind::tag) == u"</P>");
  CHECK(one(u"数<br/>", LeftoverKind::tag) == u"<br/>");
  CHECK(one(u"<font\nsize=2>", LeftoverKind::tag) == u"<font\nsize=2>");
}

TEST_CASE("broken references are found whole") {
  CHECK(one(u"如Error! Reference source not found.所示", LeftoverKind::broken_reference) ==
        u"Error! Reference source not found.");
  CHECK(one(u"如错误!未找到引用源。所示", LeftoverKind::broken_reference) == u"错误!未找到引用源。");
  CHECK(one(u"错误! 未定义书签。", LeftoverKind::broken_reference) == u"错误! 未定义书签。");
}

TEST_CASE("leftovers are found where the text begins and where it ends") {
  CHECK(one(u"(bookmark: _GoBack)", LeftoverKind::bookmark) == u"(bookmark: _GoBack)");
  CHECK(one(u"Error! Reference source not found.", LeftoverKind::broken_reference) ==
        u"Error! Reference source not found.");
  CHECK(clean(u"(bookmark"));
  CHECK(clean(u"bookmark: k)"));
  CHECK(clean(u"数<td"));
  CHECK(clean(u"数<"));
  CHECK(clean(u"共&nbsp"));
}

TEST_CASE("a name of a bookmark that goes on to the left is another name") {
  for (const char16_t before : std::u16string_view(u"azAZ09/._-")) {
    CHECK(clean(std::u16string(1, before) + u"_Toc12"));
    CHECK(clean(std::u16string(1, before) + u"_GoBack"));
  }
  for (const char16_t before : std::u16string_view(u"@[`{:见"))
    CHECK(one(std::u16string(1, before) + u"_Toc12", LeftoverKind::bookmark) == u"_Toc12");
}

TEST_CASE("what a report may well say is no leftover") {
  CHECK(clean(u"(一)总体情况(二)主动公开{略}"));
  CHECK(clean(u"A & B; 研发&推广;&合作"));
  CHECK(clean(u"http://www.a.example/x_Toc12.html?a=1&b=2"));
  CHECK(clean(u"数量<3件，其中a<b，金额<10万元>"));
  CHECK(clean(u"改正错误!共三处。HTML MB HYPERLINK"));
  CHECK(clean(u"snake_case file_name_1 _ __"));
  CHECK(clean(u"<https://a.example>"));
  CHECK(clean(u""));
  for (const std::u16string_view end :
       {u"(", u"_", u"&", u"<", u"</", u"{", u"!", u"错误!", u"M", u"H", u"HYPERLINK"}) {
    CHECK(clean(end));
  }
}

TEST_CASE("leftovers are counted, the first of them with their places") {
  std::u16string text;
  for (int i = 0; i < 9; ++i) text += u"字&nbsp;";
  const auto tally = find_leftovers(text)[static_cast<std::size_t>(LeftoverKind::entity)];
  CHECK(tally.count == 9);
  CHECK(tally.first[0] == gxreport::Span{1, 7});
  CHECK(tally.first[4] == gxreport::Span{29, 35});
}

// Long enough that a scan which looks ahead without bound would never end.
TEST_CASE("hostile repetition hides no leftover behind it") {
  for (const std::u16string_view piece :
       {u"{ ", u"<td ", u"&amp", u"(bookmark", u"HYPERLINK \"", u"!    ", u"_Toc", u"\x13"}) {
    std::u16string text;
    while (text.size() < 300'000) text += piece;
    const std::size_t before = find_leftovers(text)[static_cast<std::size_t>(LeftoverKind::entity)].count;
    text += u" 字&nbsp;";
    CHECK(find_leftovers(text)[static_cast<std::size_t>(LeftoverKind::entity)].count == before + 1);
  }
}

TEST_CASE("a leftover is found wherever it stands in a long text") {
  for (std::size_t before = 0; before < 200; ++before) {
    std::u16string text(before, u'字');
    text += u"\u0010\u0017";  // control characters beside the field marks are none
    text += u"&nbsp;";
    text.append(200 - before, u'字');
    const auto tally = find_leftovers(text)[static_cast<std::size_t>(LeftoverKind::entity)];
    REQUIRE(tally.count == 1);
    REQUIRE(tally.first[0].begin == before + 2);
    REQUIRE(find_leftovers(text)[static_cast<std::size_t>(LeftoverKind::field_code)].count == 0);
  }
}
