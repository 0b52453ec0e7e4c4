// What the reader of a table distrusts: figures that may be pieces, moved, or another row's.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "match/table.hpp"

namespace gxreport::match {

/// The event is digits, commas and points that are no figure: a piece of one that was broken over lines.
[[nodiscard]] bool is_fragment(const Text& text, const Event& event);

/// Of the text of an event: one figure or piece of one or, with a space between, several; also with quotes
/// around it, its unit behind it, or the beginning of a remark: ，142项, １”, "0 项" "3 项", 14(其中联, 69
/// (其中.
[[nodiscard]] bool is_piece_of_figure(std::u16string_view text);

/// The run's cells are parted by pipes, tabs or commas, and whole.
[[nodiscard]] bool is_separated(const Events& events, const Run& run);

/// A figure alone on its line, or between dashes, with blank lines around it.
[[nodiscard]] bool is_page_number(const Events& events, const Run& run);

/// Disputes rows that have a stray, or fewer figures than a row on lines of their own, within two lines: a
/// figure may be broken in two.
void distrust_torn(const TableContext& context, std::size_t columns, BlockReading& reading);

/// Two figures of a row stand on one line below its label and the third on the next: so converters of PDF
/// print them, and now and then in another order.
[[nodiscard]] bool holds_torn_line(const TableContext& context, std::span<const BlockReading> readings);
/// Then rows whose figures stand on lines of their own and which no sum ties together are disputed.
void distrust_lines(const TableContext& context, const BlockSpec& block, BlockReading& reading);

/// Disputes rows with figures below the first piece of their label where figures without a label stand below
/// the last one: either may be the row's.
void distrust_between_pieces(const TableContext& context, const BlockSpec& block, BlockReading& reading);

/// The event behind the row's label, in its cell, in whose text figures may stand (规章；0；0, or 规章某0 0);
/// kNoEvent when there is none.
[[nodiscard]] std::size_t figures_in_text(const TableContext& context, const RowReading& row);

/// Disputes rows of single spaces with digits between label and figures (5047大 12 0): the first columns'
/// figures may stand in that text.
void dispute_cut_off(const TableContext& context, std::size_t columns, BlockReading& reading);

/// A row without figures of its own is not empty when digits stand in a text behind or below its label, or
/// figures in the block that are no row's, or more in one row than its `columns`, or else `elsewhere` in the
/// table (null: nowhere): it is disputed.
void dispute_bare(const TableContext& context, std::size_t columns, const Run* elsewhere,
                  BlockReading& reading);

/// The first figures of a table that have no label and are no row's, or stand before the rows of their block;
/// nothing when there are none.
[[nodiscard]] std::optional<Run> lost_figures(const TableContext& context,
                                              std::span<const BlockReading> readings);

/// Some figures of a row on one line below its label: they may be another row's.
[[nodiscard]] bool is_adrift(const TableContext& context, std::size_t columns, const RowReading& row);

/// Counts the figures that stand in no row; disputes rows whose figures do not stand beside their label where
/// the document is in disorder.
void distrust_apart(const TableContext& context, BlockReading& reading);

/// A blank of the row, were it elsewhere, would mend a sum of the row that is broken or lacks its total, and
/// more sums would hold, of the row or over its columns: the converter may have lost one cell and added
/// another. So it is where two figures put together would mend it, beside a blank at an end that was left
/// out.
[[nodiscard]] bool may_be_shifted(const TableContext& context, std::span<const CellIndex> cells);
/// A sign in a column of counts, and none before the figure of the column of changes: -1 and 1 stand in each
/// other's place.
[[nodiscard]] bool may_be_exchanged(const TableContext& context, const BlockSpec& block, int row);
/// No sum over these cells alone is broken or lacks its total, and not all of them are 0.
[[nodiscard]] bool sums_prove(const TableContext& context, std::span<const CellIndex> cells);
/// Such a row, or one with the sign of a change in a column of counts and none in that of changes, is written
/// anew: none of its figures has a certain place.
/// So is one with a blank whose sums fail where figures of the table are `adrift`, in no row or apart from
/// their labels, unless separators part its cells.
void take_back_shifted(const TableContext& context, const BlockSpec& block, const RowReading& row,
                       const Columns& columns, bool adrift);
/// A row that could not be placed has a figure too many, and its sums would hold if one and the next were one
/// figure: says so and gives what would stand in `cells` (in printed order) as candidates. False when that is
/// not so, or when more than one change would do.
[[nodiscard]] bool observe_torn(const TableContext& context, const RowReading& row,
                                std::span<const CellIndex> cells);
/// Marks values of rows set in columns by spaces (Value::torn) under or over which, with no blank line
/// between, more of a figure stands that belongs to no row: a narrow column may have wrapped it. Where one
/// stands beside all values of a row with fewer than `columns`, the row is disputed.
void mark_torn(const TableContext& context, const BlockSpec& block, std::size_t columns,
               std::vector<RowReading>& rows);
/// The same for a table that is one row of `columns`; there none of the values is certain then.
void mark_torn(const TableContext& context, std::size_t columns, Run& run);

/// Takes back what the order placed unless every relation that speaks of it holds.
void prove_order(const TableContext& context, const BlockSpec& block, const BlockReading& reading,
                 const PrintedColumns& columns);

/// Calls a blank cell ambiguous where an equation tells which figure it must hold and that figure stands in
/// no row of the block: it may be the cell's own. `columns`: how many this table prints.
void doubt_blanks(const TableContext& context, std::size_t block, std::size_t columns,
                  const BlockReading& reading);

}  // namespace gxreport::match
