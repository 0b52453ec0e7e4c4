// Names that several organs may bear: 教育局 without its county.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "gxreport/reconcile.hpp"

namespace gxreport::reconcile {

/// Such a name stands for one organ only while nothing speaks against it: its reports lie in one folder, and
/// no two of one year differ. Copies of one report, wherever they lie, are of one organ.
class Bearers {
 public:
  /// Takes note of a report with that key and a year. A name that a manifest gives is an organ's own.
  void note(const std::string& key, const Filed& report);
  /// True when reports with this key may be of several organs.
  [[nodiscard]] bool several(const std::string& key) const;

 private:
  struct Name {
    std::string folder;
    std::map<int, std::uint64_t> contents;  // of each year's first report
    bool several = false;
  };
  std::map<std::string, Name> names_;
};

}  // namespace gxreport::reconcile
