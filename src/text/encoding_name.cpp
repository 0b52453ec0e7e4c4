#include <algorithm>
#include <array>
#include <string>

#include "gxreport/text.hpp"

namespace gxreport {

namespace {

struct Name {
  std::string_view name;  // lower case, without '-', '_' and spaces
  Encoding encoding;
};

// Where UTF-16 is asked for without a byte order, a mark in the file says it; without one it is what Windows
// writes.
constexpr std::array<Name, 14> kNames = {{
    {"utf8", Encoding::utf8},
    {"utf8sig", Encoding::utf8},
    {"utf8bom", Encoding::utf8},
    {"utf16le", Encoding::utf16_le},
    {"utf16be", Encoding::utf16_be},
    {"utf16", Encoding::utf16_le},
    {"unicode", Encoding::utf16_le},
    {"ucs2", Encoding::utf16_le},
    {"gb18030", Encoding::gb18030},
    {"gbk", Encoding::gb18030},
    {"gb2312", Encoding::gb18030},
    {"euccn", Encoding::gb18030},
    {"cp936", Encoding::gb18030},
    {"windows936", Encoding::gb18030},
}};

std::string plain(std::string_view name) {
  std::string letters;
  for (const char c : name) {
    if (c == '-' || c == '_' || c == ' ') continue;
    letters += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return letters;
}

}  // namespace

std::string_view encoding_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "utf-8";
    case Encoding::utf16_le:
      return "utf-16le";
    case Encoding::utf16_be:
      return "utf-16be";
    case Encoding::gb18030:
      return "gb18030";
  }
  return "utf-8";
}

std::optional<Encoding> encoding_from_name(std::string_view name) {
  const std::string wanted = plain(name);
  const auto* const found =
      std::find_if(kNames.begin(), kNames.end(), [&](const Name& known) { return known.name == wanted; });
  if (found == kNames.end()) return std::nullopt;
  return found->encoding;
}

}  // namespace gxreport
