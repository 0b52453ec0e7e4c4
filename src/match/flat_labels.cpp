// What the headings of a table say whose rows are printed side by side.
#include "match/flat_batches.hpp"

namespace gxreport::match {

namespace {

/// 维持 below 结果: narrow columns cut their headers over several lines.
bool is_piece(const TableContext& context, const Event& event, const Label& label) {
  return label.letters.find(schema::skeleton(context.text.folded(event.span))) != std::u16string::npos;
}

}  // namespace

void observe_flat_labels(const TableContext& context, const BlockSpec& block) {
  for (std::size_t i = context.zone.begin; i < context.zone.end; ++i) {
    const Event& event = context.events[i];
    const auto deviates = [](const LabelUse& use) { return use.wording == schema::Wording::deviating; };
    if (const LabelUse* use = context.view.find(event, LabelKind::row, context.table);
        use && deviates(*use)) {
      std::vector<CellIndex> cells;
      for (std::size_t c = 0; c < block.columns.size(); ++c) cells.push_back(block.cell(use->index, c));
      context.report.observations.push_back({Observation::Kind::row_label_deviates,
                                             event.printed,
                                             {},
                                             use->index,
                                             std::move(cells),
                                             block.rows[use->index].label.text});
    }
    const LabelUse* column = context.view.find(event, LabelKind::column, context.table);
    if (column && deviates(*column) && !is_piece(context, event, block.columns[column->index].label)) {
      context.report.observations.push_back({Observation::Kind::header_deviates,
                                             event.printed,
                                             {},
                                             column->index,
                                             {},
                                             block.columns[column->index].label.text});
    }
  }
}

}  // namespace gxreport::match
