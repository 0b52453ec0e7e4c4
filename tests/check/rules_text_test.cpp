// GX116 to GX120: the text of the parts.
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"

using namespace gxreport;

namespace {

struct Parts {
  std::string overview = "全年平稳。";
  std::string between = "二、主动公开政府信息情况\n";
  std::string issues = "答复不够及时，已增加一人经办。";
  std::string other = "全年没有收取信息处理费。";
  std::string after = "";
};

std::string printed(const Parts& parts) {
  return "乙市丙局2022年政府信息公开工作年度报告\n一、总体情况\n" + parts.overview + '\n' + parts.between +
         "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n"
         "行政规范性文件\t2\t0\t5\n三、收到和处理政府信息公开申请情况\n五、存在的主要问题及改进情况\n" +
         parts.issues + "\n六、其他需要报告的事项\n" + parts.other + '\n' + parts.after;
}

/// The messages of one rule, in English.
std::vector<std::string> said(std::string_view code, const std::string& report) {
  Document document;
  Options options;
  options.lang = Lang::en;
  check_document(report, TemplateSet::builtin(), options, document);
  std::vector<std::string> messages;
  for (const Diagnostic& diagnostic : document.result.diagnostics) {
    if (diagnostic.rule->code == code) messages.push_back(diagnostic.message);
  }
  return messages;
}

std::string times(std::string_view words, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += words;
  return out;
}

std::vector<std::string> points(const std::string& issues) {
  Parts parts;
  parts.issues = issues;
  return said("GX119", printed(parts));
}

using Said = std::vector<std::string>;

}  // namespace

TEST_CASE("GX116 counts Han characters, and a word or figure as one") {
  Parts parts;
  parts.overview = times("平稳有序，", 250);
  CHECK(said("GX116", printed(parts)).empty());
  parts.overview += "2022年";
  CHECK(said("GX116", printed(parts)) ==
        Said{"“一、总体情况” has 1002 characters, more than 1000 (punctuation and spaces not counted)"});
  parts.overview = "2022年" + times("平稳有序，", 250);
  CHECK(said("GX116", printed(parts)).size() == 1);
  parts.overview = "2022" + times("平稳有序，", 249) + "平稳";
  CHECK(said("GX116", printed(parts)).empty());
  parts.overview = times("平稳 有序\n", 250) + "……！！";
  CHECK(said("GX116", printed(parts)).empty());
}

TEST_CASE("GX116 is silent where the overview's end cannot be told") {
  Parts parts;
  parts.overview = times("平稳有序，", 260);
  parts.between.clear();
  CHECK(said("GX116", printed(parts)).empty());
  parts.between = "二、主动公开政府信息情况\n";
  parts.overview += "五，存在的主要问题及改进情况见后。";
  CHECK(said("GX116", printed(parts)).empty());
}

TEST_CASE("GX117 knows the words that say nothing, and the number of a page") {
  Parts parts;
  for (const char* words : {"无", "暂无。", "无\n- 5 -", " 没有问题。"}) {
    INFO(words);
    parts.issues = words;
    CHECK(said("GX117", printed(parts)).size() == 1);
  }
  for (const char* words : {"无人值守的栏目有两个。", "问题不多。", "无，但要加强。"}) {
    INFO(words);
    parts.issues = words;
    CHECK(said("GX117", printed(parts)).empty());
  }
  parts.issues.clear();
  CHECK(said("GX117", printed(parts)) == Said{"“五、存在的主要问题及改进情况” holds nothing"});
}

TEST_CASE("GX117 is silent where the text may stand elsewhere") {
  Parts parts;
  parts.issues.clear();
  parts.after = "下载：五、存在的主要问题及改进情况.docx\n";
  CHECK(said("GX117", printed(parts)).empty());
}

TEST_CASE("GX118 accepts any word about the fee") {
  Parts parts;
  parts.other = "无其他需要报告的事项。";
  CHECK(said("GX118", printed(parts)) ==
        Said{"“六、其他需要报告的事项” does not say whether fees for processing information were charged"});
  for (const char* words :
       {"未发生政府信息公开收费事项。", "信息处\n理费0元。", "全部免费提供。", "共收取 120 元。"}) {
    INFO(words);
    parts.other = words;
    CHECK(said("GX118", printed(parts)).empty());
  }
}

