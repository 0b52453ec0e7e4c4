// GX101 to GX115: the document.
#include <string>

#include "catch.hpp"
#include "check/sample.hpp"

using namespace gxreport;
using gxreport::test::of_rule;
using gxreport::test::only;
using gxreport::test::Sample;
using Kind = Observation::Kind;

TEST_CASE("GX101 counts bad bytes and names the first places") {
  Sample sample;
  for (int i = 0; i < 8; ++i) {
    sample.print("申请数量共");
    sample.source.insert(sample.source.size() - 1, 1, '\xFF');
  }
  const Diagnostic found = only(sample.check(), "GX101");
  CHECK(found.severity == Severity::error);
  CHECK(found.message.starts_with("有 8 处字节不是有效的 utf-8 字符：第 "));
  CHECK(found.message.ends_with("……"));
  CHECK(found.span.size() == 1);
}

TEST_CASE("GX101 alone is said of a file that cannot be read") {
  std::uint64_t last = 0;
  for (const SourceError error :
       {SourceError::too_large, SourceError::not_text, SourceError::wrong_encoding}) {
    for (const Lang lang : {Lang::zh, Lang::en}) {
      CheckResult result;
      result.diagnostics.resize(3);
      Options options;
      options.lang = lang;
      report_unreadable(error, options, result);
      REQUIRE(result.diagnostics.size() == 1);
      CHECK(result.diagnostics.front().rule->code == "GX101");
      CHECK_FALSE(result.diagnostics.front().message.empty());
      if (lang == Lang::en) CHECK(result.diagnostics.front().fingerprint == last);
      last = result.diagnostics.front().fingerprint;
    }
  }
}

TEST_CASE("GX110 is all that is said when no form is recognised") {
  Sample sample;
  sample.report = Report{};
  CHECK(sample.codes() == std::vector<std::string>{"GX110"});
}

TEST_CASE("GX111 names the missing part") {
  Sample sample;
  sample.observe(Kind::part_missing, {}, {}, "", 4);
  const Diagnostic found = only(sample.check(), "GX111");
  CHECK(found.message == "缺少“五、存在的主要问题及改进情况”这一部分");
  sample.observe(Kind::part_missing, {}, {}, "", 99);
  sample.observe(Kind::part_missing, {}, {}, "", -1);
  CHECK(of_rule(sample.check(), "GX111").size() == 1);
}

TEST_CASE("GX112 points at the part that is out of order") {
  Sample sample;
  const Span title = sample.report.sections.at(3).title;
  sample.observe(Kind::part_out_of_order, title, {}, "", 3);
  const Diagnostic found = only(sample.check(), "GX112");
  CHECK(found.span == title);
  CHECK(found.message == "“四、政府信息公开行政复议、行政诉讼情况”没有排在格式规定的位置");
}

TEST_CASE("GX113 quotes the title and the form's") {
  Sample sample;
  const Span title = sample.print("五、存在问题及改进措施");
  sample.observe(Kind::part_title_deviates, title, {}, "存在的主要问题及改进情况", 4);
  const Diagnostic found = only(sample.check(), "GX113");
  CHECK(found.message == "标题印作“五、存在问题及改进措施”，格式为“存在的主要问题及改进情况”");
  CHECK(found.fix == "标题改为“存在的主要问题及改进情况”。");
}

TEST_CASE("GX114 compares the form with the one due for the year") {
  Sample sample;
  sample.report.identity.year = 2019;
  CHECK(sample.codes().empty());
  sample.report.identity.year = 2023;
  const Diagnostic found = only(sample.check(), "GX114");
  CHECK(found.span == sample.report.identity.year_span);
  CHECK(found.message.find("2023") != std::string::npos);
  CHECK(found.message.find("2021-30") != std::string::npos);
  sample.report.identity.year.reset();
  CHECK(sample.codes().empty());
}

TEST_CASE("GX114 says by what the form was told, and what speaks against it") {
  Sample sample;
  sample.report.identity.year = 2023;
  const std::string bare = only(sample.check(Lang::en), "GX114").message;
  CHECK(bare.find("told by") == std::string::npos);
  CHECK(bare.find("although it cites") == std::string::npos);
  sample.report.evidence = {"甲", "乙", "丙", "丁"};
  const std::string told = only(sample.check(Lang::en), "GX114").message;
  CHECK(told.starts_with(bare + "; told by: 甲, 乙, 丙"));
  sample.report.contrary = {"某函"};
  CHECK(only(sample.check(Lang::en), "GX114").message == told + "; although it cites 某函");
}

TEST_CASE("GX114 accepts an older form in a year that both serve") {
  std::vector<std::unique_ptr<const Template>> forms;
  for (const int last : {2025, 2019}) {
    auto form = std::make_unique<Template>();
    form->id = std::to_string(last);
    form->year_from = last == 2025 ? std::optional<int>(2019) : std::nullopt;
    form->year_to = last;
    forms.push_back(std::move(form));
  }
  const TemplateSet set(std::move(forms));
  Report report;
  report.form = set.find("2019");
  const auto findings = [&](int year) {
    report.identity.year = year;
    CheckResult result;
    check_report(Text{}, report, set, Options{}, result);
    return of_rule(result, "GX114").size();
  };
  CHECK(findings(2018) == 0);
  CHECK(findings(2019) == 0);
  CHECK(findings(2020) == 1);
}

TEST_CASE("GX115 says that there are more places only when there are") {
  Sample sample;
  for (int i = 0; i < 5; ++i) sample.print("共&nbsp;件");
  CHECK(only(sample.check(Lang::en), "GX115").message.find(", …)") == std::string::npos);
  sample.print("共&nbsp;件");
  CHECK(only(sample.check(Lang::en), "GX115").message.ends_with(", …)"));
}

TEST_CASE("GX115 is one finding a kind, with the places") {
  Sample sample;
  const Span mark = sample.print("[bookmark: _GoBack]");
  for (int i = 0; i < 7; ++i) sample.print("共&nbsp;件");
  const CheckResult result = sample.check();
  const std::vector<Diagnostic> found = of_rule(result, "GX115");
  REQUIRE(found.size() == 2);
  CHECK(found[0].message == "转换残留的书签“[bookmark: _GoBack]”");
  CHECK(found[0].span == mark);
  CHECK(found[0].severity == Severity::warning);
  CHECK(found[1].message.starts_with("转换残留的网页实体“&nbsp;”，共 7 处（第 "));
  CHECK(found[1].message.ends_with(" 行等）"));
  CHECK(found[0].fingerprint != found[1].fingerprint);
}
