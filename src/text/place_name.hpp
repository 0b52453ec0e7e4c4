// Which names say of which place they are.
#pragma once

#include <string_view>

namespace gxreport {

/// Last characters of the names of places: province, city, county and so on down to the township.
inline constexpr std::u16string_view kPlaceEnds = u"省市县区州旗盟镇乡";

/// True when the folded `name` of an organ says of what kind it is but not of which place: 市城管执法局,
/// 城市管理局, 委员会. Organs of the whole country need no place.
[[nodiscard]] bool lacks_place(std::u16string_view name);

}  // namespace gxreport
