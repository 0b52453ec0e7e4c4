// GX119: the points of a list are counted wrongly.
#include <algorithm>

#include "check/points.hpp"
#include "check/rules/table.hpp"
#include "check/wording.hpp"
#include "text/numeral.hpp"

namespace gxreport::check {

namespace {

constexpr std::size_t kMostFindings = 20;  // hostile text repeats them; nobody reads more

std::string message_of(const Inspection& in, const WrongPoint& point) {
  const std::string before = han_numeral(point.before);
  const std::string printed_number = han_numeral(point.printed);
  if (point.printed == point.before)
    return say(in.lang, "“{0}是”出现了两次，后一个应当是“{1}是”",
               "“{0}是” stands twice; the second should be “{1}是”", printed_number,
               han_numeral(point.before + 1));
  return say(in.lang, "“{}是”之后是“{}是”，缺“{}是”", "after “{}是” comes “{}是”; “{}是” is missing", before,
             printed_number, han_numeral(point.before + 1));
}

/// The clause that begins with the point, so that a finding is known again.
std::string mark_of(const Inspection& in, const WrongPoint& point) {
  constexpr Pos kClause = 12;
  return std::to_string(point.before) + ' ' + printed(in.text, {point.span.begin, point.span.end + kClause});
}

void find_gx119(const Inspection& in, Findings& findings) {
  const std::vector<WrongPoint> wrong = find_wrong_points(in);
  for (std::size_t i = 0; i < std::min(wrong.size(), kMostFindings); ++i) {
    Finding finding;
    finding.span = wrong[i].span;
    finding.message = message_of(in, wrong[i]);
    finding.mark = mark_of(in, wrong[i]);
    if (i + 1 == kMostFindings && wrong.size() > kMostFindings)
      finding.message +=
          say(in.lang, "；另有 {} 处不再列出", "; {} more are not listed", wrong.size() - kMostFindings);
    findings.add(std::move(finding));
  }
}

}  // namespace

constinit const CheckedRule gx119_points_misnumbered{
    {.code = "GX119",
     .name = "points-misnumbered",
     .severity = Severity::warning,
     .title = {"分点的序号跳号或者重号", "The points of a list skip or repeat a number"},
     .basis = {"良好实践：分点按一是、二是、三是的次序编号",
               "Good practice: points are counted 一是, 二是, 三是"},
     .why = {"跳号让人以为漏了一点，重号说明改稿时没有顺下来；公开的文件应当经得起细读。",
             "A number skipped looks like a point lost, one repeated like an edit left half done."},
     .fix = {"补上漏掉的一点，或者把序号顺下来。", "Add the point that is missing, or number them anew."},
     .bad = "乙市丙局2022年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n"
            "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n"
            "行政规范性文件\t2\t0\t5\n"
            "三、收到和处理政府信息公开申请情况\n五、存在的主要问题及改进情况\n"
            "主要问题：一是公开不够及时；三是解读的形式单一。\n",
     .good = "乙市丙局2022年政府信息公开工作年度报告\n一、总体情况\n全年平稳。\n二、主动公开政府信息情况\n"
             "第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t0\t0\t0\n"
             "行政规范性文件\t2\t0\t5\n"
             "三、收到和处理政府信息公开申请情况\n五、存在的主要问题及改进情况\n"
             "主要问题：一是公开不够及时；二是解读的形式单一。\n",
     .forms = {}},
    find_gx119};

}  // namespace gxreport::check
