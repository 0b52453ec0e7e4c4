// Reports of invented organs, printed so that every figure is read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gxreport/reconcile.hpp"
#include "support/report_model.hpp"

namespace gxreport::test {

/// A report to be printed.
struct Sheet {
  support::ReportModel model;
  std::string overview;
  std::string issues;

  /// The figure of a cell by id; of one that is not there the test ends.
  Decimal& at(std::string_view cell);
  void blank(std::string_view cell);
  [[nodiscard]] std::string text() const;
};

/// A valid report with prose of its own, on the form of its year; the same for the same seed.
[[nodiscard]] Sheet sheet_of(const std::string& organ, int year, std::uint64_t seed);

/// Makes `later` go on from `earlier`: what the forms tie from year to year holds, and each still adds up.
void follow(Sheet& earlier, Sheet& later);

/// Names of invented organs, another for each number below 400.
[[nodiscard]] std::string bureau(std::size_t number);

/// `count` letters that no other seed has.
[[nodiscard]] std::string prose(std::uint64_t seed, std::size_t count);

/// A batch read from texts, named 0.txt, 1.txt and so on.
class Reconciled {
 public:
  explicit Reconciled(const std::vector<std::string>& texts, const reconcile::Directions& directions = {},
                      Lang lang = Lang::en);

  [[nodiscard]] const reconcile::Result& result() const { return result_; }
  /// What is found, as it is given to the reports: "0.txt GX701 requests.carried_in.total" a line, in order.
  [[nodiscard]] std::string found() const;
  /// The findings of one report.
  [[nodiscard]] const std::vector<Diagnostic>& of(std::size_t report) const { return findings_.at(report); }

 private:
  reconcile::Result result_;
  std::vector<std::vector<Diagnostic>> findings_;
};

}  // namespace gxreport::test
