#include "judge.hpp"

#include "catch.hpp"

namespace gxreport::support {

void judge(std::string_view property, std::string_view layout, const Complaints& complaints) {
  INFO(property << ", " << layout << "\n" << complaints.summary());
  CHECK(complaints.failures() == 0);
}

}  // namespace gxreport::support
