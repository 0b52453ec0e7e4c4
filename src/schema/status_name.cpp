#include "gxreport/report.hpp"

namespace gxreport {

std::string_view status_name(CellStatus status) {
  constexpr std::string_view kNames[] = {"missing", "ok", "empty", "ambiguous", "invalid"};
  return kNames[static_cast<std::size_t>(status)];
}

}  // namespace gxreport
