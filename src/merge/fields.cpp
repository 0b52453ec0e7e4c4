#include "merge/fields.hpp"

#include <charconv>

namespace gxreport::merge {

using nlohmann::json;

const json& member(const json& object, const char* name) {
  static const json kNone;
  if (!object.is_object()) return kNone;
  const auto found = object.find(name);
  return found == object.end() ? kNone : *found;
}

std::string text(const json& object, const char* name) {
  const json& value = member(object, name);
  return value.is_string() ? value.get<std::string>() : std::string();
}

bool read_count(const json& object, const char* name, std::size_t& out) {
  const json& value = member(object, name);
  if (!value.is_number_unsigned()) return false;
  out = value.get<std::size_t>();
  return true;
}

bool read_digest(const json& object, const char* name, std::uint64_t& out) {
  const std::string digits = text(object, name);
  std::uint64_t value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (digits.size() != 16 || result.ec != std::errc() || result.ptr != digits.data() + digits.size())
    return false;
  out = value;
  return true;
}

}  // namespace gxreport::merge
