#include "not_yet_honest.hpp"

#include <algorithm>
#include <array>

#include "catch.hpp"

namespace gxreport::support {

namespace {

struct NotYet {
  std::string_view property;
  std::string_view layout;
  std::string_view reason;
};

constexpr std::array<NotYet, 1> kNotYet = {{
    {"damage-swap-headers", "aligned-wrapped", "headers wrapped in narrow columns are not put together"},
}};

}  // namespace

std::string_view not_yet_honest(std::string_view property, std::string_view layout) {
  const auto* found = std::find_if(kNotYet.begin(), kNotYet.end(), [&](const NotYet& row) {
    return row.property == property && row.layout == layout;
  });
  return found == kNotYet.end() ? std::string_view{} : found->reason;
}

void judge(std::string_view property, std::string_view layout, const Complaints& complaints) {
  const std::string name = std::string(property) + ", " + std::string(layout);
  const std::string_view reason = not_yet_honest(property, layout);
  if (reason.empty()) {
    INFO(name << "\n" << complaints.summary());
    CHECK(complaints.failures() == 0);
  } else if (complaints.failures() > 0) {
    WARN(name << ": " << complaints.failures() << " reports not honestly read: " << reason);
  }
}

}  // namespace gxreport::support
