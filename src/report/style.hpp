// Colours of the text for people.
#pragma once

#include <string>
#include <string_view>

#include "gxreport/diagnostic.hpp"

namespace gxreport {

enum class Style : std::uint8_t { plain, file, error, warning, note, faint };

[[nodiscard]] constexpr Style style_of(Severity severity) {
  if (severity == Severity::error) return Style::error;
  return severity == Severity::warning ? Style::warning : Style::note;
}

/// Appends `text` as it is, or between ANSI sequences when `colour`.
inline void append_styled(std::string_view text, Style style, bool colour, std::string& out) {
  constexpr std::string_view kCodes[] = {"", "\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[2m"};
  const std::string_view code = colour ? kCodes[static_cast<std::size_t>(style)] : std::string_view();
  out += code;
  out += text;
  if (!code.empty()) out += "\x1b[0m";
}

}  // namespace gxreport
