#include "text_damage.hpp"

#include <algorithm>

namespace gxreport::support {

std::string damaged_text(std::string text, Random& random) {
  constexpr std::size_t kPiece = 400;
  for (std::size_t i = 0, count = 1 + random.below(4); i < count && !text.empty(); ++i) {
    const std::size_t at = random.below(text.size());
    const std::size_t length = std::min(text.size() - at, 1 + random.below(random.chance(70) ? 12 : kPiece));
    switch (random.below(5)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, text.substr(at, length));
        break;
      case 2:
        text[at] = static_cast<char>(random.below(256));
        break;
      case 3:
        text.insert(at, random.chance(50) ? "\n" : random.chance(50) ? "\t" : "7");
        break;
      default: {
        const std::string piece = text.substr(at, length);
        text.erase(at, length);
        text.insert(random.below(text.size() + 1), piece);
      }
    }
  }
  return text;
}

}  // namespace gxreport::support
