// Words and symbols that several parts of the HTML page use. A symbol never stands without its word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "gxreport/rule.hpp"
#include "report/reporter.hpp"

namespace gxreport {

[[nodiscard]] constexpr Words html_severity(Severity severity) {
  constexpr Words kWords[] = {{"提示", "Note"}, {"警告", "Warning"}, {"错误", "Error"}};
  return kWords[static_cast<std::size_t>(severity)];
}

/// As the name of a number of them.
[[nodiscard]] constexpr Words html_severities(Severity severity) {
  constexpr Words kWords[] = {{"提示", "Notes"}, {"警告", "Warnings"}, {"错误", "Errors"}};
  return kWords[static_cast<std::size_t>(severity)];
}

[[nodiscard]] constexpr std::string_view html_symbol(Severity severity) {
  constexpr std::string_view kSymbols[] = {"○", "△", "●"};
  return kSymbols[static_cast<std::size_t>(severity)];
}

[[nodiscard]] constexpr Words html_outcome(Outcome outcome) {
  constexpr Words kWords[] = {{"通过", "Passed"}, {"不通过", "Failed"}, {"未能检查", "Not checked"}};
  return kWords[static_cast<std::size_t>(outcome)];
}

[[nodiscard]] constexpr std::string_view html_symbol(Outcome outcome) {
  constexpr std::string_view kSymbols[] = {"✓", "✕", "?"};
  return kSymbols[static_cast<std::size_t>(outcome)];
}

/// Appends a symbol that is not read out, since its word stands beside it; nothing for none.
inline void append_html_symbol(std::string_view symbol, std::string& out) {
  if (symbol.empty()) return;
  out += "<span class=\"symbol\" aria-hidden=\"true\">";
  out += symbol;
  out += "</span>";
}

}  // namespace gxreport
