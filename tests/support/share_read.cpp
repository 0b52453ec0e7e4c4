#include "share_read.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <iostream>

namespace gxreport::support {

namespace {

bool exact(const std::optional<Decimal>& printed, const Cell& read) {
  return printed ? read.status == CellStatus::ok && read.value == *printed : read.status == CellStatus::empty;
}

}  // namespace

void ShareRead::add(std::string_view layout, const ReportModel& model, const Report& report) {
  Count& count = counts_[{std::string(layout), model.form->id}];
  ++count.reports;
  for (std::size_t i = 0; i < model.values.size(); ++i) {
    if (!is_printed(model, static_cast<CellIndex>(i))) continue;
    ++count.cells;
    if (report.form == model.form && exact(model.values[i], report.cells[i])) ++count.exact;
  }
}

void ShareRead::publish() const {
  std::ofstream file;
  const char* path = std::getenv("GXREPORT_SHARE_READ");  // NOLINT(concurrency-mt-unsafe)
  if (path != nullptr) file.open(path, std::ios::app);
  for (const auto& [name, count] : counts_) {
    const double share = 100.0 * static_cast<double>(count.exact) / static_cast<double>(count.cells);
    std::cout << fmt::format("{:>20} {:>8}: {:6.2f} % of {} cells of {} reports read exactly\n", name.first,
                             name.second, share, count.cells, count.reports);
    file << fmt::format("{}\t{}\t{}\t{}\t{}\n", name.first, name.second, count.reports, count.cells,
                        count.exact);
  }
}

}  // namespace gxreport::support
