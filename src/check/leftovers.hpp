// Traces that a conversion leaves in a text: bookmarks, field codes, entities, tags, broken references.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "gxreport/span.hpp"

namespace gxreport::check {

enum class LeftoverKind : std::uint8_t {
  bookmark,          ///< [bookmark: …], _GoBack, _Toc123, OLE_LINK1
  field_code,        ///< { PAGE }, MERGEFORMAT, HYPERLINK "…", the control characters around a field
  entity,            ///< &nbsp; &#160;
  tag,               ///< <td>, </p>, <!-- … -->
  broken_reference,  ///< Error! Reference source not found., 错误!未找到引用源。
  none
};
inline constexpr std::size_t kLeftoverKinds = static_cast<std::size_t>(LeftoverKind::none);

/// What was found of one kind.
struct LeftoverTally {
  static constexpr std::size_t kKept = 5;
  std::size_t count = 0;
  std::array<Span, kKept> first{};  ///< the first min(count, kKept) places, in order
};
using Leftovers = std::array<LeftoverTally, kLeftoverKinds>;

/// One pass over folded text, which stops at few characters only; allocates nothing.
[[nodiscard]] Leftovers find_leftovers(std::u16string_view folded);

}  // namespace gxreport::check
