#include "locate/feasible.hpp"

#include <cstddef>
#include <utility>

namespace gxreport::locate {

namespace {

constexpr std::size_t kMostSteps = 5000;
constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

/// The first phase of the simplex method. Each condition has an unknown of its own that makes up what is
/// missing (it needs no column, since it never comes back); the missing amount is brought down to 0.
class Tableau {
 public:
  explicit Tableau(std::vector<Condition> conditions) : rows_(std::move(conditions)) {
    unknowns_ = rows_.empty() ? 0 : rows_.front().coefficients.size();
    missing_.coefficients.assign(unknowns_, Rational());
    basis_.assign(rows_.size(), kNowhere);
    for (Condition& row : rows_) {
      if (row.value.sign() < 0) negate(row);
      subtract(missing_, row, Rational(-1));
    }
  }

  Answer solve() {
    for (std::size_t step = 0; step < kMostSteps; ++step) {
      if (lost_) return Answer::unknown;
      if (missing_.value.sign() == 0) return Answer::yes;
      const std::size_t column = entering();
      if (column == kNowhere) return Answer::no;
      const std::size_t row = leaving(column);
      if (row == kNowhere) return Answer::unknown;
      pivot(row, column);
    }
    return Answer::unknown;
  }

 private:
  static void negate(Condition& row) {
    for (Rational& coefficient : row.coefficients) coefficient = -coefficient;
    row.value = -row.value;
  }

  void put(Rational& place, const Rational& value) {
    place = value;
    lost_ = lost_ || value.lost();
  }

  void subtract(Condition& from, const Condition& row, const Rational& times) {
    for (std::size_t i = 0; i < row.coefficients.size(); ++i) {
      if (row.coefficients[i].sign() == 0) continue;
      put(from.coefficients[i], from.coefficients[i] - times * row.coefficients[i]);
    }
    put(from.value, from.value - times * row.value);
  }

  /// Bland's rule, the first that helps, so that it never walks in a circle.
  [[nodiscard]] std::size_t entering() const {
    for (std::size_t i = 0; i < unknowns_; ++i) {
      if (missing_.coefficients[i].sign() > 0) return i;
    }
    return kNowhere;
  }

  /// -1, 0, 1; a difference that leaves its range says nothing, and nothing that follows is to be trusted.
  int compare(const Rational& a, const Rational& b) {
    const Rational difference = a - b;
    lost_ = lost_ || difference.lost();
    return difference.sign();
  }

  /// The row that bounds the column most tightly; of equals an unknown that makes up comes first, then the
  /// one of the lowest number.
  [[nodiscard]] std::size_t leaving(std::size_t column) {
    std::size_t best = kNowhere;
    Rational least;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (rows_[i].coefficients[column].sign() <= 0) continue;
      const Rational bound = rows_[i].value / rows_[i].coefficients[column];
      const int order = best == kNowhere ? -1 : compare(bound, least);
      lost_ = lost_ || bound.lost();
      if (order < 0 || (order == 0 && basis_[i] + 1 < basis_[best] + 1)) {
        best = i;
        least = bound;
      }
    }
    return best;
  }

  void pivot(std::size_t row, std::size_t column) {
    const Rational by = Rational(1) / rows_[row].coefficients[column];
    for (Rational& coefficient : rows_[row].coefficients) put(coefficient, coefficient * by);
    put(rows_[row].value, rows_[row].value * by);
    basis_[row] = column;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const Rational times = rows_[i].coefficients[column];
      if (i != row && times.sign() != 0) subtract(rows_[i], rows_[row], times);
    }
    const Rational times = missing_.coefficients[column];
    subtract(missing_, rows_[row], times);
  }

  std::vector<Condition> rows_;
  Condition missing_;               // the sum of the rows that still make up
  std::vector<std::size_t> basis_;  // by row: the unknown that it gives; kNowhere: its own
  std::size_t unknowns_ = 0;
  bool lost_ = false;  // a number left its range: nothing here is to be trusted
};

}  // namespace

Answer is_feasible(std::vector<Condition> conditions) { return Tableau(std::move(conditions)).solve(); }

}  // namespace gxreport::locate
