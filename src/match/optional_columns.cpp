// Columns that not every report prints (小计): whether this table does, and where. The header tells, and
// where it leaves two places open the relations; without a header only the relations of every row.
#include <algorithm>

#include "match/columns.hpp"

namespace gxreport::match {

namespace {

constexpr std::size_t kEnoughRows = 3;   // fewer rows with a figure more than columns prove nothing
constexpr std::size_t kClearlyMore = 2;  // rows that another order breaks beyond those that are wrong anyway

Order with(const Order& columns, std::size_t at, std::size_t column) {
  Order order = columns;
  order.push_back(column);
  std::rotate(order.begin() + at, order.end() - 1, order.end());
  return order;
}

std::size_t place_of(const Order& order, std::size_t column) {
  return static_cast<std::size_t>(std::ranges::find(order, column) - order.begin());
}

/// A column that sums up others may stand before them, not behind what the form has behind it.
std::size_t last_place(const Order& columns, std::size_t column) {
  return static_cast<std::size_t>(std::ranges::count_if(columns, [=](std::size_t c) { return c < column; }));
}

/// Places in a row, both included.
struct Stretch {
  std::size_t low = 0;
  std::size_t high = 0;
};

/// Where the column may stand: between the headers that stand beside its own. Where these are of other
/// levels, or none, the next ones count that the table prints at all.
std::optional<Stretch> stretch_of(const std::vector<HeaderPlace>& places, std::size_t column,
                                  const Order& columns) {
  const std::size_t none = columns.size();
  const auto place_at = [&](std::size_t i) {
    return i < places.size() ? place_of(columns, places[i].column) : none;
  };
  const auto own =
      static_cast<std::size_t>(std::ranges::find(places, column, &HeaderPlace::column) - places.begin());
  if (own == places.size()) return Stretch{0, last_place(columns, column)};
  const auto beside = [&](std::size_t i) { return i < places.size() && places[i].line == places[own].line; };
  const bool alone = !beside(own - 1) && !beside(own + 1);
  std::size_t left = alone || beside(own - 1) ? place_at(own - 1) : none;
  const std::size_t right = alone || beside(own + 1) ? place_at(own + 1) : none;
  if (left != none && right != none && left >= right) left = none;
  Stretch stretch{left == none ? 0 : left + 1, last_place(columns, column)};
  if (right != none) stretch.high = std::min(stretch.high, right);
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::size_t at = place_at(i);
    if (at == none || i == own) continue;
    if (left == none && at < stretch.high) stretch.low = std::max(stretch.low, at + 1);
    if (right == none && at >= stretch.low) stretch.high = std::min(stretch.high, at);
  }
  if (stretch.low > stretch.high) return std::nullopt;
  return stretch;
}

std::vector<Order> orders_of(const Order& columns, std::size_t column, const Stretch& stretch) {
  std::vector<Order> orders;
  for (std::size_t at = stretch.low; at <= stretch.high; ++at) orders.push_back(with(columns, at, column));
  return orders;
}

bool has_glued(const BlockReading& reading) { return std::ranges::any_of(reading.rows, &RowReading::glued); }

/// The order breaks clearly fewer rows than all that read other figures.
bool is_clear(const Verdict& verdict) {
  return verdict.rivals &&
         ((verdict.broken == 0 && verdict.next > 0) || verdict.next >= verdict.broken + kClearlyMore);
}

/// Of several places the one that the figures tell, else the one under the header (`page`, an index into
/// `orders`); not certain where these differ, or neither tells. Glued figures tell nothing.
void choose(const TableContext& context, std::size_t block, const BlockReading& reading,
            const std::vector<Order>& orders, std::optional<std::size_t> page, PrintedColumns& columns) {
  std::size_t best = page.value_or(0);
  if (columns.certain && orders.size() > 1) {
    const Verdict verdict = weigh(context, block, reading, orders);
    const bool clear = is_clear(verdict);
    if (!page) best = verdict.best;
    columns.certain =
        !has_glued(reading) && (page ? !clear || verdict.alike[best] : clear || !verdict.rivals);
  }
  columns.order = orders[best];
}

/// Adds a column that the table prints; not certain where it may stand in several places and nothing tells.
void add_column(const TableContext& context, std::size_t block, const BlockReading& reading,
                std::size_t column, PrintedColumns& columns) {
  const bool wide = is_wide(context, block, reading);
  const auto stretch = stretch_of(header_places(context, reading, wide), column, columns.order);
  if (!stretch) {
    columns = {with(columns.order, last_place(columns.order, column), column), false};
    return;
  }
  const BlockSpec& spec = context.spec().blocks[block];
  auto page = place_on_page(context, spec, reading, column, columns.order.size() + 1, wide);
  if (page && (*page < stretch->low || *page > stretch->high)) page.reset();
  if (page) *page -= stretch->low;
  choose(context, block, reading, orders_of(columns.order, column, *stretch), page, columns);
}

/// Adds the columns whose headers the table prints, perhaps in pieces (小 above 计).
bool add_by_header(const TableContext& context, std::size_t block, const BlockReading& reading,
                   PrintedColumns& columns) {
  const std::vector<HeaderPlace> places = header_places(context, reading, true);
  bool any = false;
  for (std::size_t c = 0; c < context.spec().blocks[block].columns.size(); ++c) {
    const ColumnSpec& spec = context.spec().blocks[block].columns[c];
    if (!spec.optional) continue;
    const bool printed = std::ranges::find(places, c, &HeaderPlace::column) != places.end();
    if (!printed && !stands_in_pieces(context, reading, spec.label)) continue;
    add_column(context, block, reading, c, columns);
    any = true;
  }
  return any;
}

/// Every row has one figure more than the form has columns, and one place alone satisfies every relation.
void add_by_relations(const TableContext& context, std::size_t block, const BlockReading& reading,
                      PrintedColumns& columns) {
  const BlockSpec& spec = context.spec().blocks[block];
  if (spec.columns.size() != columns.order.size() + 1 || has_glued(reading)) return;
  std::size_t wide = 0;
  for (const RowReading& row : reading.rows) {
    if (row.run.values.empty()) continue;
    if (width_of(row.run) != columns.order.size() + 1) return;
    ++wide;
  }
  if (wide < kEnoughRows) return;
  const auto optional = std::ranges::find(spec.columns, true, &ColumnSpec::optional);
  const auto column = static_cast<std::size_t>(optional - spec.columns.begin());
  const std::vector<Order> orders = orders_of(columns.order, column, {0, last_place(columns.order, column)});
  const Verdict verdict = weigh(context, block, reading, orders);
  if (verdict.rivals && verdict.broken == 0 && verdict.next > 0) columns.order = orders[verdict.best];
}

}  // namespace

PrintedColumns columns_of(const TableContext& context, std::size_t block, const BlockReading& reading) {
  const BlockSpec& spec = context.spec().blocks[block];
  const auto required = printed_columns(context, block, reading);
  PrintedColumns columns{required.value_or(required_columns(spec)), required.has_value()};
  if (columns.order.size() == spec.columns.size()) return columns;
  if (!is_one_more(reading, columns.order)) {
    if (may_be_one_more(context, spec, reading, columns.order)) columns.certain = false;
    return columns;
  }
  if (add_by_header(context, block, reading, columns)) return columns;
  if (columns.certain) add_by_relations(context, block, reading, columns);
  return columns;
}

}  // namespace gxreport::match
