// Figures and texts that a report has in the place of those of the one before it, one by one.
#include <fstream>
#include <sstream>

#include "catch.hpp"
#include "match/workspace.hpp"
#include "support/same_reading.hpp"

using namespace gxreport;
using namespace gxreport::support;

namespace {

std::string read_file(const std::string& name) {
  const std::ifstream file(std::string(GXREPORT_SOURCE_DIR) + "/testdata/reports/" + name);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

/// What was read of a second report behind a first.
struct Behind {
  bool fitted = false;   ///< the print of the first
  bool the_same = true;  ///< as is read of it alone and with every doubt
  Report report;
};

Behind read_behind(const std::string& first, const std::string& second,
                   const TemplateSet& forms = TemplateSet::builtin()) {
  Document document;
  for (int n = 0; n < 2; ++n) read_document(first, TemplateSet::builtin(), Options{}, document);
  read_document(second, forms, Options{}, document);
  Document doubted;
  doubted.workspace.rooms().doubt = match::Doubt::always;
  read_document(second, forms, Options{}, doubted);
  const bool fitted = document.workspace.rooms().fit.stencil != nullptr;
  return {fitted, differences({}, document.report, doubted.report).empty(), document.report};
}

Cell cell_of(const Report& report, std::string_view id) {
  return report.cells.at(report.form->find_cell(id));
}

const std::string kOf2019 = "tabs-grid.txt";
const std::string kOf2021 = "form-2021-tabs.txt";

}  // namespace

TEST_CASE("other figures in the same cells are read from what was made of the first report") {
  const std::string first = read_file(kOf2019);
  for (const std::string to : {"77", "0", "1,234", "+6", "-3", "１２", "３", "12.5", " 8 ", "4项"}) {
    CAPTURE(to);
    const Behind read = read_behind(first, with(first, "行政强制\t9\t", "行政强制\t" + to + "\t"));
    CHECK(read.fitted == (to != "4项"));
    CHECK(read.the_same);
  }
}

TEST_CASE("what is no figure in its cell, or none that is certain, is read anew") {
  const std::string first = read_file(kOf2019);
  for (const std::string to : {"", "-", "无", "约9", "1 2", "007", "\"", "9\t", "99999999999999999999"}) {
    CAPTURE(to);
    const Behind read = read_behind(first, with(first, "行政强制\t9\t", "行政强制\t" + to + "\t"));
    CHECK_FALSE(read.fitted);
    CHECK(read.the_same);
  }
}

TEST_CASE("a sign in a column of counts, and none in that of changes, is doubted in a second report too") {
  const std::string first = read_file(kOf2019);
  const Behind read = read_behind(first, with(first, "行政处罚\t136\t-4\t", "行政处罚\t-4\t136\t"));
  CHECK(read.fitted);
  CHECK(read.the_same);
  CHECK(cell_of(read.report, "disclosure.penalty.change").status == CellStatus::ambiguous);
}

TEST_CASE("an amount has the unit of its header, or its own") {
  const std::string first = read_file(kOf2021);
  const std::string own = with(first, "\t20.48\t", "\t9元\t");
  const Behind plain = read_behind(first, with(first, "\t20.48\t", "\t7.25\t"));
  CHECK(plain.fitted);
  CHECK(plain.the_same);
  CHECK(read_behind(first, own).the_same);
  CHECK(read_behind(own, first).the_same);
  CHECK(read_behind(own, with(own, "\t9元\t", "\t8元\t")).the_same);
}

TEST_CASE("tables that stand in a report twice, or under other titles, are read anew") {
  const std::string first = read_file(kOf2019);
  const std::string other = with(first, "行政强制\t9\t", "行政强制\t8\t");
  CHECK(read_behind(first, first + other).the_same);
  CHECK(read_behind(first, other + first).the_same);
  const std::string title = "二、主动公开政府信息情况\n";
  CHECK(read_behind(first, with(other, title, title + title)).the_same);
  CHECK(read_behind(first, with(other, title, title + "三、收到和处理政府信息公开申请情况\n" + title))
            .the_same);
  CHECK(read_behind(first, with(other, "五、", "二、主动公开政府信息情况\n五、")).the_same);
}

TEST_CASE("of many lines that begin as the tables do few are tried") {
  const std::string first = read_file(kOf2019);
  for (const std::size_t lines : {3U, 40U}) {
    std::string begun;
    for (std::size_t n = 0; n < lines; ++n) begun += "二、主动公开了不少，这里先说一句。\n";
    const Behind read = read_behind(first, with(first, "一、总体情况\n", "一、总体情况\n" + begun));
    CHECK(read.fitted == (lines == 3));
    CHECK(read.the_same);
  }
}

TEST_CASE("what was made with one set of forms serves no other") {
  const std::string first = read_file(kOf2019);
  std::vector<std::unique_ptr<const Template>> one;
  std::string error;
  one.push_back(parse_template(TemplateSet::builtin_source("2019-60"), error));
  REQUIRE(one.front() != nullptr);
  const TemplateSet forms(std::move(one));
  const Behind read = read_behind(first, first, forms);
  CHECK_FALSE(read.fitted);
  CHECK(read.the_same);
}

TEST_CASE("the oldest of many prints is forgotten") {
  const std::string first = read_file(kOf2019);
  Document document;
  const auto read = [&](const std::string& text) {
    read_document(text, TemplateSet::builtin(), Options{}, document);
    return document.workspace.rooms().fit.stencil != nullptr;
  };
  const std::string title = "二、主动公开政府信息情况";
  const auto other = [&](std::size_t n) {
    return with(first, "二、主动公开政府信息情况", "二、主动公开政府信息情况" + std::string(n, ' '));
  };
  for (std::size_t n = 1; n <= 40; ++n) {
    CHECK_FALSE(read(other(n)));
    CHECK_FALSE(read(other(n)));
  }
  CHECK(read(other(40)));
  CHECK_FALSE(read(other(1)));
}

TEST_CASE("a stencil is made of what is printed twice, and of few prints where none fits") {
  match::StencilBook book;
  CHECK_FALSE(book.wants(1));
  std::size_t wanted = 0;
  for (std::size_t n = 0; n < 1000; ++n) wanted += book.wants(1) ? 1U : 0U;
  CHECK(wanted > 64);
  CHECK(wanted < 200);
}
