#include "report/relative_path.hpp"

#include <algorithm>
#include <vector>

namespace gxreport {

namespace {

using Parts = std::vector<std::string_view>;

bool is_absolute(std::string_view path) { return !path.empty() && path.front() == '/'; }

// Goes down `path` from where `parts` stands. Above the root is the root.
void descend(std::string_view path, bool rooted, Parts& parts) {
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view part = path.substr(at, end - at);
    at = end + 1;
    if (part.empty() || part == ".") continue;
    const bool up = part == "..";
    if (up && !parts.empty() && parts.back() != "..") {
      parts.pop_back();
    } else if (!up || !rooted) {
      parts.push_back(part);
    }
  }
}

std::string joined(std::size_t up, Parts::const_iterator from, Parts::const_iterator end) {
  std::string out;
  for (; up > 0; --up) out += "../";
  for (; from != end; ++from) {
    out += *from;
    out += '/';
  }
  if (out.empty()) return ".";
  out.pop_back();
  return out;
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

}  // namespace

std::string relative_path(std::string_view file, std::string_view folder) {
  const bool rooted = is_absolute(file) || is_absolute(folder);
  Parts base;
  descend(folder, true, base);
  Parts parts = is_absolute(file) ? Parts() : base;
  descend(file, rooted, parts);
  const auto [common, in_base] = std::mismatch(parts.begin(), parts.end(), base.begin(), base.end());
  return joined(static_cast<std::size_t>(base.end() - in_base), common, parts.end());
}

std::string path_uri(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_unreserved(c) || c == '/') {
      out += c;
    } else {
      out += '%';
      out += kHex[byte >> 4U];
      out += kHex[byte & 0xFU];
    }
  }
  return out;
}

}  // namespace gxreport
