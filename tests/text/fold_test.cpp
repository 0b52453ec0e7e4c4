#include "text/fold.hpp"

#include "text/sample.hpp"

using namespace gxreport;

namespace {

std::u16string folded(const char* utf8) {
  const Sample sample(utf8);
  return std::u16string(sample.text().folded());
}

void check_all_fold_to(std::u16string_view characters, char16_t expected) {
  for (const char16_t c : characters) {
    INFO(static_cast<unsigned>(c));
    CHECK(fold(c) == expected);
  }
}

}  // namespace

TEST_CASE("folding twice is folding once") {
  for (unsigned c = 0; c < 0x10000; ++c) {
    const char16_t once = fold(static_cast<char16_t>(c));
    if (fold(once) != once) FAIL(c);
  }
}

TEST_CASE("ASCII stands for itself but for brackets, quotes and controls") {
  for (char16_t c = 0x20; c < 0x7F; ++c) {
    if (c != u'[' && c != u']' && c != u'\'') CHECK(fold(c) == c);
  }
  CHECK(fold(u'\t') == u'\t');
  CHECK(fold(u'\n') == u'\n');
  check_all_fold_to(std::u16string_view(u"\0\a\b\v\f\r\x1B\x7F\x85", 9), u' ');
}

TEST_CASE("full-width ASCII is half-width but for the vertical bar, which the lexer reads") {
  for (char16_t c = 0xFF01; c <= 0xFF5E; ++c) {
    if (c != u'｜') CHECK(fold(c) == fold(static_cast<char16_t>(c - 0xFEE0)));
  }
  for (const char16_t rule : std::u16string_view(u"|｜│┃┆─━┼║¦")) CHECK(fold(rule) == rule);
}

TEST_CASE("each kind of mark is one character") {
  check_all_fold_to(u"(（[［〔【〖﹝﹙", u'(');
  check_all_fold_to(u")）]］〕】〗﹞﹚", u')');
  check_all_fold_to(u"\"'“”‘’„「」『』〝〞＂＇｢｣", u'"');
  check_all_fold_to(u"-‐‑‒–—―−－﹣﹘ー", u'-');
  check_all_fold_to(u" \u00A0\u2002\u2003\u2009\u202F\u3000\u2028\u2029", u' ');
  check_all_fold_to(u"\u200B\u200C\u200D\uFEFF\u00AD\u2060\u200E\u202E\uFE0F", kZeroWidth);
  check_all_fold_to(u",，﹐", u',');
  check_all_fold_to(u".．﹒", u'.');
}

TEST_CASE("what has a meaning of its own is left alone") {
  for (const char16_t c : std::u16string_view(u"《》〈〉、。·①⑴㈠Ⅰ〇{}○●■→％")) {
    if (c != u'％') CHECK(fold(c) == c);
  }
  CHECK(fold(kBadCharacter) == kBadCharacter);
  CHECK(fold_code_point(0x20BB7) == kAstral);
  CHECK(fold_code_point(0x1F600) == kAstral);
}

TEST_CASE("labels in traditional characters fold to the form's own") {
  CHECK(folded("屬於國家祕密") == folded("属于国家秘密"));
  CHECK(folded("結轉下年度繼續辦理") == folded("结转下年度继续办理"));
  CHECK(folded("總計") == folded("总计"));
  CHECK(folded("保護第三方合法權益") == folded("保护第三方合法权益"));
  CHECK(folded("補正後申請內容仍不明確") == folded("补正后申请内容仍不明确"));
  CHECK(folded("行政徵收採購") == folded("行政征收采购"));
  CHECK(folded("衞生") == folded("卫生"));
}

TEST_CASE("characters in another dress, as converters from PDF print them, fold to themselves") {
  CHECK(folded("⽂⼈⾏⾧⻓⻅⻚") == folded("文人行长长见页"));
  CHECK(folded("\uF967\uF9BA") == folded("不了"));
}

TEST_CASE("a Text folds one to one") {
  const Sample sample("（一）規 章：１２．５\U0001F600“”\r\n");
  CHECK(sample.text().folded() == std::u16string_view(u"(一)规 章:12.5\uE000\"\" \n"));
  CHECK(sample.text().quote({3, 6}) == "規 章");
}
