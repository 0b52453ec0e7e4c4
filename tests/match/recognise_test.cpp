// Which form a report is on, on what evidence, and when it is not the one due (GX114).
#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"

using namespace gxreport;

namespace {

constexpr const char* kOld =
    "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n"
    "规章\t0\t0\t0\n规范性文件\t2\t2\t5\n";
constexpr const char* kNew =
    "二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"
    "规章\t0\t0\t0\n行政规范性文件\t2\t0\t5\n";
constexpr const char* kShared =
    "申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
    "一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t"
    "0\t0\n"
    "四、结转下年度继续办理\t0\t0\t0\t0\t0\t0\t0\n";

std::string titled(const std::string& year, const std::string& body) {
  return "乙县丁局" + year + "年政府信息公开工作年度报告\n\n" + body;
}

struct Read {
  std::string utf8;
  Document document;

  explicit Read(std::string text) : utf8(std::move(text)) {
    Options options;
    options.lang = Lang::en;
    check_document(utf8, TemplateSet::builtin(), options, document);
  }
  [[nodiscard]] std::string form() const {
    return document.report.form == nullptr ? "none" : document.report.form->id;
  }
  /// The message of GX114; empty when it does not fire.
  [[nodiscard]] std::string not_due() const {
    for (const Diagnostic& d : document.result.diagnostics) {
      if (d.rule->code == "GX114") return d.message;
    }
    return {};
  }
  [[nodiscard]] bool told_by(const std::string& words) const {
    return std::ranges::find(document.report.evidence, words) != document.report.evidence.end();
  }
};

}  // namespace

TEST_CASE("a report of 2021 or later on the form before is not on the one due, and the other way round") {
  const Read late(titled("2021", kOld));
  CHECK(late.form() == "2019-60");
  CHECK(late.not_due().ends_with("; told by: 本年新制作数量, 本年新公开数量, 对外公开总数量"));
  const Read early(titled("2020", kNew));
  CHECK(early.form() == "2021-30");
  CHECK(early.not_due().find("; told by: 本年制发件数, 本年废止件数, 现行有效件数") != std::string::npos);
  CHECK(Read(titled("2020", kOld)).not_due().empty());
  CHECK(Read(titled("2021", kNew)).not_due().empty());
}

TEST_CASE("a report for 2019 may be on the statistics of before, one for 2020 may not") {
  const std::string stats = "统计指标\t单位\t统计数\n一、主动公开政府信息数\t条\t12\n二、收到申请数\t件\t3\n";
  const Read last(titled("2019", stats));
  CHECK(last.form() == "legacy-stats");
  CHECK(last.not_due().empty());
  CHECK_FALSE(Read(titled("2020", stats)).not_due().empty());
}

TEST_CASE("rows decide against a document that is cited, and both are said") {
  const Read mixed(titled("2021", std::string("本报告按照国办公开办函〔2021〕30号编制。\n") + kOld));
  CHECK(mixed.form() == "2019-60");
  CHECK(mixed.document.report.contrary == std::vector<std::string>{"国办公开办函〔2021〕30号"});
  CHECK(mixed.not_due().ends_with("; although it cites 国办公开办函〔2021〕30号"));
  const Read agreed(titled("2021", std::string("本报告按照国办公开办函〔2021〕30号编制。\n") + kNew));
  CHECK(agreed.document.report.contrary.empty());
  CHECK(agreed.told_by("国办公开办函〔2021〕30号"));
}

TEST_CASE("what both forms print is told apart by the year") {
  const Read old(titled("2020", kShared));
  CHECK(old.form() == "2019-60");
  CHECK(old.told_by("2020年"));
  CHECK(old.told_by("本年新收政府信息公开申请数量"));
  CHECK(Read(titled("2023", kShared)).form() == "2021-30");
  const Read undated(kShared);
  CHECK(undated.form() == "2021-30");
  CHECK(undated.not_due().empty());
}
