// Headers of table four that wrap over two lines.
#include "match/cell_reading.hpp"

using namespace gxreport;

namespace {

/// Table four with the upper and the lower line of the headers of its first group.
std::string table(const std::string& upper, const std::string& lower) {
  const std::string gap(10, ' ');
  const std::string others = "结果维   结果纠   其他结   尚未审";
  const std::string rests = "持       正       果       结       总计";
  return "二、主动公开政府信息情况\n规章\t1\t1\t1\n行政规范性文件\t1\t1\t1\n行政许可\t1\n行政处罚\t1\n"
         "四、政府信息公开行政复议、行政诉讼情况\n\n" +
         std::string(16, ' ') + "行政复议" + std::string(56, ' ') + "行政诉讼\n" + std::string(55, ' ') +
         "未经复议直接起诉" + std::string(30, ' ') + "复议后起诉\n" + upper + "   " + others + gap + others +
         "\n" + lower + rests + "   " + rests +
         "\n\n15       0        0        0        15     0        0        0        0        0      0" +
         "        0        10       1        11\n";
}

}  // namespace

TEST_CASE("wrapped headers that change places in one group of three are seen") {
  constexpr std::string_view kUpheld = "review.reconsideration.upheld";
  const std::string rest = "       果       结              ";
  CHECK(match::read_cell(table("结果维   结果纠   其他结   尚未审   总计", "持       正" + rest), kUpheld) ==
        "15");
  CHECK(match::read_cell(table("结果纠   结果维   其他结   尚未审   总计", "正       持" + rest), kUpheld) ==
        "ambiguous");
}

TEST_CASE("wrapped headers are seen to change places where one goes on over empty lines") {
  const auto read = [](std::string_view upper, std::string_view lower) {
    const std::string text =
        "二、主动公开政府信息情况\n规章\t1\t1\t1\n行政规范性文件\t1\t1\t1\n行政许可\t1\t1\t1\n"
        "第二十条第（六）项\n" +
        std::string(upper) + "\n" + std::string(lower) +
        "\n\n行政处罚               7        45       9\n行政强制               28       0        17\n";
    return match::read_cell("按照国办公开办函〔2019〕60号编制。\n" + text,
                            "disclosure.penalty.previous_items");
  };
  constexpr std::string_view kNote = "                                         ";
  const std::string note(kNote);
  CHECK(read("                       上一年   本年增   处理决\n                                /减（\n",
             "信息内容               项目数   指比上   定数量") == "7");
  CHECK(read(note + "本年增\n" + note + "/减（\n                       上一年   处理决   指比上",
             "信息内容               项目数   定数量   年）") == "ambiguous");
}