TEST_CASE("GX119 names the point that is missing or stands twice") {
  CHECK(points("一是目录粗；三是解读少。") == Said{"after “一是” comes “三是”; “二是” is missing"});
  CHECK(points("一是目录粗；二是解读少；二是人手不足；三是更新慢。") ==
        Said{"“二是” stands twice; the second should be “三是”"});
  CHECK(points("一是目录粗；三是解读少；三是人手不足。").size() == 1);
  CHECK(points("一是目录粗，只有二人；三是解读少。").size() == 1);
  CHECK(points("问题：\n\n一\n是目录粗。二是解读少。\n四是人手不足。").size() == 1);
  CHECK(points("九项：一是甲；二是乙；三是丙；四是丁；五是戊；六是己；七是庚；八是辛；九是壬；十是癸；十二是"
               "子。") == Said{"after “十是” comes “十二是”; “十一是” is missing"});
}

TEST_CASE("GX119 is silent on lists that count rightly or in a way that it does not know") {
  for (const char* words :
       {"一是目录粗；二是解读少；三是人手不足。一是补目录；二是写解读。",
        "一是目录粗，其中，一是甲，二是乙，三是丙；二是解读少；三是人手不足。",
        "一是目录粗，其中，一是甲，二是乙；二是解读少，三是人手不足。", "首先是目录粗；三是解读少。",
        "一是目录粗；二是解读少，第一，没有图；二是人手不足。", "一是目录粗；二要多解读；三是人手不足。",
        "一是目录粗；第二，解读少；三是人手不足。", "一是目录粗；（二）解读少；三是人手不足。",
        "一是目录粗；其次，解读少；三是人手不足。", "一是目录粗。（一）改进措施三是补人手。",
        "一是目录粗；统一是难点；二是解读少。", "方面一是目录粗；二是解读少；方面一是甲；二是乙；三是丙。",
        "一是目录粗；其三是人手不足。", "一是目录粗；二是解读少。方面一是甲；二是乙；四是丙。",
        "三是人手不足；五是更新慢。", "一是目录粗；二是解读少；二〇二三年是关键；三是人手不足。",
        "各处做法不统\n一是难点；三是解读少。"}) {
    INFO(words);
    CHECK(points(words).empty());
  }
}

TEST_CASE("GX119 lists no more than twenty points of a text that is all of them") {
  const std::vector<std::string> messages = points(times("一是甲；三是乙。\n", 1000));
  REQUIRE(messages.size() == 20);
  CHECK(messages.back() == "after “一是” comes “三是”; “二是” is missing; 980 more are not listed");
}

TEST_CASE("GX120 says which number the form gives a part, and which part has it") {
  Parts parts;
  parts.between = "一、主动公开政府信息情况\n";
  CHECK(said("GX120", printed(parts)) == Said{"“一、主动公开政府信息情况” is numbered 一, the form has 二; "
                                              "“一、总体情况” bears the same number"});
  for (const char* title :
       {"主动公开政府信息情况\n", "（一）主动公开政府信息情况\n", "|、主动公开政府信息情况\n",
        "第一部分 主动公开政府信息情况\n", "一、主动公开政务信息情况\n"}) {
    INFO(title);
    parts.between = title;
    CHECK(said("GX120", printed(parts)).empty());
  }
}

TEST_CASE("GX120 knows a number by the mark behind it, and needs parts that are numbered so") {
  Parts parts;
  for (const char* title : {"一.主动公开政府信息情况\n", "一，主动公开政府信息情况\n"}) {
    INFO(title);
    parts.between = title;
    CHECK(said("GX120", printed(parts)).size() == 1);
  }
  parts.between = "一主动公开政府信息情况\n";
  CHECK(said("GX120", printed(parts)).empty());
  parts.between = "一、主动公开政府信息情况\n";
  std::string report = printed(parts);
  for (const char* number : {"三、收", "五、存", "六、其"}) {
    const std::size_t at = report.find(number);
    REQUIRE(at != std::string::npos);
    report.erase(at, std::string_view("三、").size());
  }
  CHECK(said("GX120", report).empty());
}
