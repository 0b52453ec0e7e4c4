// A figure torn in two, so that its row has a cell too many: 2 | 0 for 20.
#include <algorithm>
#include <optional>
#include <string>

#include "gxreport/figure.hpp"
#include "match/distrust.hpp"
#include "match/glued/sums.hpp"
#include "match/row_tally.hpp"
#include "text/plain_count.hpp"

namespace gxreport::match {

namespace {

using Values = std::vector<Value>;

/// The values from the first that holds something to the last.
Values printed_values(const Run& run) {
  Values values(run.values.begin(), run.values.end());
  const auto is_blank = [](const Value& value) { return value.span.empty(); };
  values.erase(values.begin(), std::ranges::find_if_not(values, is_blank));
  while (!values.empty() && is_blank(values.back())) values.pop_back();
  return values;
}

/// The row's figures with those at `at` and behind it put together; nothing where they cannot be one.
class Joining {
 public:
  Joining(const Text& text, const Values& values) : text_(text), values_(values) {}

  [[nodiscard]] std::optional<RowFigures> joined(std::size_t at) const {
    const auto whole = plain_count(digits(at));
    if (!whole || *whole == 0 || values_[at].span.empty() || values_[at + 1].span.empty())
      return std::nullopt;
    return figures(at, digits(at));
  }

  /// The row's figures without the one at `at`.
  [[nodiscard]] std::optional<RowFigures> without(std::size_t at) const { return figures(at, {}); }

  [[nodiscard]] std::u16string digits(std::size_t at) const {
    return std::u16string(text_.folded(values_[at].span)) += text_.folded(values_[at + 1].span);
  }

 private:
  /// `instead` in the place of the value at `at` and, unless it is empty, of the next one.
  [[nodiscard]] std::optional<RowFigures> figures(std::size_t at, std::u16string_view instead) const {
    RowFigures out;
    for (std::size_t i = 0; i < values_.size(); ++i) {
      if (i == at) {
        if (instead.empty()) continue;
        out.emplace_back(plain_count(instead));
        ++i;
        continue;
      }
      const Figure figure = read_figure(text_, values_[i].span);
      if (figure.kind == FigureKind::not_a_figure || figure.value.scale != 0) return std::nullopt;
      out.push_back(figure.kind == FigureKind::figure ? std::optional(figure.value.units) : std::nullopt);
    }
    return out;
  }

  const Text& text_;
  const Values& values_;
};

bool mends(const std::optional<RowFigures>& figures, const std::vector<RowSum>& sums) {
  if (!figures) return false;
  const Tally now = tally(*figures, sums);
  return now.failed == 0 && now.held == sums.size();
}

/// The only place where putting a figure and the next together makes every sum of the row hold; nothing when
/// taking a figure out does so as well.
std::optional<std::size_t> torn_at(const Joining& joining, std::size_t cells,
                                   const std::vector<RowSum>& sums) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i <= cells; ++i) {
    if (mends(joining.without(i), sums)) return std::nullopt;
    if (i == cells || !mends(joining.joined(i), sums)) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

}  // namespace

bool observe_torn(const TableContext& context, const RowReading& row, std::span<const CellIndex> cells) {
  const Values values = printed_values(row.run);
  if (values.size() != cells.size() + 1) return false;
  const std::vector<RowSum> sums = sums_of_row(context.view, cells);
  if (sums.empty()) return false;
  const Joining joining(context.text, values);
  const auto at = torn_at(joining, cells.size(), sums);
  if (!at) return false;
  const RowFigures figures = joining.joined(*at).value();
  for (std::size_t c = 0; c < cells.size(); ++c) {
    Cell& cell = context.report.cells[cells[c]];
    cell.candidates.clear();
    if (figures[c]) cell.candidates.push_back({*figures[c], 0});
  }
  const Span pieces{values[*at].span.begin, values[*at + 1].span.end};
  const std::u16string digits = joining.digits(*at);
  context.report.observations.push_back({Observation::Kind::figure_torn,
                                         pieces,
                                         {values.front().span.begin, values.back().span.end},
                                         row.row,
                                         {cells.begin(), cells.end()},
                                         std::string(digits.begin(), digits.end())});
  return true;
}

}  // namespace gxreport::match
