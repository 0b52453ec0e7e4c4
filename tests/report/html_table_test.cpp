#include "catch.hpp"
#include "fixture.hpp"
#include "report/html_header.hpp"
#include "report/html_report.hpp"

using namespace gxreport;
using gxreport::test::Made;

namespace {

std::string tables_of(const Made& made, Lang lang = Lang::zh) {
  const CellMarks marks(made.document);
  RenderOptions options;
  options.lang = lang;
  const std::string id = "r";
  std::string out;
  append_html_tables({made.document, options, id, &marks}, out);
  return out;
}

Label label_of(std::string text) {
  Label label;
  label.text = std::move(text);
  return label;
}

/// The tiny form's block once more behind it, of three more cells.
Template doubled() {
  Template form = test::tiny_form();
  BlockSpec more = form.tables[0].blocks[0];
  more.rows[0].label = label_of("又一行");
  more.first_cell = 3;
  form.tables[0].blocks.push_back(more);
  for (std::uint16_t c = 0; c < 3; ++c) form.cells.push_back({"t.s." + more.columns[c].id, 0, 1, 0, c});
  return form;
}

bool has(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

}  // namespace

TEST_CASE("html: a table has the form's headers and labels") {
  Made made("行\t1\t2\t3\n");
  for (std::size_t i = 0; i < 3; ++i) {
    const std::string figure(1, static_cast<char>('1' + i));
    made.cell(i) = {CellStatus::ok, *Decimal::parse(figure), made.find(figure), {}, {}};
  }
  const std::string out = tables_of(made);
  CHECK(has(
      out, "<td></td><th scope=\"col\">栏a</th><th scope=\"col\">栏b</th><th scope=\"col\">栏c</th></tr>\n"));
  CHECK(has(out, "<tr data-c=\"0\"><th scope=\"row\">一、行</th><td>1</td><td>2</td><td>3</td></tr>\n"));
}

TEST_CASE("html: rows and columns that the report does not print are not drawn") {
  Made made("行\t1\t2\n");
  Template form = test::tiny_form();
  form.cells[2].optional = true;
  made.document.report.form = &form;
  CHECK_FALSE(has(tables_of(made), "栏c"));
  made.cell(2) = {CellStatus::ok, *Decimal::parse("2"), made.find("2"), {}, {}};
  CHECK(has(tables_of(made), "栏c"));
  for (CellSpec& cell : form.cells) cell.optional = true;
  made.cell(2) = {};
  CHECK_FALSE(has(tables_of(made), "<table"));
}

TEST_CASE("html: a block without heading and with the same columns goes on with the table") {
  Made made("x");
  Template form = doubled();
  made.document.report.form = &form;
  made.document.report.cells.resize(6);
  const std::string joined = tables_of(made);
  CHECK(joined.find("<table ") == joined.rfind("<table "));
  CHECK(has(joined, "又一行"));
  form.tables[0].blocks[1].heading = label_of("第二部分");
  const std::string apart = tables_of(made);
  CHECK(apart.find("<table ") != apart.rfind("<table "));
  CHECK(has(apart, "<caption>第二部分</caption>"));
}

TEST_CASE("html: headers under one heading stand below it, the others beside both") {
  const Label one = label_of("自然人");
  const Label two = label_of("企业");
  const Label three = label_of("机构");
  const HeaderCell cells[] = {{&one, {}, 1}, {&two, "组织", 1}, {&three, "组织", 2}};
  std::string out;
  append_html_header(cells, 2, out);
  CHECK(out ==
        "<tr><td colspan=\"2\" rowspan=\"2\"></td><th scope=\"col\" rowspan=\"2\">自然人</th>"
        "<th scope=\"col\" colspan=\"3\">组织</th></tr>\n"
        "<tr><th scope=\"col\">企业</th><th scope=\"col\" colspan=\"2\">机构</th></tr>\n");
  out.clear();
  append_html_header(std::span(cells).first(1), 0, out);
  CHECK(out == "<tr><th scope=\"col\">自然人</th></tr>\n");
}

TEST_CASE("html: the built-in forms say what stands under one heading") {
  for (const char* id : {"2019-60", "2021-30"}) {
    const Template& form = *TemplateSet::builtin().find(id);
    CHECK(form.tables[1].blocks[0].columns[1].under == "法人或其他组织");
    CHECK(form.tables[1].blocks[0].columns[0].under.empty());
    CHECK(form.tables[2].blocks[0].rows[2].under == "行政诉讼");
  }
}
