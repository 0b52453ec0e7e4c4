// testdata/prose/sentences.tsv, line by line.
#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "listening.hpp"

using namespace gxreport;
using namespace gxreport::test;

namespace {

struct Line {
  std::size_t number = 0;
  std::string who;
  std::string sentence;
  std::vector<std::string> expected;
};

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  std::ranges::sort(words);
  return words;
}

std::vector<Line> lines() {
  std::ifstream in(std::string(GXREPORT_SOURCE_DIR) + "/testdata/prose/sentences.tsv");
  std::vector<Line> out;
  std::size_t number = 0;
  for (std::string text; std::getline(in, text);) {
    ++number;
    if (text.empty() || text.starts_with('#')) continue;
    const std::size_t one = text.find('\t');
    const std::size_t two = text.find('\t', one + 1);
    INFO("line " << number);
    REQUIRE(two != std::string::npos);
    out.push_back(
        {number, text.substr(0, one), text.substr(one + 1, two - one - 1), words_of(text.substr(two + 1))});
  }
  return out;
}

}  // namespace

TEST_CASE("each sentence of the table is understood as it says there") {
  const Report bureau = report_of("2021-30", "云溪市水务局");
  const Report city = report_of("2021-30", "云溪市人民政府");
  const Report of_2019 = report_of("2019-60", "云溪市水务局");
  const std::vector<Line> all = lines();
  CHECK(all.size() >= 300);
  for (const Line& line : all) {
    INFO("line " << line.number << ": " << line.sentence);
    const Report& report = line.who == "市" ? city : line.who == "19" ? of_2019 : bureau;
    const std::string heard = heard_in(report, line.sentence);
    INFO("heard " << heard);
    CHECK(words_of(heard) == line.expected);
  }
}
