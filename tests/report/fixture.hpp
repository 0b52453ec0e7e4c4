// Documents made by hand, so that what reporters print is told apart from what is read and found.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "report/reporter.hpp"

namespace gxreport::test {

/// A form of one table `t` with the row `r` (一、行) and the columns `a`, `b`, `c`.
[[nodiscard]] const Template& tiny_form();

/// A rule that exists for these tests alone.
[[nodiscard]] const Rule& tiny_rule();

/// A document whose text is `bytes`, of the tiny form, with three missing cells.
struct Made {
  explicit Made(std::string bytes);
  Made(const Made&) = delete;
  Made& operator=(const Made&) = delete;

  /// The place of the first `words` in the text.
  [[nodiscard]] Span find(std::string_view words) const;
  /// Adds a finding of the tiny rule at `words`.
  Diagnostic& find_fault(std::string_view words, Severity severity = Severity::error);
  Cell& cell(std::size_t index) { return document.report.cells.at(index); }
  [[nodiscard]] Item item(std::string_view file = "a.txt") const { return {file, {}, &document}; }

  std::string bytes;
  Document document;
};

/// The whole output of a run of one format.
[[nodiscard]] std::string render(std::string_view format, const RenderOptions& options,
                                 std::initializer_list<Item> items);

}  // namespace gxreport::test
