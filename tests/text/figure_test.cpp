#include "gxreport/figure.hpp"

#include "text/sample.hpp"

using namespace gxreport;

namespace {

struct Case {
  const char* cell;
  const char* value;
  const char* digits;
  const char* unit;
  const char* remark;
};

constexpr Case kFigures[] = {
    {"0", "0", "0", "", ""},
    {"０", "0", "０", "", ""},
    {"  17\t", "17", "17", "", ""},
    {"\n34\r\n", "34", "34", "", ""},
    {"1,234", "1234", "1,234", "", ""},
    {"1，234", "1234", "1，234", "", ""},
    {"12,345,678.90", "12345678.90", "12,345,678.90", "", ""},
    {"１２３４", "1234", "１２３４", "", ""},
    {"+6", "6", "+6", "", ""},
    {"＋6", "6", "＋6", "", ""},
    {"+19292", "19292", "+19292", "", ""},
    {"-4", "-4", "-4", "", ""},
    {"－4", "-4", "－4", "", ""},
    {"−4", "-4", "−4", "", ""},
    {"—4", "-4", "—4", "", ""},
    {"-0", "0", "-0", "", ""},
    {"12件", "12", "12", "件", ""},
    {"12 件", "12", "12", "件", ""},
    {"12　件 ", "12", "12", "件", ""},
    {"24大项", "24", "24", "大项", ""},
    {"3人次", "3", "3", "人次", ""},
    {"5項", "5", "5", "項", ""},
    {"12万", "12", "12", "万", ""},
    {"4345.2万元", "4345.2", "4345.2", "万元", ""},
    {"4345．2 萬元", "4345.2", "4345．2", "萬元", ""},
    {"50423023.14元", "50423023.14", "50423023.14", "元", ""},
    {"0.5", "0.5", "0.5", "", ""},
    {"“0”", "0", "0", "", ""},
    {"\"0\"", "0", "0", "", ""},
    {"「12件」", "12", "12", "件", ""},
    {"22（其中修订 16 件）", "22", "22", "", "（其中修订 16 件）"},
    {"22件（其中修订（含废止）16件）", "22", "22", "件", "（其中修订（含废止）16件）"},
    {"22（其中修订16）件", "22", "22", "件", "（其中修订16）"},
    {"7 [注1]", "7", "7", "", "[注1]"},
    {"7()", "7", "7", "", "()"},
    {"1\u200B2", "12", "1\u200B2", "", ""},
    {"\uFEFF8\u200B", "8", "8", "", ""},
    {"999999999999999999", "999999999999999999", "999999999999999999", "", ""},
};

constexpr const char* kBlanks[] = {"",    "   ",  "　\t\n", "-",      "--",     "——",    "―",  "—",
                                   "－",  "/",    "／",     "\\",     "//",     "─",     "无", "無",
                                   "空",  "空白", "空 白",  "（空）", "（无）", "( / )", "“”", "\"\"",
                                   "“ ”", "“无”", "（）",   "（—）",  "- -",    "\u200B"};

constexpr const char* kOthers[] = {"规章",
                                   "一",
                                   "约12件",
                                   "12余件",
                                   "50%",
                                   "- 4",
                                   "- 4 -",
                                   "-4-",
                                   "— 5 —",
                                   "1 234",
                                   "1,23",
                                   "1,234,5",
                                   "1234,567",
                                   "0,123",
                                   "00",
                                   "007",
                                   "00.5",
                                   "-00",
                                   ".5",
                                   "12.",
                                   "1.2.3",
                                   "1..2",
                                   "±0",
                                   "+-1",
                                   "--4",
                                   "+",
                                   "+ 6",
                                   "12。",
                                   "12、3",
                                   "3/4",
                                   "12/",
                                   "2020年",
                                   "12月",
                                   "12号",
                                   "第12件",
                                   "12件3",
                                   "12（",
                                   "12）",
                                   "12（a）b",
                                   "12（a）（b）",
                                   "（12）",
                                   "（12",
                                   "12件件",
                                   "“12",
                                   "12”",
                                   "无12",
                                   "无件",
                                   "空间",
                                   "无法提供",
                                   "/年",
                                   "“",
                                   "〃",
                                   "12a",
                                   "a12",
                                   "0 0",
                                   "1000000000000000000",
                                   "0.0000000000000000000",
                                   "①",
                                   "12\uFFFD",
                                   "12\U0001F600",
                                   "-12345678901234567890123456789012345678901234567890"};

Figure read(const Sample& sample) { return read_figure(sample.text(), sample.all()); }

}  // namespace

TEST_CASE("figures are read with their digits, unit and remark") {
  for (const Case& expected : kFigures) {
    INFO(expected.cell);
    const Sample sample(expected.cell);
    const Figure figure = read(sample);
    REQUIRE(figure.kind == FigureKind::figure);
    CHECK(figure.value.to_string() == expected.value);
    CHECK(sample.text().quote(figure.digits) == expected.digits);
    CHECK(sample.text().quote(figure.unit) == expected.unit);
    CHECK(sample.text().quote(figure.remark) == expected.remark);
  }
}

TEST_CASE("only a printed sign is explicit") {
  CHECK(read(Sample("＋6")).explicit_sign);
  CHECK(read(Sample("−4")).explicit_sign);
  CHECK_FALSE(read(Sample("4")).explicit_sign);
}

TEST_CASE("blank cells are told from text") {
  for (const char* cell : kBlanks) {
    INFO('[' << cell << ']');
    CHECK(read(Sample(cell)).kind == FigureKind::blank);
  }
}

TEST_CASE("what only looks like a figure is none") {
  for (const char* cell : kOthers) {
    INFO(cell);
    const Figure figure = read(Sample(cell));
    CHECK(figure.kind == FigureKind::not_a_figure);
    CHECK(figure.digits.empty());
    CHECK(figure.unit.empty());
  }
}
