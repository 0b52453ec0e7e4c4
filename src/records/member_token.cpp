#include "records/member_token.hpp"

namespace gxreport::records {

namespace {

std::string_view without_blanks(std::string_view token) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t begin = token.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return token.substr(begin, token.find_last_not_of(kBlanks) - begin + 1);
}

}  // namespace

std::size_t behind_string(std::string_view document, std::size_t at) {
  for (++at; at < document.size() && document[at] != '"'; ++at) {
    if (document[at] == '\\') ++at;
  }
  return at < document.size() ? at + 1 : document.size();
}

// Commas and colons of the outermost object stand at depth 1.
std::string_view member_token(std::string_view document, std::size_t index) {
  std::size_t depth = 0;
  std::size_t member = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < document.size();) {
    const char c = document[at];
    const bool ends = depth == 1 && (c == ',' || c == '}');
    if (ends && member == index && begin > 0) return without_blanks(document.substr(begin, at - begin));
    if (c == '{' || c == '[') ++depth;
    if ((c == '}' || c == ']') && depth > 0) --depth;
    if (ends) ++member;
    at = c == '"' ? behind_string(document, at) : at + 1;
    if (c == ':' && depth == 1 && member == index) begin = at;
  }
  return {};
}

}  // namespace gxreport::records
