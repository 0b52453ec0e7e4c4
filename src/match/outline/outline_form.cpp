#include "match/outline/outline_form.hpp"

#include <algorithm>

#include "gxreport/figure.hpp"

namespace gxreport::match {

namespace {

bool is_fraction(const Text& text, const OutlineValue& value) {
  const Figure figure = read_figure(text, value.span);
  return figure.kind == FigureKind::figure && figure.value.fractional();
}

class FormBuilder {
 public:
  FormBuilder(const Text& text, const FoundOutline& outline, Template& form)
      : text_(text), outline_(outline), form_(form) {}

  void run() {
    const auto first = static_cast<CellIndex>(form_.cells.size());
    form_.cells.reserve(first + outline_.rows.size() * outline_.columns());
    TableSpec& table = form_.tables.emplace_back();
    table.id = outline_.spec->id;
    table.name = outline_.spec->name;
    for (std::size_t r = 0; r < outline_.rows.size(); ++r) add_row(table, r);
    std::vector<RelationSpec> relations = outline_relations(text_, outline_, first);
    form_.relations.insert(form_.relations.end(), std::move_iterator(relations.begin()),
                           std::move_iterator(relations.end()));
  }

 private:
  /// Rows of one kind of figure stand in one block, since a column has one kind.
  void add_row(TableSpec& table, std::size_t row) {
    const CellKind kind = kind_of(text_, outline_, row);
    if (table.blocks.empty() || table.blocks.back().columns.front().kind != kind) add_block(table, kind);
    BlockSpec& block = table.blocks.back();
    const int group = group_of(block, row);
    RowSpec& spec = block.rows.emplace_back();
    spec.id = outline_.rows[row].id;
    write_label(row, spec.label);
    spec.group = group;
    spec.optional = outline_.is_heading(row);
    add_cells(table, spec.id);
  }

  void add_cells(const TableSpec& table, const std::string& id) {
    const BlockSpec& block = table.blocks.back();
    for (std::size_t c = 0; c < block.columns.size(); ++c) {
      CellSpec& cell = form_.cells.emplace_back();
      cell.id = table.id;
      (cell.id += '.') += id;
      if (c > 0 || is_cumulative(c)) (cell.id += '.') += block.columns[c].id;
      cell.table = static_cast<std::uint16_t>(form_.tables.size() - 1);
      cell.block = static_cast<std::uint16_t>(table.blocks.size() - 1);
      cell.row = static_cast<std::uint16_t>(block.rows.size() - 1);
      cell.column = static_cast<std::uint16_t>(c);
    }
  }

  void add_block(TableSpec& table, CellKind kind) {
    BlockSpec& block = table.blocks.emplace_back();
    block.id = table.id + std::to_string(table.blocks.size());
    if (table.blocks.size() == 1) block.rows.reserve(outline_.rows.size());  // most outlines have one
    block.first_cell = static_cast<CellIndex>(form_.cells.size());
    for (std::size_t c = 0; c < outline_.columns(); ++c) block.columns.push_back(column_of(c, kind));
  }

  [[nodiscard]] bool is_cumulative(std::size_t column) const {
    return outline_.header && outline_.header->values[column].column == OutlineColumn::cumulative;
  }

  /// The ids year and cumulative say which it is; a second column of either kind, never certain, gets a
  /// number.
  [[nodiscard]] ColumnSpec column_of(std::size_t column, CellKind kind) const {
    ColumnSpec spec;
    spec.id = is_cumulative(column) ? "cumulative" : "year";
    spec.kind = kind;
    if (!outline_.header) return spec;
    if (!outline_.header->clear) spec.id += std::to_string(column + 1);
    const HeaderWord& word = outline_.header->values[column];
    if (word.whole || outline_.header->commas) spec.label.text = text_.quote(word.span);
    return spec;
  }

  void write_label(std::size_t row, Label& label) const {
    const OutlineReading& read = outline_.reading(row);
    if (read.number) label.numbering = text_.quote(read.number->printed);
    std::erase_if(label.numbering, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    for (const Span piece : read.label) label.text += text_.quote(piece);
  }

  /// The row above, where that has figures of its own, names the row with it: 其他情形数 is one of several.
  int group_of(BlockSpec& block, std::size_t row) {
    const std::size_t parent = outline_.rows[row].parent;
    if (parent == kNoRow || outline_.is_heading(parent)) return -1;
    const std::string& id = outline_.rows[parent].id;
    if (block.groups.empty() || block.groups.back().id != id) {
      block.groups.push_back({id, {}});
      write_label(parent, block.groups.back().label);
      std::string& words = block.groups.back().label.text;
      const std::size_t note = std::min(words.find("（"), words.find('('));
      if (note > 0) words.resize(std::min(words.size(), note));
    }
    return static_cast<int>(block.groups.size()) - 1;
  }

  const Text& text_;
  const FoundOutline& outline_;
  Template& form_;
};

}  // namespace

CellKind kind_of(const Text& text, const FoundOutline& outline, std::size_t row) {
  const OutlineReading& read = outline.reading(row);
  const auto known = static_cast<std::size_t>(read.indicator);
  if (read.indicator >= 0 && outline.spec->indicators[known].amount) return CellKind::amount;
  const std::u16string_view unit = text.folded(unit_of(text, read));
  if (unit.find(u'元') != std::u16string_view::npos) return CellKind::amount;
  const bool fraction =
      std::ranges::any_of(read.values, [&](const OutlineValue& value) { return is_fraction(text, value); });
  return unit == u"%" || (unit.empty() && fraction) ? CellKind::measure : CellKind::count;
}

Span unit_of(const Text& text, const OutlineReading& row) {
  if (!row.values.empty()) {
    const Span unit = read_figure(text, row.values.front().span).unit;
    if (!unit.empty()) return unit;
  }
  return row.unit;
}

std::shared_ptr<const Template> form_with_outline(const Text& text, const FoundOutline& outline,
                                                  const Template& base) {
  auto form = std::make_shared<Template>(base);
  form->outline.reset();
  FormBuilder(text, outline, *form).run();
  return form;
}

}  // namespace gxreport::match
