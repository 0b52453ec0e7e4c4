// What the page's script needs to tell the relations that a figure stands in.
#include "report/html_relations.hpp"

#include <algorithm>

#include "check/wording.hpp"
#include "relation/relation.hpp"
#include "report/html_text.hpp"
#include "report/json_writer.hpp"

namespace gxreport {

namespace {

constexpr std::string_view kOps[] = {"=", "≥", "≤"};
constexpr Words kHeld = {"（成立）", "(holds)"};
constexpr Words kHeldBlank = {"（空格按 0 计时成立）", "(holds with blanks as 0)"};
constexpr Words kFailed = {"（不成立）", "(does not hold)"};
constexpr Words kNotAssessed = {"（未判断）", "(not assessed)"};
constexpr Words kRest = {"（其余 {} 项为 0）", "(the other {} are 0)"};
constexpr Words kColon = {"：", ": "};

/// The page's words for it, and its letter in data-relations; what is not printed has none.
char letter_of(relation::RelationOutcome outcome) {
  switch (outcome) {
    case relation::RelationOutcome::not_printed:
      return '-';
    case relation::RelationOutcome::held:
      return 'h';
    case relation::RelationOutcome::held_blank:
      return 'b';
    case relation::RelationOutcome::failed:
      return 'f';
    case relation::RelationOutcome::not_assessed:
      return 'n';
  }
  return '-';
}

void append_words(Lang lang, JsonWriter& json) {
  json.key("words");
  json.begin_object();
  json.field("h", kHeld.in(lang));
  json.field("b", kHeldBlank.in(lang));
  json.field("f", kFailed.in(lang));
  json.field("n", kNotAssessed.in(lang));
  json.field("rest", kRest.in(lang));
  json.field("colon", kColon.in(lang));
  json.end_object();
}

void append_block(const Template& form, const BlockSpec& block, JsonWriter& json) {
  json.begin_object();
  json.field("first", block.first_cell);
  json.key("rows");
  json.begin_array();
  for (std::size_t r = 0; r < block.rows.size(); ++r) json.string(check::row_name(form, block.cell(r, 0)));
  json.end_array();
  json.key("columns");
  json.begin_array();
  for (const ColumnSpec& column : block.columns) json.string(column.label.text);
  json.end_array();
  json.end_object();
}

/// Cells count from 1, those that are subtracted below 0.
void append_terms(const std::vector<Term>& terms, JsonWriter& json) {
  json.begin_array();
  for (const Term& term : terms) {
    const std::int64_t number = std::int64_t{term.cell} + 1;
    json.number(Decimal{term.coefficient < 0 ? -number : number, 0});
  }
  json.end_array();
}

void append_form(const Template& form, JsonWriter& json) {
  json.key(form.id);
  json.begin_object();
  json.key("blocks");
  json.begin_array();
  for (const TableSpec& table : form.tables) {
    for (const BlockSpec& block : table.blocks) append_block(form, block, json);
  }
  json.end_array();
  json.key("relations");
  json.begin_array();
  for (const RelationSpec& relation : form.relations) {
    json.begin_array();
    json.string(relation.rule);
    append_terms(relation.left, json);
    json.string(kOps[static_cast<std::size_t>(relation.op)]);
    append_terms(relation.right, json);
    json.end_array();
  }
  json.end_array();
  json.end_object();
}

/// A relation that told glued figures apart holds by that.
char fate_of(const Document& document, std::size_t index) {
  const Report& report = document.report;
  const RelationSpec& relation = report.form->relations[index];
  if (relation::hinges_on_missing(relation, report.cells))
    return letter_of(relation::RelationOutcome::not_printed);
  const auto outcome = relation::evaluate(relation, *report.form, report.cells, document.text).outcome;
  const bool separates = std::ranges::find(report.separators, index) != report.separators.end();
  return letter_of(separates && outcome == relation::RelationOutcome::held
                       ? relation::RelationOutcome::not_assessed
                       : outcome);
}

}  // namespace

void append_html_forms(const RenderOptions& options, std::string& out) {
  std::string data;
  JsonWriter json(data);
  json.begin_object();
  append_words(options.lang, json);
  json.key("forms");
  json.begin_object();
  if (options.forms != nullptr) {
    for (const auto& form : options.forms->all()) {
      if (!form->tables.empty()) append_form(*form, json);
    }
  }
  json.end_object();
  json.end_object();
  out += "<script type=\"application/json\" id=\"forms\">";
  for (const char c : data) c == '<' ? out += "\\u003c" : out += c;  // no wording ends the element
  out += "</script>\n";
}

void open_html_row(CellIndex first, std::string& out) {
  out += "<tr data-c=\"";
  append_count(first, out);
  out += "\">";
}

void append_html_columns(std::span<const std::size_t> columns, std::string& out) {
  out += " data-columns=\"";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) out += ' ';
    append_count(columns[i], out);
  }
  out += '"';
}

void append_html_fates(const Document& document, const RenderOptions& options, std::string& out) {
  const Report& report = document.report;
  if (report.form == nullptr || options.forms == nullptr || report.cells.size() != report.form->cells.size())
    return;
  const Template* form = options.forms->find(report.form->id);
  if (form == nullptr || form->tables.empty()) return;
  out += " data-form=\"";
  append_html(form->id, out);
  out += "\" data-relations=\"";
  // An appendix that a report has besides adds relations of its own behind the form's.
  const std::size_t count = std::min(form->relations.size(), report.form->relations.size());
  for (std::size_t i = 0; i < count; ++i) out += fate_of(document, i);
  out += '"';
}

}  // namespace gxreport
