// GX901 to GX903: when a report was published, and which year it covers.
#include <string>
#include <vector>

#include "catch.hpp"
#include "check/sample.hpp"
#include "gxreport/gxreport.hpp"

using namespace gxreport;
using gxreport::test::Sample;

namespace {

std::vector<std::string> said(std::string_view code, const std::string& head) {
  const std::string report =
      head +
      "\n一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年制发件数\t"
      "本年废止件数\t现行有效件数\n规章\t0\t0\t0\n行政规范性文件\t2\t0\t5\n";
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

/// Whether a report of `organ` for 2022 that was published on `date` is late.
bool is_late(const std::string& organ, const std::string& date) {
  return !said("GX901", "发布时间：" + date + "\n" + organ + "2022年政府信息公开工作年度报告").empty();
}

std::string with_period(const std::string& sentence) {
  return "云溪县水务局2022年政府信息公开工作年度报告\n" + sentence;
}

using Said = std::vector<std::string>;

}  // namespace

TEST_CASE("GX901: each kind of organ has its day") {
  struct Kind {
    const char* organ;
    const char* last;
    const char* late;
  };
  for (const Kind& kind :
       {Kind{"云溪县水务局", "2023-01-31", "2023-02-01"}, Kind{"云溪省教育厅", "2023-01-31", "2023-02-01"},
        Kind{"云溪市发展和改革委员会", "2023-01-31", "2023-02-01"},
        Kind{"云溪县人民政府", "2023-02-20", "2023-02-21"},
        Kind{"云溪自治州人民政府", "2023-03-10", "2023-03-11"},
        Kind{"云溪省人民政府", "2023-03-31", "2023-04-01"}, Kind{"国家云溪局", "2023-03-31", "2023-04-01"}}) {
    INFO(kind.organ);
    CHECK_FALSE(is_late(kind.organ, kind.last));
    CHECK(is_late(kind.organ, kind.late));
  }
}

TEST_CASE("GX901 is silent where a name is no more than its ending") {
  const auto found = [](const char* organ) {
    Sample sample("2021-30");
    Template form = *sample.form;
    for (Publisher& kind : form.publishers) kind.holds.clear();
    sample.report.form = &form;
    const Span date = sample.print("2023-12-01");
    sample.report.identity.organization = organ;
    sample.report.identity.year = 2022;
    sample.report.identity.published = Date{2023, 12, 1};
    sample.report.identity.published_span = date;
    return test::of_rule(sample.check(), "GX901").size();
  };
  CHECK(found("甲县局") == 1);
  CHECK(found("局") == 0);
}

TEST_CASE("GX901 is silent where the name leaves open which day is the organ's") {
  for (const char* organ :
       {"云溪市人民政府", "云溪区人民政府", "云溪镇人民政府", "云溪街道办事处", "云溪新区管理委员会",
        "国家税务总局云溪县税务局", "云溪县气象局", "云溪市公安局清溪分局", "云溪经济开发区财政局",
        "云溪县人民政府办公室", "中共云溪县委员会", "重庆市云溪县人民政府"}) {
    INFO(organ);
    CHECK_FALSE(is_late(organ, "2023-03-20"));
  }
}

TEST_CASE("GX901 is silent on dates that need not be the publication's") {
  const std::string title = "云溪县水务局2022年政府信息公开工作年度报告";
  CHECK(said("GX901", "发布日期：2023年2月17日\n" + title) ==
        Said{"published on 2023-02-17; departments of county governments and above publish by 1/31"});
  CHECK(said("GX901", "更新时间：2023-02-17\n" + title).empty());
  CHECK(said("GX901", "时间：2023-02-17\n" + title).empty());
  CHECK(said("GX901", "发布时间：2024-02-17\n" + title).empty());  // a page that was moved
  CHECK(said("GX901", "发布时间：2022-12-17\n" + title).empty());
  CHECK(said("GX901", title).empty());
}

TEST_CASE("GX902: the period that is printed is a calendar year") {
  CHECK(
      said("GX902", with_period("所列数据的统计期限自2021年1月1日起至2022年12月31日止。")) ==
      Said{"the figures are said to cover 2021-01-01 to 2022-12-31, not 1 January to 31 December of a year"});
  CHECK(said("GX902", with_period("统计期限为2022年1月1日至12月30日。")).size() == 1);
  for (const char* sentence :
       {"统计期限为2022年1月1日至12月31日。", "本报告依法编制。",
        "自2016年5月1日至2022年12月31日累计公开数据90条。", "2022年3月1日至2022年6月30日开展了专项整治。",
        "数据累计统计自2016年5月1日至2022年12月31日。"}) {
    INFO(sentence);
    CHECK(said("GX902", with_period(sentence)).empty());
  }
}

TEST_CASE("GX903: the year of the title is the year of the figures") {
  CHECK(said("GX903", with_period("所列数据的统计期限自2021年1月1日起至2021年12月31日止。")) ==
        Said{"the figures are said to cover 2021, but line 1 has a report for 2022"});
  for (const char* sentence :
       {"统计期限为2022年1月1日至12月31日。", "统计期限自2021年1月1日起至2022年12月31日止。",
        "本报告依法编制。", "其中上年数据的统计期限为2021年1月1日至12月31日。"}) {
    INFO(sentence);
    CHECK(said("GX903", with_period(sentence)).empty());
  }
}
