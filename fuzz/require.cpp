#include <cstddef>
#include <cstdio>
#include <cstdlib>

#include "target.hpp"

namespace gxreport::fuzz {

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "a promise does not hold: %s\n", what);
  std::abort();
}

std::vector<std::string_view> pieces(std::string_view bytes, std::size_t most) {
  std::vector<std::string_view> out;
  while (out.size() + 1 < most && bytes.find(kBetween) != std::string_view::npos) {
    const std::size_t end = bytes.find(kBetween);
    out.push_back(bytes.substr(0, end));
    bytes.remove_prefix(end + 1);
  }
  out.push_back(bytes);
  return out;
}

}  // namespace gxreport::fuzz
