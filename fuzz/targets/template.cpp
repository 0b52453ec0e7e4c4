// A form that a user brings; where it is one, a page of its own labels is read and checked on it.
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "bounds.hpp"
#include "check/relation_findings.hpp"
#include "rendering.hpp"
#include "schema/template_json.hpp"
#include "target.hpp"

namespace gxreport::fuzz {

namespace {

constexpr std::size_t kLargestPage = std::size_t{64} << 10U;

void put_label(const Label& label, std::string& page) {
  page += label.numbering;
  page += label.text;
}

void put_block(const BlockSpec& block, std::string& page) {
  put_label(block.heading, page);
  page += '\n';
  for (const ColumnSpec& column : block.columns) {
    page += '\t';
    put_label(column.label, page);
  }
  page += '\n';
  for (const RowSpec& row : block.rows) {
    if (page.size() > kLargestPage) return;
    put_label(row.label, page);
    for (std::size_t i = 0; i < block.columns.size(); ++i) page += '\t' + std::to_string(i);
    page += '\n';
  }
}

std::string page_of(const Template& form) {
  std::string page = "2022年政府信息公开工作年度报告\n";
  for (const TableSpec& table : form.tables) {
    if (table.part >= 0) put_label(form.parts.at(static_cast<std::size_t>(table.part)).title, page);
    page += '\n';
    for (const BlockSpec& block : table.blocks) put_block(block, page);
  }
  return page;
}

void require_form(const Template& form) {
  require(form.cells.size() <= kMaxFormCells, "a form has no more cells than its limit");
  for (const RelationSpec& relation : form.relations) {
    for (const Term& term : relation.left) require(term.cell < form.cells.size(), "a term is a cell");
    for (const Term& term : relation.right) require(term.cell < form.cells.size(), "a term is a cell");
  }
  for (std::size_t i = 0; i < form.cells.size(); ++i)
    require(form.find_cell(form.cells[i].id) == i, "a cell is found by its id");
}

}  // namespace

void form(std::string_view bytes) {
  Bilingual error;
  auto read = schema::parse_form(bytes, check::reports_relations, error);
  require((read == nullptr) == !error.en.empty() && error.en.empty() == error.zh.empty(),
          "a form, or what is wrong with it in both languages");
  if (!read) return;
  require_form(*read);
  const std::string page = page_of(*read);
  std::vector<std::unique_ptr<const Template>> forms;
  forms.push_back(std::move(read));
  const TemplateSet set(std::move(forms));
  Document document;
  check_document(page, set, {}, document);
  require(document.error == SourceError::none, "labels are text");
  require_bounds(document.text, document.report);
  require_bounds(document.text, document.report, document.result);
  RenderOptions options;
  options.forms = &set;
  (void)render_all({{"page.txt", {}, &document}}, options);
}

}  // namespace gxreport::fuzz
