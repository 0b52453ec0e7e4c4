#include "gxreport/gxreport.hpp"

#include <array>
#include <string>

#include "gxreport/limits.hpp"
#include "lex/grid.hpp"
#include "lex/html.hpp"
#include "match/outline/paragraph.hpp"
#include "match/workspace.hpp"

namespace gxreport {

namespace {

// Words that stand in every report of whatever form; they tell UTF-16 from GB18030 where nothing else does.
const std::array<std::string, 3> kTellingWords = {"政府信息", "信息公开", "公开"};

/// Of a report that is on no form with tables; an outline is one whose rows were found.
bool may_lack_outline(const Report& report) {
  return !report.overfull && report.own_form == nullptr &&
         (report.form == nullptr || report.form->outline != nullptr);
}

/// The matcher says nothing of a text that is cut into more than it takes.
void refuse_too_much(Document& document) {
  lex::CellStream& cells = document.workspace.rooms().cells;
  if (cells.size() > kMaxSourceCells) {
    document.error = SourceError::too_many_cells;
    cells = {};
  } else if (document.report.overfull) {
    document.error = SourceError::too_many_rows;
    document.report = Report{};
  }
}

}  // namespace

void read_document(std::string_view bytes, const TemplateSet& forms, const Options& options,
                   Document& document) {
  document.result.clear();
  document.error = decode(bytes, options.encoding, kTellingWords, document.text);
  if (document.error == SourceError::none) {
    lex::join_html_tables(document.text, document.workspace.rooms().spare);
    lex::join_grids(document.text, document.workspace.rooms().spare);
    match_report(document.text, forms, document.workspace, document.report);
    if (may_lack_outline(document.report) &&
        match::break_outline(document.text, document.workspace.rooms().spare, forms))
      match_report(document.text, forms, document.workspace, document.report);
    refuse_too_much(document);
  } else {
    document.report = Report{};
  }
}

void join_grids(Text& text) {
  Text spare;
  lex::join_html_tables(text, spare);
  lex::join_grids(text, spare);
}

void check_document(std::string_view bytes, const TemplateSet& forms, const Options& options,
                    Document& document) {
  read_document(bytes, forms, options, document);
  if (document.error != SourceError::none) {
    report_unreadable(document.error, options, document.result);
    return;
  }
  check_report(document.text, document.report, forms, options, document.result);
}

std::string_view version() { return GXREPORT_VERSION; }

}  // namespace gxreport
