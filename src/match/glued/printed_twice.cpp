// A row printed twice with nothing between: half of its digits are those of other cells.
#include <algorithm>
#include <array>

#include "match/glued/glued_row.hpp"
#include "match/glued/sums.hpp"

namespace gxreport::match {

namespace {

RowSum behind(RowSum sum, std::size_t width) {
  for (RowSum::Term& term : sum.terms) term.place = static_cast<std::uint16_t>(term.place + width);
  sum.last += width;
  return sum;
}

}  // namespace

bool may_be_printed_twice(const TableContext& context, const GluedRow& row) {
  const std::u16string_view folded = context.text.folded();
  const FigureRun run = cut_run(folded, row.run);
  const std::size_t width = row.cells.size();
  if (run.digits < 2 * width) return false;
  RowShape first;
  first.signs.assign(2 * width, false);
  RowShape second = first;
  for (const RowSum& sum : sums_of_row(context.view, row.cells)) {
    first.sums.push_back(sum);
    second.sums.push_back(behind(sum, width));
  }
  return std::ranges::any_of(std::array{&first, &second}, [&](const RowShape* shape) {
    const Splits splits = split_run(folded, run, *shape, false);
    return splits.size() > 0 || !splits.complete();
  });
}

}  // namespace gxreport::match
