// The share of printed cells that are read exactly, by layout and form.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "gxreport/report.hpp"
#include "report_model.hpp"

namespace gxreport::support {

class ShareRead {
 public:
  /// A figure counts when it is `ok` and equal, a blank cell when it is `empty`; nothing when another form
  /// was recognised.
  void add(std::string_view layout, const ReportModel& model, const Report& report);

  /// Prints what was counted; appends it to the file that GXREPORT_SHARE_READ names, if it does: a line a
  /// layout and form, with tabs between layout, form, reports, cells, cells read exactly.
  void publish() const;

 private:
  struct Count {
    std::size_t reports = 0;
    std::size_t cells = 0;
    std::size_t exact = 0;
  };
  std::map<std::pair<std::string, std::string>, Count> counts_;
};

}  // namespace gxreport::support
