#include "text/place_name.hpp"

#include <algorithm>
#include <array>

namespace gxreport {

bool lacks_place(std::u16string_view name) {
  static constexpr std::array<std::u16string_view, 4> kNational = {u"国家", u"中国", u"中华", u"中央"};
  if (name.empty()) return true;
  if (std::ranges::any_of(kNational, [&](auto lead) { return name.starts_with(lead); })) return false;
  const bool named_inside = name.substr(1).find_first_of(kPlaceEnds) != std::u16string_view::npos;
  return !named_inside || kPlaceEnds.find(name.front()) != std::u16string_view::npos;
}

}  // namespace gxreport
