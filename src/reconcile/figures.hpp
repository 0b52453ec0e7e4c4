// Figures of reports by the ids of their cells.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "gxreport/reconcile.hpp"
#include "relation/balance.hpp"

namespace gxreport::reconcile {

inline constexpr std::uint32_t kNoName = 0xFFFFFFFF;

/// What one cell comes to over the reports of an organ for one year. Where several reports differ, nobody can
/// say which one counts: then it is ambiguous.
struct Reading {
  const Filed* report = nullptr;   ///< the first one
  const Figure* figure = nullptr;  ///< in it; null when it does not print the cell
  CellStatus status = CellStatus::missing;

  [[nodiscard]] bool readable() const { return status == CellStatus::ok || status == CellStatus::empty; }
  /// Of an amount, where one is printed: amounts in different units are no sum.
  [[nodiscard]] std::string_view unit() const;
};

[[nodiscard]] Reading read_figure_of(const Result& result, std::span<const std::uint32_t> reports,
                                     std::uint32_t name);

class FigureTable {
 public:
  explicit FigureTable(const Result& result);

  /// Index of a cell's name in Result::cells; kNoName when no report has such a cell.
  [[nodiscard]] std::uint32_t name_of(std::string_view id) const;
  [[nodiscard]] Reading read(std::span<const std::uint32_t> reports, std::uint32_t name) const {
    return read_figure_of(result_, reports, name);
  }
  /// Whether the form of a report has the cell at all, whatever it prints.
  [[nodiscard]] bool has(const Filed& report, std::uint32_t name);

 private:
  const Result& result_;
  std::unordered_map<std::string_view, std::uint32_t> names_;
  std::map<const Template*, std::unordered_set<std::uint32_t>> forms_;
};

/// Adds a readable figure to a side; `direction` > 0: the left one, with its coefficient.
void weigh(const Reading& reading, bool left, int coefficient, relation::Balance& balance);

/// Counts an outcome.
void count(relation::RelationOutcome outcome, Assessed& assessed);

/// "“二、上年结转政府信息公开申请数量·自然人” 5": the name on the report's form, and the figure or blank.
[[nodiscard]] std::string named_figure(const Reading& reading, const std::string& cell, Lang lang);
/// "a/2020.txt:99:15", or the path alone where nothing is printed.
[[nodiscard]] std::string place_words(const Filed& report, const Figure* figure);
[[nodiscard]] RelatedPlace related_place(const Reading& reading, const std::string& cell, Lang lang);

}  // namespace gxreport::reconcile
