#include "match/glued/settle.hpp"

#include <algorithm>
#include <utility>

#include "match/glued/readings.hpp"

namespace gxreport::match {

namespace {

constexpr std::size_t kMostValues = 8;  // distinct figures of one cell that are worth telling

/// The distinct figures of a cell over the splits that are left.
std::vector<std::int64_t> values_left(const GluedTable::Row& row, const std::vector<std::uint32_t>& splits,
                                      std::size_t place) {
  std::vector<std::int64_t> values;
  for (const std::uint32_t split : splits) {
    const std::int64_t value = row.splits.at(split)[place].value;
    if (std::ranges::find(values, value) == values.end()) values.push_back(value);
    if (values.size() > kMostValues) break;
  }
  return values;
}

class Settler {
 public:
  explicit Settler(const GluedTable& table) : table_(table), search_(table) {
    out_.rows.reserve(table.rows.size());
    for (const GluedTable::Row& row : table.rows) out_.rows.emplace_back(row.width);
  }

  Settled run() {
    if (std::ranges::any_of(table_.rows, [](const auto& row) { return !row.splits.complete(); }))
      return std::move(out_);
    bool any = collect(std::nullopt);
    out_.how = Settlement::consistent;
    if (!any && !search_.stopped()) {
      out_.how = Settlement::one_wrong;
      any = suspect_each();
    }
    if (!any) out_.how = Settlement::contradictory;
    if (search_.stopped()) out_.how = Settlement::stopped;
    conclude();
    return std::move(out_);
  }

 private:
  /// Every printed figure in turn is taken to be the wrong one.
  bool suspect_each() {
    bool any = false;
    for (std::uint32_t r = 0; r < table_.rows.size(); ++r) {
      for (std::size_t place = 0; place < table_.rows[r].width && !search_.stopped(); ++place)
        any |= collect(Suspect{r, static_cast<std::uint16_t>(place)});
    }
    return any;
  }

  /// Adds the figures of every reading under the assumption; false when there is none.
  bool collect(const std::optional<Suspect>& suspect) {
    Choices choices = search_.choices(suspect);
    if (!search_.propagate(choices, suspect)) return false;
    const std::optional<Choices> reading = search_.find(choices, suspect);
    if (!reading) return false;
    add(*reading);
    for (std::size_t r = 0; r < choices.size(); ++r) {
      for (std::size_t place = 0; choices[r].size() > 1 && place < table_.rows[r].width; ++place)
        collect_cell(choices, r, place, suspect);
    }
    return true;
  }

  void collect_cell(const Choices& choices, std::size_t r, std::size_t place,
                    const std::optional<Suspect>& suspect) {
    const std::vector<std::int64_t> left = values_left(table_.rows[r], choices[r], place);
    for (const std::int64_t value : left) {
      const std::vector<std::int64_t>& known = out_.rows[r][place].values;
      if (search_.stopped() || known.size() > kMostValues) return;
      if (std::ranges::find(known, value) != known.end()) continue;
      Choices with = choices;
      std::erase_if(with[r], [&](std::uint32_t split) {
        return table_.rows[r].splits.at(split)[place].value != value;
      });
      if (const auto reading = search_.find(std::move(with), suspect)) add(*reading);
    }
  }

  void add(const Choices& reading) {
    for (std::size_t r = 0; r < reading.size(); ++r) {
      const std::span<const CutCell> cells = table_.rows[r].splits.at(reading[r].front());
      for (std::size_t place = 0; place < cells.size(); ++place) {
        std::vector<std::int64_t>& values = out_.rows[r][place].values;
        if (std::ranges::find(values, cells[place].value) == values.end())
          values.push_back(cells[place].value);
      }
    }
  }

  void conclude() {
    const bool sound = out_.how == Settlement::consistent || out_.how == Settlement::one_wrong;
    for (std::vector<SettledCell>& row : out_.rows) {
      for (SettledCell& cell : row) {
        cell.certain = sound && cell.values.size() == 1;
        if (!sound || cell.values.size() > kMostValues) cell.values.clear();
        std::ranges::sort(cell.values);
      }
    }
  }

  const GluedTable& table_;
  ReadingSearch search_;
  Settled out_;
};

}  // namespace

Settled settle_table(const GluedTable& table) { return Settler(table).run(); }

}  // namespace gxreport::match
