#include "gxreport/template.hpp"

#include <algorithm>

#include "schema/label_index.hpp"

namespace gxreport {

namespace {

const BlockSpec& block_of(const Template& form, CellIndex cell) {
  const CellSpec& spec = form.cells.at(cell);
  return form.tables.at(spec.table).blocks.at(spec.block);
}

}  // namespace

const ColumnSpec& Template::column_of(CellIndex cell) const {
  return block_of(*this, cell).columns.at(cells.at(cell).column);
}

const RowSpec& Template::row_of(CellIndex cell) const {
  return block_of(*this, cell).rows.at(cells.at(cell).row);
}

CellIndex Template::find_cell(std::string_view wanted) const {
  const auto found = std::ranges::find(cells, wanted, &CellSpec::id);
  return found == cells.end() ? kNoCell : static_cast<CellIndex>(found - cells.begin());
}

bool Template::is_due(int year) const {
  if (!year_from && !year_to) return false;
  return year >= year_from.value_or(year) && year <= year_to.value_or(year);
}

TemplateSet::TemplateSet(std::vector<std::unique_ptr<const Template>> templates)
    : templates_(std::move(templates)), index_(std::make_unique<Index>(templates_)) {}

TemplateSet::~TemplateSet() = default;

const Template* TemplateSet::find(std::string_view id) const {
  const auto found = std::ranges::find(templates_, id, [](const auto& form) { return form->id; });
  return found == templates_.end() ? nullptr : found->get();
}

const Template* TemplateSet::due(int year) const {
  const auto found =
      std::ranges::find_if(templates_, [year](const auto& form) { return form->is_due(year); });
  return found == templates_.end() ? nullptr : found->get();
}

}  // namespace gxreport
