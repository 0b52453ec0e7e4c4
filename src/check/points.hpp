// Points that sentences count: 一是…；二是…；三是….
#pragma once

#include <vector>

#include "check/inspection.hpp"

namespace gxreport::check {

/// A point that bears another number than the one before it asks for.
struct WrongPoint {
  int before = 0;  ///< the number of the point before it
  int printed = 0;
  Span span;  ///< 三是
};

/// The points that surely bear a wrong number, in the text's order: after 一是 comes 三是 or 一是 … 二是
/// twice, and nothing in between counts in another way (二要, 第二, 其二). Of one list the first alone. Lists
/// inside lists are followed; where a list begins cannot always be told, and what follows is not judged then.
/// Linear.
[[nodiscard]] std::vector<WrongPoint> find_wrong_points(const Inspection& in);

}  // namespace gxreport::check
