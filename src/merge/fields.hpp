// Members of JSON objects that somebody else wrote: what is not there, or of another type, is nothing.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

namespace gxreport::merge {

/// Null where `object` is none, or has no such member.
[[nodiscard]] const nlohmann::json& member(const nlohmann::json& object, const char* name);
/// Empty where it is no string.
[[nodiscard]] std::string text(const nlohmann::json& object, const char* name);
/// False, and `out` as it was, where it is no whole number from 0.
bool read_count(const nlohmann::json& object, const char* name, std::size_t& out);
/// The same for 16 hexadecimal digits.
bool read_digest(const nlohmann::json& object, const char* name, std::uint64_t& out);

}  // namespace gxreport::merge
