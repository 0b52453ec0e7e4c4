#include "text/search.hpp"

#include <random>
#include <string>

#include "catch.hpp"

using namespace gxreport;

TEST_CASE("searches in blocks find what plain searches find") {
  constexpr std::u16string_view kAlphabet = u"政政政政政政政政政政政府府号 (";
  constexpr std::u16string_view kWanted = u" (";
  std::mt19937 random(3);
  for (std::size_t size = 0; size < 200; ++size) {
    std::u16string text;
    while (text.size() < size) text.push_back(kAlphabet[random() % kAlphabet.size()]);
    for (std::size_t from = 0; from <= size + 1; ++from) {
      REQUIRE(find_character(text, u'号', from) == text.find(u'号', from));
      REQUIRE(find_either(text, u' ', u'(', from) == text.find_first_of(kWanted, from));
      const std::size_t end = from + size % 11;
      const std::size_t inside = std::u16string_view(text).substr(0, end).find_first_of(kWanted, from);
      REQUIRE(find_either(text, u' ', u'(', from, end) == inside);
      REQUIRE(find_word(text, u"府号", from) == text.find(u"府号", from));
    }
  }
}
