// The form of an outline that is remembered from report to report: never that of other rows.
#include <algorithm>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"

using namespace gxreport;

namespace {

std::string outline_report() {
  const std::ifstream file(std::string(GXREPORT_SOURCE_DIR) + "/testdata/reports/legacy-stats-pipes.txt");
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

/// Everything of a form that its rows decide.
std::string described(const Template& form) {
  std::ostringstream out;
  for (const TableSpec& table : form.tables) {
    for (const BlockSpec& block : table.blocks) {
      for (const ColumnSpec& column : block.columns)
        out << column.id << static_cast<int>(column.kind) << column.label.text << '\n';
      for (const GroupSpec& group : block.groups) out << group.id << group.label.text << '\n';
      for (const RowSpec& row : block.rows)
        out << row.id << row.label.numbering << row.label.text << row.group << row.optional << '\n';
    }
  }
  for (const CellSpec& cell : form.cells) out << cell.id << '\n';
  for (const RelationSpec& relation : form.relations) {
    out << relation.rule << relation.subject.zh << static_cast<int>(relation.op);
    for (const auto* side : {&relation.left, &relation.right}) {
      for (const Term& term : *side) out << ' ' << term.cell << '*' << term.coefficient;
    }
    out << '\n';
  }
  return out.str();
}

std::string form_of(const std::string& bytes, Document& document) {
  read_document(bytes, TemplateSet::builtin(), Options{}, document);
  return document.report.form == nullptr ? "none" : described(*document.report.form);
}

/// The report with each of its lines left out, and with each changed in one place.
std::vector<std::string> variants(const std::string& report) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin < report.size();) {
    const std::size_t end = std::min(report.find('\n', begin), report.size() - 1) + 1;
    const std::string before = report.substr(0, begin);
    const std::string line = report.substr(begin, end - begin);
    const std::string behind = report.substr(end);
    out.push_back(before + behind);
    for (const std::string_view mark : {"1", "条", "件", "数", "其中", "．"}) {
      const std::size_t at = line.find(mark);
      if (at == std::string::npos) continue;
      for (const std::string_view other : {"", "万元", "人次"})
        out.push_back(before + std::string(line).replace(at, mark.size(), other) + behind);
    }
    begin = end;
  }
  return out;
}

}  // namespace

TEST_CASE("a form that is remembered is that of the same rows") {
  const std::string report = outline_report();
  Document used;
  const std::string first = form_of(report, used);
  std::size_t others = 0;
  std::size_t wrong = 0;
  for (const std::string& variant : variants(report)) {
    Document fresh;
    const std::string wanted = form_of(variant, fresh);
    wrong += form_of(variant, used) == wanted ? 0U : 1U;
    wrong += form_of(report, used) == first ? 0U : 1U;
    others += wanted == first ? 0U : 1U;
  }
  CHECK(wrong == 0);
  CHECK(others > 100);
}

TEST_CASE("rows that stay are one form for all reports, and another set of forms has its own") {
  const std::string report = outline_report();
  Document used;
  read_document(report, TemplateSet::builtin(), Options{}, used);
  const Template* form = used.report.form;
  read_document(report + "\n", TemplateSet::builtin(), Options{}, used);
  CHECK(used.report.form == form);
  std::vector<std::unique_ptr<const Template>> copies;
  for (const auto& one : TemplateSet::builtin().all())
    copies.push_back(std::make_unique<const Template>(*one));
  const TemplateSet others(std::move(copies));
  read_document(report, others, Options{}, used);
  CHECK(used.report.form != form);
}
