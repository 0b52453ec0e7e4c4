// Which columns a table prints, and in which order: what its header and its figures tell.
#pragma once

#include "match/table.hpp"

namespace gxreport::match {

/// The header is set in columns of spaces: where its labels stand counts, not the order in which they are
/// read.
[[nodiscard]] bool stands_in_columns(const TableContext& context, const BlockReading& reading);

/// The columns from left to right, each where its header stands first. Some converters count a Han character
/// as two columns (`wide`), others as one.
[[nodiscard]] Columns from_left(const TableContext& context, const BlockReading& reading, bool wide);

/// Every letter of the label stands, in order, in the loose pieces of the header: it was cut up, not left
/// out.
[[nodiscard]] bool stands_in_pieces(const TableContext& context, const BlockReading& reading,
                                    const Label& label);
/// The same of a wording that is as good as the form's.
[[nodiscard]] bool wording_stands_in_pieces(const TableContext& context, const BlockReading& reading,
                                            const Label& label);

/// The columns whose headers stand in the table, from left to right by where they stand on the page, when the
/// header is set in columns of spaces; else in reading order. Each once.
struct HeaderPlace {
  std::size_t column = 0;
  std::uint32_t line = 0;  ///< 0 for all when the page tells the order
};
[[nodiscard]] std::vector<HeaderPlace> header_places(const TableContext& context, const BlockReading& reading,
                                                     bool wide);

/// The header's labels stand in order where a Han character counts as two columns.
[[nodiscard]] bool is_wide(const TableContext& context, std::size_t block, const BlockReading& reading);

/// The place in a row of `width` figures above which the header of an optional column stands, or a piece of
/// it; nothing where the columns are not made of spaces or no place is clearly the nearest.
[[nodiscard]] std::optional<std::size_t> place_on_page(const TableContext& context, const BlockSpec& block,
                                                       const BlockReading& reading, std::size_t column,
                                                       std::size_t width, bool wide);

/// Where the headers of `columns` begin, in display columns, when every figure of every row begins right
/// below one of them; nothing when one does not, or there are too few to tell.
[[nodiscard]] std::optional<Begins> columns_below_headers(const TableContext& context,
                                                          const BlockReading& reading,
                                                          const Columns& columns);

/// Columns from left to right.
using Order = Columns;

/// Places of a row between the first and the last that hold something.
[[nodiscard]] std::size_t width_of(const Run& run);

/// A header in place of a required one (小计 for 总计) is no column more: either all are there, or the rows
/// have more figures.
[[nodiscard]] bool is_one_more(const BlockReading& reading, const Order& columns);
/// No row has more figures than columns, and yet each may lack one: blank cells leave no trace but between
/// separators.
[[nodiscard]] bool may_be_one_more(const TableContext& context, const BlockSpec& block,
                                   const BlockReading& reading, const Order& columns);

/// The orders and how they fare on the figures.
struct Verdict {
  std::size_t best = 0;     ///< index of the order that breaks fewest rows
  std::size_t broken = 0;   ///< rows that it breaks
  std::size_t next = 0;     ///< rows that the best of those breaks which read other figures
  bool rivals = false;      ///< there is one that reads other figures
  std::vector<bool> alike;  ///< for each order whether it reads the figures of the best
};

/// Reads the named rows in each of the orders; there is at least one.
[[nodiscard]] Verdict weigh(const TableContext& context, std::size_t block, const BlockReading& reading,
                            const std::vector<Order>& orders);

}  // namespace gxreport::match
