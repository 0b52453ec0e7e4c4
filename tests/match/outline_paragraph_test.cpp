// Outlines whose rows stand in one paragraph with nothing between them.
#include "outline_reading.hpp"

using namespace gxreport;
using gxreport::test::OutlineText;

namespace {

const std::string kTitle = "松原县水务局2017年政府信息公开工作年度报告\n";
const std::string kRows =
    "一、主动公开情况（一）主动公开政府信息数（相同信息计1条）条39其中：主动公开规范性文件数条1"
    "（二）通过不同渠道和方式公开政府信息的情况1.政府公报公开政府信息数条2.政府网站公开政府信息数条393."
    "政务微博公开"
    "政府信息数条0二、依申请公开情况（一）收到申请数件1,2341.当面申请数件02."
    "网络申请数件12（二）申请办结数件3";

std::size_t rows_of(const std::string& paragraph) { return OutlineText(kTitle + paragraph).cells(); }

}  // namespace

TEST_CASE("the numbering tells the rows of an outline in one paragraph") {
  const OutlineText read(kTitle + "统计指标单位统计数" + kRows +
                         "（注：各子栏目数总数要等于总栏目数量）单位负责人：林某\n");
  CHECK(read.at("stats.1") == "empty");
  CHECK(read.at("stats.1.1") == "39条");
  CHECK(read.at("stats.1.1.a") == "1条");
  CHECK(read.at("stats.1.2.1") == "empty");
  CHECK(read.at("stats.1.2.2") == "39条");
  CHECK(read.at("stats.1.2.3") == "0条");
  CHECK(read.at("stats.2.1") == "1234件");
  CHECK(read.at("stats.2.1.1") == "0件");
  CHECK(read.at("stats.2.1.2") == "12件");
  CHECK(read.at("stats.2.2") == "3件");
  CHECK(read.cells() == 12);
}

TEST_CASE("a figure in a paragraph stands where it stands in the file") {
  const OutlineText read(kTitle + "附：统计指标 单位 统计数 " + kRows);
  const Report& report = read.document.report;
  REQUIRE(report.form != nullptr);
  const CellIndex index = report.form->find_cell("stats.1.2.2");
  REQUIRE(index != kNoCell);
  const Span span = report.cells[index].span;
  CHECK(read.document.text.disk_offset(span.begin) == read.bytes.find("393."));
  CHECK(read.document.text.disk_offset(span.end) == read.bytes.find("393.") + 2);
  CHECK(read.document.text.position(span.begin).line == 2);
}

TEST_CASE("a paragraph in which one row cannot be told is left as it is") {
  const auto changed = [](const std::string& from, const std::string& to) {
    std::string rows = kRows;
    REQUIRE(rows.find(from) != std::string::npos);
    return "统计指标单位统计数" + rows.replace(rows.find(from), from.size(), to);
  };
  CHECK(rows_of("统计指标单位统计数" + kRows) == 12);
  CHECK(rows_of(changed("2.政府网站", "3.政府网站")) == 0);           // a row is lost
  CHECK(rows_of(changed("条393.政务", "条39 43.政务")) == 0);         // two figures
  CHECK(rows_of(changed("条393.政务", "条0393.政务")) == 0);          // no figure
  CHECK(rows_of(changed("条39其中", "条39件其中")) == 0);             // what stands behind the figure?
  CHECK(rows_of(changed("（相同信息计1条）条39其中", "其中")) == 0);  // whose figure is the next one?
  CHECK(rows_of(changed("二、依申请", "三、依申请")) == 0);
  CHECK(rows_of(changed("公开情况（一）收到", "公开12345热线（一）收到")) == 0);
  CHECK(rows_of(changed("信息数条2.政府网站", "信息数条—2.政府网站")) == 12);
  CHECK(rows_of(changed("网络申请数", "意外申请数")) == 0);  // two rows may hide in what is not known
  CHECK(rows_of(changed("条1（二）", "条—制发规范性文件总数件52（二）")) == 0);  // a row without a number
  CHECK(rows_of(changed("条1（二）", "条制发规范性文件总数件52（二）")) == 0);
  CHECK(rows_of("统计指标单位统计数" + kRows + "同比增长3件") == 0);
  CHECK(rows_of(kRows) == 0);  // no header
}

TEST_CASE("two columns of figures in a paragraph are called run together") {
  const OutlineText read(kTitle + "统计指标单位本年度历年累计" + kRows);
  CHECK(read.at("stats.1.1") == "ambiguous");
  CHECK(read.found("GX207") > 0);
}

TEST_CASE("headers without end are looked behind a few times") {
  std::string headers;
  for (int i = 0; i < 100000; ++i) headers += "统计指标单位统计数";
  CHECK(rows_of(headers) == 0);
  std::string numbers = "统计指标单位统计数";
  for (int i = 0; i < 100000; ++i) numbers += "（一）收到申请数";
  CHECK(rows_of(numbers) == 0);
}
