// Reports made by hand, for tests of rules: a text and a Report whose spans point into it.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "gxreport/gxreport.hpp"

namespace gxreport::test {

/// Starts as a report for 2020 on the form, all parts there and in order, every figure 0, amounts in 万元: no
/// rule has anything to say about it. Everything that is set later is printed on a further line of the text.
class Sample {
 public:
  explicit Sample(std::string_view form = "2019-60");

  [[nodiscard]] CellIndex cell(std::string_view id) const;
  [[nodiscard]] Cell& at(std::string_view id) { return report.cells[cell(id)]; }
  [[nodiscard]] const Cell& at(std::string_view id) const { return report.cells[cell(id)]; }

  /// Prints digits and unit, and makes the cell hold them.
  Sample& figure(std::string_view id, std::string_view digits, std::string_view unit = "");
  /// Prints `words` for a cell that is not ok.
  Sample& status(std::string_view id, CellStatus status, std::string_view words = "");
  /// Adds a line to the text; the place of `words` in it.
  Span print(std::string_view words);
  Sample& observe(Observation::Kind kind, Span span, std::initializer_list<std::string_view> cells,
                  std::string expected = "", int index = -1);

  [[nodiscard]] CheckResult check(Lang lang = Lang::zh);
  /// The codes of all findings, in order.
  [[nodiscard]] std::vector<std::string> codes();

  const Template* form = nullptr;
  Report report;
  std::string source;

 private:
  Pos size_ = 0;
  Text text_;
};

/// The findings of one rule.
[[nodiscard]] std::vector<Diagnostic> of_rule(const CheckResult& result, std::string_view code);
/// The only finding of a rule; fails the test when there is another number of them.
[[nodiscard]] Diagnostic only(const CheckResult& result, std::string_view code);
[[nodiscard]] std::vector<std::string> cell_ids(const Template& form, const Diagnostic& diagnostic);

}  // namespace gxreport::test
