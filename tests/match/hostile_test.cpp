// Repetition without end: what is read is printed, and what is said of it stays in bounds.
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"

using namespace gxreport;

namespace {

const Template& form() { return *TemplateSet::builtin().find("2021-30"); }

std::string repeated(const std::string& piece, std::size_t count) {
  std::string out;
  out.reserve(piece.size() * count);
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

/// A report whose table of requests holds `rows` and nothing else.
std::string report_with(const std::string& rows) {
  return "平苇县水务局2023年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n" + rows +
         "\n四、政府信息公开行政复议、行政诉讼情况\n";
}

/// A document and the bytes that its text views.
struct Reading {
  explicit Reading(std::string text) : bytes(std::move(text)) {
    check_document(bytes, TemplateSet::builtin(), Options{}, document);
  }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  std::string bytes;
  Document document;
};

const Cell& cell_of(const Document& document, std::string_view id) {
  REQUIRE(document.report.form == &form());
  return document.report.cells.at(form().find_cell(id));
}

/// What is noticed and said: a few for each cell of the form and one for each line, none of them long.
void check_bounded(const Document& document) {
  constexpr std::size_t kPerCell = 4;
  constexpr std::size_t kCandidates = 100;
  constexpr std::size_t kLongest = 20'000;  // bytes; blank cells are one finding a table, with their list
  const std::size_t cells = form().cells.size();
  const std::size_t most = kPerCell * cells + document.text.line_count();
  CHECK(document.report.observations.size() <= most);
  CHECK(document.result.diagnostics.size() <= most);
  for (const Diagnostic& diagnostic : document.result.diagnostics)
    CHECK(diagnostic.message.size() <= kLongest);
  for (const Observation& observation : document.report.observations)
    CHECK(observation.cells.size() <= cells);
  for (const Cell& cell : document.report.cells) CHECK(cell.candidates.size() <= kCandidates);
}

/// Of `again` rows printed twice a few are listed, and the last of them counts the others.
void check_counted(const Document& document, std::size_t again) {
  std::size_t listed = 0;
  std::string last;
  for (const Diagnostic& diagnostic : document.result.diagnostics) {
    if (diagnostic.rule->code != "GX202") continue;
    ++listed;
    last = diagnostic.message;
  }
  CHECK(listed <= 100);
  CHECK(last.find(" " + std::to_string(again - listed) + " ") != std::string::npos);
}

std::size_t count_ok(const Document& document) {
  const auto& cells = document.report.cells;
  return static_cast<std::size_t>(std::count_if(
      cells.begin(), cells.end(), [](const Cell& cell) { return cell.status == CellStatus::ok; }));
}

constexpr const char* kGranted = "（一）予以公开";
constexpr const char* kMarkers =
    "本年制发件数\t本年废止件数\t现行有效件数\n申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
    "\n";

}  // namespace

TEST_CASE("a hundred thousand labels without a figure yield no figure") {
  for (const char* gap : {"\n", "\t", ""}) {
    const std::string text = report_with(kMarkers + repeated(std::string(kGranted) + gap, 100'000));
    const Reading reading(text);
    const Document& document = reading.document;
    if (document.report.form != nullptr) check_bounded(document);
    CHECK(count_ok(document) == 0);
  }
}

TEST_CASE("a million digits in one run are no figure and have no few readings") {
  for (const char* gap : {"\t", "\n", ""}) {
    const Reading reading(
        report_with(kMarkers + std::string(kGranted) + gap + std::string(1'000'000, '7') + "\n"));
    const Document& document = reading.document;
    check_bounded(document);
    CHECK(cell_of(document, "requests.granted.natural_person").status != CellStatus::ok);
    CHECK(cell_of(document, "requests.granted.total").status != CellStatus::ok);
  }
}

// 25 digits can be parted into seven figures, of which the last is the sum of the others, in many ways.
TEST_CASE("a row of glued figures with many readings is not guessed") {
  const Reading reading(report_with(std::string(kMarkers) + kGranted + std::string(25, '1') + "\n"));
  const Document& document = reading.document;
  REQUIRE(document.report.form == &form());
  check_bounded(document);
  CHECK(count_ok(document) == 0);
}

TEST_CASE("a table of glued figures with many readings yields no figure that is not in its row") {
  std::string rows;
  for (const RowSpec& row : form().tables.at(1).blocks.at(0).rows) {
    if (!row.optional) rows += row.label.numbering + row.label.text + std::string(25, '1') + "\n";
  }
  const Reading reading(report_with(rows));
  const Document& document = reading.document;
  REQUIRE(document.report.form == &form());
  check_bounded(document);
  const BlockSpec& block = form().tables.at(1).blocks.at(0);
  for (std::size_t row = 0; row < block.rows.size(); ++row) {
    std::string digits;
    for (std::size_t column = 0; column < block.columns.size(); ++column) {
      const Cell& cell = document.report.cells.at(block.cell(row, column));
      if (cell.status == CellStatus::ok) digits += cell.value.to_string();
    }
    CHECK(digits == std::string(std::min<std::size_t>(digits.size(), 25), '1'));
  }
}

TEST_CASE("fifty thousand rows of one label that contradict each other settle nothing") {
  std::string rows = kMarkers;
  for (int i = 0; i < 50'000; ++i) {
    const std::string n = std::to_string(i);
    rows += std::string(kGranted) + "\t" + n + "\t0\t0\t0\t0\t0\t" + n + "\n";
  }
  const Reading reading(report_with(rows));
  const Document& document = reading.document;
  check_bounded(document);
  const Cell& cell = cell_of(document, "requests.granted.natural_person");
  CHECK(cell.status != CellStatus::ok);
  check_counted(document, 49'999);
}

TEST_CASE("fifty thousand rows of one label that agree are one row") {
  const Reading reading(
      report_with(kMarkers + repeated(std::string(kGranted) + "\t7\t0\t0\t0\t0\t0\t7\n", 50'000)));
  const Document& document = reading.document;
  check_bounded(document);
  const Cell& cell = cell_of(document, "requests.granted.natural_person");
  CHECK((cell.status != CellStatus::ok || cell.value == Decimal{7, 0}));
}
