// GX114: the report uses another form than the one due for its year.
#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

/// On what evidence the form was recognised, since whoever reads this may doubt it.
std::string grounds(const Inspection& in) {
  constexpr std::size_t kNamed = 3;
  std::string out;
  if (!in.report.evidence.empty())
    out += say(in.lang, "；依据：{}", "; told by: {}", list_names(in.report.evidence, in.lang, kNamed));
  if (!in.report.contrary.empty())
    out += say(in.lang, "；虽然文中引用的是{}", "; although it cites {}",
               list_names(in.report.contrary, in.lang, kNamed));
  return out;
}

void find_gx114(const Inspection& in, Findings& findings) {
  if (in.form == nullptr || !in.report.identity.year) return;
  const int year = *in.report.identity.year;
  const Template* due = in.forms->due(year);
  if (due == nullptr || due->id == in.form->id || in.form->is_due(year)) return;
  const auto wording = [&](const Template& form) {
    return form.document.empty() ? (in.lang == Lang::zh ? form.name.zh : form.name.en) : form.document;
  };
  Finding finding;
  finding.span = in.report.identity.year_span;
  finding.mark = in.form->id + ' ' + std::to_string(year);
  finding.message = say(in.lang, "{} 年度的报告应当用 {} 的格式（{}），所用的是 {} 的格式（{}）",
                        "a report for {} is due on the form of {} ({}), this one is on that of {} ({})", year,
                        wording(*due), due->id, wording(*in.form), in.form->id);
  finding.message += grounds(in);
  findings.add(std::move(finding));
}

}  // namespace

constinit const CheckedRule gx114_form_not_due{
    {.code = "GX114",
     .name = "form-not-due",
     .severity = Severity::error,
     .title = {"所用格式不是该年度应当用的格式", "The form is not the one due for the report's year"},
     .basis =
         {"国办公开办函〔2019〕60号、国办公开办函〔2021〕30号：各自格式起用的年度",
          "国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号: the years from which each form is used"},
     .why = {"旧格式的栏目与新格式不同，数字不能汇总，也与上下年接不上。",
             "The rows and columns of the forms differ; figures on the wrong one cannot be aggregated or "
             "compared "
             "with the years beside it."},
     .fix = {"改用该年度应当用的格式；如果年度认错了，在标题里写明年度。",
             "Move the report to the form due for its year; if the year was misread, state it in the title."},
     .bad = "乙市丙局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项\n"
            "信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t0\t0\t0\n规范性文件\t2\t2\t5\n"
            "第二十条第（五）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t12\t0\t31\n",
     .good = "乙市丙局2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项\n"
             "信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t0\t0\t0\n规范性文件\t2\t2\t5\n"
             "第二十条第（五）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t12\t0\t31\n",
     .forms = {}},
    find_gx114};

}  // namespace gxreport::check
