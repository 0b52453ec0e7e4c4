// Figures as sentences print them.
#include "prose/figures.hpp"

#include <string>

#include "catch.hpp"
#include "prose/compare.hpp"
#include "prose/percent.hpp"

using namespace gxreport;
using namespace gxreport::prose;

namespace {

/// "34 count" of the figure that begins the text; empty when none does.
std::string read(std::u16string_view text) {
  const auto figure = read_prose_figure(text, 0, static_cast<Pos>(text.size()));
  if (!figure) return "";
  static constexpr std::array kNames = {"count", "percentage", "amount", "about"};
  return figure->value.to_string() + ' ' + kNames.at(static_cast<std::size_t>(figure->kind));
}

}  // namespace

TEST_CASE("Chinese numerals") {
  for (const auto& [numerals, value] : {std::pair{u"零", 0},
                                        {u"两", 2},
                                        {u"九", 9},
                                        {u"十", 10},
                                        {u"十一", 11},
                                        {u"二十", 20},
                                        {u"三十四", 34},
                                        {u"一百零五", 105},
                                        {u"一百一十", 110},
                                        {u"二百三十", 230},
                                        {u"一千零二", 1002},
                                        {u"三千四百五十六", 3456},
                                        {u"二〇", 20},
                                        {u"一二三", 123}})
    CHECK(read_numerals(numerals) == value);
  for (const char16_t* none : {u"", u"百", u"十十", u"一二十", u"二百三", u"零零", u"一百零", u"百千",
                               u"十零", u"两二", u"二百三十四十五", u"〇一"})
    CHECK_FALSE(read_numerals(none).has_value());
}

TEST_CASE("figures with what they count") {
  CHECK(read(u"34件") == "34 count");
  CHECK(read(u"34 \n件") == "34 count");
  CHECK(read(u"1,234件") == "1234 count");
  CHECK(read(u"0件") == "0 count");
  CHECK(read(u"十一件") == "11 count");
  CHECK(read(u"17.46%") == "17.46 percentage");
  CHECK(read(u"5949.09万元") == "59490900 amount");
  CHECK(read(u"12元") == "12 amount");
  CHECK(read(u"30余件") == "30 about");
  CHECK(read(u"1.2万件") == "1.2 about");
}

TEST_CASE("what is no figure of a sentence") {
  for (const char16_t* none : {u"34", u"34月", u"2023年", u"034件", u"1.5件", u"5个百分点",
                               u"12345678901234567件", u"十", u"一个", u"1.2.3件"})
    CHECK(read(none).empty());
}

TEST_CASE("a share is rounded or cut off as printed") {
  CHECK(is_share({5185, 2}, 42, 81));
  CHECK(is_share({519, 1}, 42, 81));
  CHECK(is_share({518, 1}, 42, 81));
  CHECK(is_share({52, 0}, 42, 81));
  CHECK(is_share({51, 0}, 42, 81));
  CHECK_FALSE(is_share({53, 0}, 42, 81));
  CHECK_FALSE(is_share({5186, 2}, 42, 81));
  CHECK(is_share({100, 0}, 7, 7));
  CHECK(is_share({0, 0}, 0, 7));
  CHECK_FALSE(is_share({50, 0}, 1, 0));
}

TEST_CASE("amounts agree as far as the coarser is printed") {
  CHECK(same_amount({59490900, 0}, -2, {5949088667, 2}, 2));
  CHECK(same_amount({59490800, 0}, -2, {5949088667, 2}, 2));
  CHECK_FALSE(same_amount({59491900, 0}, -2, {5949088667, 2}, 2));
  CHECK(same_amount({5949088667, 2}, 2, {5949088667, 2}, 2));
}
