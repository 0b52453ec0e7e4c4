// Who and when, as found in a text.
#pragma once

#include <string>
#include <string_view>

#include "catch.hpp"
#include "gxreport/source.hpp"
#include "match/identity.hpp"

namespace gxreport::test {

/// Identity and the text it points into.
struct Read {
  std::string bytes;
  Text text;
  Identity identity;

  explicit Read(std::string_view source) : bytes(source) {
    REQUIRE(decode(bytes, Encoding::utf8, {}, text) == SourceError::none);
    const auto part = text.folded().find(u"一、总体情况");
    find_identity(text, part == std::u16string_view::npos ? text.size() : static_cast<Pos>(part), identity);
  }
  [[nodiscard]] int year() const { return identity.year.value_or(0); }
};

inline std::string printed(const std::optional<Date>& date) {
  if (!date) return "-";
  return std::to_string(date->year) + "/" + std::to_string(date->month) + "/" + std::to_string(date->day);
}

inline constexpr std::string_view kPartOne = "\n一、总体情况\n2020年，我局稳步推进各项工作。\n";

}  // namespace gxreport::test
