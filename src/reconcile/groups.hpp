// Which reports belong together.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "gxreport/reconcile.hpp"
#include "reconcile/bearers.hpp"

namespace gxreport::reconcile {

inline constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

/// Fills organs, ungrouped and orphans of `result`, and knows who is whose child.
class Groups {
 public:
  Groups(Result& result, const Directions& directions);

  /// Index of the organ of a report; kNobody for one that is in no group.
  [[nodiscard]] std::size_t organ_of(std::uint32_t report) const { return organ_of_[report]; }
  struct Family {
    std::size_t parent = kNobody;       ///< index of an organ
    std::vector<std::size_t> children;  ///< indices of organs that have some report, in their order
    std::vector<std::string> absent;    ///< names of children without any
  };
  [[nodiscard]] const std::vector<Family>& families() const { return families_; }

 private:
  using Keys = std::vector<std::string>;  ///< by report; empty for one in no group
  [[nodiscard]] static Keys keys_of(Result& result);
  void place(Result& result, std::uint32_t report, const std::string& key);
  void find_families(Result& result, const Directions& directions);
  [[nodiscard]] std::size_t organ_named(const std::string& name) const;

  std::map<std::string, std::size_t> organs_;  ///< by key
  std::vector<std::size_t> organ_of_;
  std::vector<Family> families_;
};

}  // namespace gxreport::reconcile
