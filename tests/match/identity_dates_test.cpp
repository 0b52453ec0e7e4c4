// The dates of a report: the year reported on, the publication, the period of the figures.
#include <string>
#include <string_view>

#include "match/identity_reading.hpp"

using namespace gxreport;
using gxreport::test::kPartOne;
using gxreport::test::printed;
using gxreport::test::Read;

TEST_CASE("the year reported on is never the year of publication") {
  const Read dated(
      "云溪市水务局政府信息公开工作年度报告\n发布日期: 2021-01-29\n一、总体情况\n工作稳步推进。\n");
  CHECK_FALSE(dated.identity.year);
  CHECK(printed(dated.identity.published) == "2021/1/29");
  const Read period(
      "云溪市水务局政府信息公开工作年度报告\n发布日期: 2021-01-29\n"
      "统计期限自2020年1月1日起至12月31日止。\n一、总体情况\n工作稳步推进。\n");
  CHECK(period.year() == 2020);
}

TEST_CASE("publication dates in their forms") {
  struct DateCase {
    std::string_view head;
    std::string_view date;
  };
  const DateCase c = GENERATE(values<DateCase>({
      {"发布日期: 2021-01-29", "2021/1/29"},
      {"发布时间：2021年1月29日 来源：本局", "2021/1/29"},
      {"发布日期:2021/1/29 09:34 浏览次数:0次", "2021/1/29"},
      {"发布日期：[2021.01.29]", "2021/1/29"},
      {"发布日期\n\n2021-01-29\n\n文号", "2021/1/29"},
      {"更新日期: 2022-05-01\n发 布 日 期: 2021-01-29", "2021/1/29"},
      {"2021-01-29 09:34 来源：本局", "2021/1/29"},
      {"更新日期: 2022-05-01", "-"},
      {"发布日期: 2021-13-29", "-"},
      {"2021-01-29\n2021-02-03", "-"},
      {"发布日期:", "-"},
  }));
  CAPTURE(c.head);
  const Read read("云溪市水务局2020年政府信息公开工作年度报告\n" + std::string(c.head) +
                  std::string(kPartOne));
  CHECK(printed(read.identity.published) == c.date);
  CHECK(read.year() == 2020);
}

TEST_CASE("a signature date counts only alone and after the year of the report") {
  const std::string report = "云溪市水务局2020年政府信息公开工作年度报告" + std::string(kPartOne);
  CHECK(printed(Read(report + "云溪市水务局\n二〇二一年一月二十九日\n").identity.published) == "2021/1/29");
  CHECK(printed(Read(report + "2019年1月29日\n").identity.published) == "-");
  CHECK(printed(Read(report + "2021年1月29日\n2021年2月1日\n").identity.published) == "-");
}

TEST_CASE("the period of the figures, the second year printed or not") {
  struct PeriodCase {
    std::string_view sentence;
    std::string_view from;
    std::string_view to;
  };
  const PeriodCase c = GENERATE(values<PeriodCase>({
      {"统计期限自2020年1月1日起至12月31日止。", "2020/1/1", "2020/12/31"},
      {"统计期限自2020年1月1日起至2020年12月31日止。", "2020/1/1", "2020/12/31"},
      {"统计周期\n为 2020 年 1 月 1 日至 12 月 31 日。", "2020/1/1", "2020/12/31"},
      {"所列数据的统计期限为2020年1月1日—2020年11月30日。", "2020/1/1", "2020/11/30"},
      {"统计时限：2020.1.1-2020.12.31", "2020/1/1", "2020/12/31"},
      {"展览自2020年5月1日至5月7日举行。", "-", "-"},
  }));
  CAPTURE(c.sentence);
  const Read read("云溪市水务局2020年政府信息公开工作年度报告\n" + std::string(c.sentence) +
                  std::string(kPartOne));
  CHECK(printed(read.identity.period_from) == c.from);
  CHECK(printed(read.identity.period_to) == c.to);
}
