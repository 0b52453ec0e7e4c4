// The form of an outline, made once for reports that print the same rows.
#pragma once

#include <memory>
#include <string>

#include "match/outline/outline.hpp"

namespace gxreport::match {

/// Remembers the form that was made last: the reports of one organ, and of the organs of one county, mostly
/// print the same rows, and making a form takes as long as reading one.
class FormMemo {
 public:
  /// form_with_outline(). `set` is the serial number of the forms that `base` is one of.
  [[nodiscard]] std::shared_ptr<const Template> form_of(const Text& text, const FoundOutline& outline,
                                                        const Template& base, std::uint64_t set);

 private:
  std::string key_;   ///< all that form_ was made from
  std::string next_;  ///< storage for the key that is compared
  std::shared_ptr<const Template> form_;
};

}  // namespace gxreport::match
