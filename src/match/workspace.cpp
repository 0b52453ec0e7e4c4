#include "match/workspace.hpp"

namespace gxreport {

Workspace::Workspace() = default;
Workspace::Workspace(Workspace&& other) noexcept = default;
Workspace& Workspace::operator=(Workspace&& other) noexcept = default;
Workspace::~Workspace() = default;

// What stands in the rooms is of no use to anybody; what they can hold stays.
Workspace& Workspace::operator=(const Workspace& /*other*/) {
  return *this;
}  // NOLINT(bugprone-unhandled-self-assignment)

Workspace::Rooms& Workspace::rooms() {
  if (!rooms_) rooms_ = std::make_unique<Rooms>();
  return *rooms_;
}

}  // namespace gxreport
