// Time grows as the input does: what is repeated four times as often may take four times as long, not
// sixteen.
#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"

using namespace gxreport;

namespace {

/// Something repeated in a report, behind the first `mark` that stands behind the first `after`.
struct Trap {
  const char* name;
  const char* report;
  const char* after;
  const char* mark;
  const char* piece;
  const char* end;
};

const Trap kTraps[] = {
    {"digits before a unit", "form-2021-tabs.txt", "一、", "\n", "7", "项\n"},
    {"numbers with points before a unit", "form-2021-tabs.txt", "一、", "\n", "1.", "件\n"},
    {"figures on the line of a row", "form-2021-tabs.txt", "\t3\t2\t0", "\n", "0\t", "\n"},
    {"figures before a word in a flat table", "form-2021-tabs.txt", "四、政府信息", "总计\n", "0\t",
     "甲乙丙丁\n"},
    {"brackets that never close, a line each", "form-2021-tabs.txt", "一、", "\n", "（县 局\n", ""},
    {"brackets that never close, in one line", "form-2021-tabs.txt", "一、", "\n", "（县 ", "\n"},
    {"marks that stand before numbers", "form-2021-glued.txt", "一、", "", "#", "\n"},
    {"rows that no form has, before any that one has", "box-grid-wrapped.txt", "│\n", "", "其中：\t条\t1\n",
     ""},
};

std::string contents(const char* report) {
  std::ifstream in(std::filesystem::path(GXREPORT_SOURCE_DIR) / "testdata/reports" / report,
                   std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string sprung(const Trap& trap, std::size_t count) {
  std::string text = contents(trap.report);
  const std::size_t after = text.find(trap.after);
  REQUIRE(after != std::string::npos);
  const std::size_t mark = text.find(trap.mark, after);
  REQUIRE(mark != std::string::npos);
  std::string repeated;
  for (std::size_t i = 0; i < count; ++i) repeated += trap.piece;
  return text.insert(mark + std::string(trap.mark).size(), repeated + trap.end);
}

/// Of the processor; the least of two runs, as a busy machine only adds.
double seconds_for(const std::string& text) {
  double least = 1e9;
  for (int run = 0; run < 2; ++run) {
    Document document;
    const std::clock_t begin = std::clock();
    check_document(text, TemplateSet::builtin(), Options{}, document);
    least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return least;
}

}  // namespace

TEST_CASE("what is repeated four times as often does not take the square as long") {
  constexpr std::size_t kCount = 60'000;
  constexpr double kUnmeasured = 0.05;  // seconds that say nothing
  for (const Trap& trap : kTraps) {
    const double once = std::max(seconds_for(sprung(trap, kCount)), kUnmeasured);
    CAPTURE(trap.name, once);
    CHECK(seconds_for(sprung(trap, 4 * kCount)) < 9 * once);
  }
}
