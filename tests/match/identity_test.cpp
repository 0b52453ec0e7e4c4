#include "match/identity.hpp"

#include <string>
#include <string_view>

#include "match/identity_reading.hpp"

using namespace gxreport;
using gxreport::test::kPartOne;
using gxreport::test::printed;
using gxreport::test::Read;

namespace {

struct TitleCase {
  std::string_view head;
  std::string_view organization;
  int year;
};

}  // namespace

TEST_CASE("the organ and the year stand in the title, in either order and over several lines") {
  const TitleCase c = GENERATE(values<TitleCase>({
      {"青岚县城市管理局2020年政府信息公开工作年度报告", "青岚县城市管理局", 2020},
      {"青岚县城市管理局2020年度政府信息公开工作年报", "青岚县城市管理局", 2020},
      {"2024 年云溪市科技局政府信息公开工作\n年度报告", "云溪市科技局", 2024},
      {"云溪市科技局政府信息公开工作年度报告（2023年）", "云溪市科技局", 2023},
      {"云溪市科技局政府信息公开工作年度报告\n（2023年度）", "云溪市科技局", 2023},
      {"云溪市人民政府\n2024 年政府信息公开工作年度报告", "云溪市人民政府", 2024},
      {"云溪市科学技术\n委员会2022年政府信息公开工作年度报告", "云溪市科学技术委员会", 2022},
      {"云溪市水务局\n二〇二〇年\n政府信息公开工作年度报告", "云溪市水务局", 2020},
      {"云溪市水务局二○二一年度政府信息公开工作年度报告", "云溪市水务局", 2021},
      {"标题: 岭南综合试验区2019年度政府信息公开工作年度报告\n发布时间: 2020-01-20", "岭南综合试验区", 2019},
      {"当前位置： 首页 > 政府信息公开 > 年报\n青岚县2020年政府信息公开工作年度报告", "青岚县", 2020},
      {"首页 政务公开 青岚县教育局2020年政府信息公开工作年度报告", "青岚县教育局", 2020},
      {"青 岚 县 教 育 局 2 0 2 0 年 政 府 信 息 公 开 工 作 年 度 报 告", "青岚县教育局", 2020},
      {"青岚县教育局关于2020年政府信息公开工作情况的报告", "青岚县教育局", 2020},
      {"青岚县教育局2020年政务公开工作报告", "", 2020},
      {"青岚县人民政府信息公开工作年度报告（2022年）", "青岚县人民政府", 2022},
      {"中国(青岚)自由贸易试验区管理委员会2021年政府信息公开年度报告", "中国(青岚)自由贸易试验区管理委员会",
       2021},
      {"青嵐縣教育局2020年政府資訊\n", "", 2020},
      {"青岚县第3农技站2020年政府信息公开工作年度报告", "青岚县第3农技站", 2020},
      {"青岚县第１２中学2020年政府信息公开工作年度报告", "青岚县第１２中学", 2020},
      {"2020年青岚县101医院\n政府信息公开工作年度报告", "青岚县101医院", 2020},
      {"附件1青岚县教育局2020年政府信息公开工作年度报告", "青岚县教育局", 2020},
      {"浏览次数：123 青岚县教育局2020年政府信息公开工作年度报告", "青岚县教育局", 2020},
      {"2021年1月青岚县教育局2020年政府信息公开工作年度报告", "月青岚县教育局", 2020},
  }));
  CAPTURE(c.head);
  const Read read(std::string(c.head) + std::string(kPartOne));
  CHECK(read.identity.organization == c.organization);
  CHECK(read.year() == c.year);
}

TEST_CASE("the year span points at the printed year and the organ's at its name") {
  const Read read("正文\n2024 年云溪市科技局政府信息公开工作\n年度报告" + std::string(kPartOne));
  CHECK(read.text.quote(read.identity.year_span) == "2024 年");
  CHECK(read.text.quote(read.identity.organization_span) == "云溪市科技局");
}

TEST_CASE("a short form in the title gives way to the full name of the same organ") {
  const Read preface(
      "市城管执法局2020年政府信息公开工作年度报告\n"
      "本年度报告由云溪市城市管理行政执法局按照有关规定编制。" +
      std::string(kPartOne));
  CHECK(preface.identity.organization == "云溪市城市管理行政执法局");
  const Read contact(
      "教育局2020年政府信息公开工作年度报告\n如有疑问，请与云溪市教育局联系（电话：0000-1234567）。" +
      std::string(kPartOne));
  CHECK(contact.identity.organization == "云溪市教育局");
}

