// GX110: none of the known forms.
#include <vector>

#include "check/rules/table.hpp"
#include "check/wording.hpp"

namespace gxreport::check {

namespace {

void find_gx110(const Inspection& in, Findings& findings) {
  if (in.form != nullptr) return;
  std::vector<std::string> known;
  for (const auto& form : in.forms->all()) known.push_back(form->id);
  Finding finding;
  finding.span = {0, 1};
  finding.message = say(in.lang, "认不出报告所用的格式；已知的格式：{}",
                        "no known form is recognised in this document; known are {}",
                        list_names(known, in.lang, known.size()));
  findings.add(std::move(finding));
}

}  // namespace

constinit const CheckedRule gx110_form_not_recognised{
    {.code = "GX110",
     .name = "form-not-recognised",
     .severity = Severity::error,
     .title = {"认不出报告的格式", "No known form is recognised"},
     .basis =
         {"《中华人民共和国政府信息公开条例》第五十条：年度报告的格式由主管部门统一公布",
          "Regulations on the Disclosure of Government Information, art. 50: the format of the annual report "
          "is published by the competent department"},
     .why = {"格式认不出，就没有一个数字可以核对；文件也可能根本不是年度报告，或者表格在转换时丢失。",
             "Without a form no figure can be checked; the file may not be an annual report at all, or its "
             "tables "
             "were lost in conversion."},
     .fix = {"确认文件是年度报告，且各部分标题和三张表都在其中。",
             "Make sure that the file is an annual report and that its part titles and tables are in it."},
     .bad = "关于召开春季植树活动的通知\n各科室：请于周五上午九时集合。\n",
     .good = "乙市丙局2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项\n"
             "信息内容\t本年新制作数量\t本年新公开数量\t对外公开总数量\n规章\t0\t0\t0\n规范性文件\t2\t2\t5\n"
             "三、收到和处理政府信息公开申请情况\n",
     .forms = {}},
    find_gx110};

}  // namespace gxreport::check