TEST_CASE("the office that compiled a report does not replace the organ that the title names") {
  const Read read(
      "云溪市人民政府\n2024年政府信息公开工作年度报告\n发布机构: 云溪市人民政府办公室\n"
      "本报告由云溪市人民政府办公室根据条例规定编制。" +
      std::string(kPartOne));
  CHECK(read.identity.organization == "云溪市人民政府");
}

TEST_CASE("without a title the organ comes from preface, field, signature or first sentence") {
  const TitleCase c = GENERATE(values<TitleCase>({
      {"政府信息公开工作年度报告\n本报告由云溪市水务局根据条例编制，统计期限自2020年1月1日起至12月31日止。",
       "云溪市水务局", 2020},
      {"2023 年报告\n发布机构：云溪市水务局\n", "云溪市水务局", 2023},
      {"2017年,云溪水务局以党的大会精神为指导,开展工作。", "", 2017},
      {"2017年,云溪市水务局坚持公开为常态,开展工作。", "云溪市水务局", 2017},
      {"2017年,云溪市第2水厂站坚持公开为常态,开展工作。", "云溪市第2水厂站", 2017},
      {"2023 年报告\n发布机构：云溪市第2水厂站\n", "云溪市第2水厂站", 2023},
  }));
  CAPTURE(c.head);
  const Read read(std::string(c.head) + "\n一、总体情况\n各项工作稳步推进。\n");
  CHECK(read.identity.organization == c.organization);
  CHECK(read.year() == c.year);

  const Read signed_report(
      "一、总体情况\n各项工作稳步推进。\n六、其他\n无。\n\n云溪市水务局\n2021年1月20日\n");
  CHECK(signed_report.identity.organization == "云溪市水务局");
  CHECK(printed(signed_report.identity.published) == "2021/1/20");
}

TEST_CASE("cited notices and links to other reports are no titles") {
  const Read cited(
      "按照《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）要求编制。\n"
      "上一篇：北山县2018年政府信息公开工作年度报告\n下一篇：南山县2017年政府信息公开工作年度报告" +
      std::string(kPartOne));
  CHECK(cited.identity.organization.empty());
  CHECK(cited.year() == 2020);
  CHECK(cited.identity.document_number.empty());
}

TEST_CASE("the document number is the report's own") {
  struct NumberCase {
    std::string_view head;
    std::string_view number;
  };
  const NumberCase c = GENERATE(values<NumberCase>({
      {"文号: 云水〔2021〕5号", "云水〔2021〕5号"},
      {"文  号：\n发布日期: 2021-01-29", ""},
      {"文号: 无", ""},
      {"云水函〔2021〕12 号", "云水函〔2021〕12号"},
      {"根据国办公开办函〔2019〕60号的要求编制。", ""},
  }));
  CAPTURE(c.head);
  const Read read("云溪市水务局2020年政府信息公开工作年度报告\n" + std::string(c.head) +
                  std::string(kPartOne));
  CHECK(read.identity.document_number == c.number);
}

TEST_CASE("texts without any of it leave everything empty") {
  for (const std::string_view source :
       {"", "\n\n", "2020", "信息公开", "由与文号发布日期", "）（", "年年年度"}) {
    const Read read(source);
    CHECK(read.identity.organization.empty());
    CHECK_FALSE(read.identity.year);
    CHECK_FALSE(read.identity.published);
    CHECK(read.identity.document_number.empty());
  }
}

TEST_CASE("a bracket that closes before anything has opened it is no end of a name") {
  const Read read(")政府信息公开年度报告\n）2020年政府信息公开年度报告" + std::string(kPartOne));
  CHECK(read.year() == 2020);
  CHECK(read.identity.organization.empty());
}

TEST_CASE("navigation before the title may be longer than what is read") {
  std::string navigation;
  for (int i = 0; i < 3000; ++i) navigation += "栏目导航\n";
  const Read read(navigation + "云溪市水务局2020年政府信息公开工作年度报告" + std::string(kPartOne));
  CHECK(read.identity.organization == "云溪市水务局");
  CHECK(read.year() == 2020);
}
