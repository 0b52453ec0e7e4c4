#include "locate/verify.hpp"

#include <algorithm>
#include <optional>

namespace gxreport::locate {

namespace {

using Vector = std::vector<Rational>;

/// Adds times * from to `to`; both of one length.
void add_times(Vector& to, const Vector& from, const Rational& times) {
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (from[i].sign() != 0) to[i] = to[i] + times * from[i];
  }
}

bool any_lost(const Vector& vector) { return std::ranges::any_of(vector, &Rational::lost); }

/// The relations of one form over the cells that stand in them.
class Relations {
 public:
  explicit Relations(const Template& form) : form_(form), number_(form.cells.size(), kNone) {
    for (const RelationSpec& relation : form.relations) {
      for (const auto* side : {&relation.left, &relation.right}) {
        for (const Term& term : *side) add_cell(term.cell);
      }
    }
  }

  [[nodiscard]] std::size_t count() const { return form_.relations.size(); }
  [[nodiscard]] std::size_t cells() const { return cells_.size(); }
  [[nodiscard]] bool is_equation(std::size_t index) const { return spec(index).op == RelationOp::equal; }

  /// left - right; of `at most` right - left, so that every inequality says at least 0.
  [[nodiscard]] Vector coefficients(std::size_t index) const {
    Vector out(cells_.size());
    const int sign = spec(index).op == RelationOp::less_equal ? -1 : 1;
    for (const Term& term : spec(index).left) put(out, term, sign);
    for (const Term& term : spec(index).right) put(out, term, -sign);
    return out;
  }

  /// The relation as a condition on unknowns >= 0, which are the cells, what each change is below 0, and what
  /// each inequality has to spare. Cells that are no change are `least` or more.
  [[nodiscard]] Condition condition(std::size_t index, int least) const {
    Condition out{coefficients(index), Rational()};
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (!is_change(i)) out.value = out.value - out.coefficients[i] * Rational(least);
    }
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      if (is_change(i)) out.coefficients.push_back(-out.coefficients[i]);
    }
    for (std::size_t i = 0; i < count(); ++i) {
      if (!is_equation(i)) out.coefficients.emplace_back(i == index ? -1 : 0);
    }
    return out;
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  [[nodiscard]] const RelationSpec& spec(std::size_t index) const { return form_.relations[index]; }
  [[nodiscard]] bool is_change(std::size_t cell) const {
    return form_.column_of(cells_[cell]).kind == CellKind::change;
  }
  void add_cell(CellIndex cell) {
    if (cell >= number_.size() || number_[cell] != kNone) return;
    number_[cell] = cells_.size();
    cells_.push_back(cell);
  }
  void put(Vector& out, const Term& term, int sign) const {
    if (term.cell >= number_.size()) return;
    Rational& place = out[number_[term.cell]];
    place = place + Rational(Rational::Wide{sign} * term.coefficient);
  }

  const Template& form_;
  std::vector<std::size_t> number_;  // by cell of the form
  std::vector<CellIndex> cells_;
};

/// Equations in echelon form, each with the sum of earlier relations that it is.
class Basis {
 public:
  explicit Basis(std::size_t relations) : relations_(relations) {}

  [[nodiscard]] std::size_t rank() const { return rows_.size(); }

  /// The earlier equations that `equation` is a sum of; nullopt when it is none and joins them.
  std::optional<std::vector<std::uint32_t>> take(std::size_t relation, Vector equation, bool& complete) {
    Vector origin(relations_);
    origin[relation] = Rational(1);
    for (const Row& row : rows_) {
      const Rational times = -equation[row.pivot];
      if (times.sign() == 0) continue;
      add_times(equation, row.equation, times);
      add_times(origin, row.origin, times);
    }
    complete = complete && !any_lost(equation) && !any_lost(origin);
    const auto pivot = std::ranges::find_if(equation, [](const Rational& r) { return r.sign() != 0; });
    if (pivot == equation.end()) return others(origin, relation);
    const Rational by = Rational(1) / *pivot;
    const auto place = static_cast<std::size_t>(pivot - equation.begin());
    for (Vector* vector : {&equation, &origin}) {
      for (Rational& number : *vector) number = number * by;
    }
    rows_.push_back({std::move(equation), std::move(origin), place});
    return std::nullopt;
  }

 private:
  struct Row {
    Vector equation;
    Vector origin;
    std::size_t pivot = 0;
  };

  static std::vector<std::uint32_t> others(const Vector& origin, std::size_t relation) {
    std::vector<std::uint32_t> out;
    for (std::size_t i = 0; i < origin.size(); ++i) {
      if (i != relation && origin[i].sign() != 0) out.push_back(static_cast<std::uint32_t>(i));
    }
    return out;
  }

  std::size_t relations_;
  std::vector<Row> rows_;
};

/// An inequality follows when the others leave no figures that fall short of it by 1; sums can be scaled.
Answer follows(const Relations& relations, std::size_t index) {
  std::vector<Condition> conditions;
  for (std::size_t i = 0; i < relations.count(); ++i) {
    Condition condition = relations.condition(i, 0);
    if (i == index) {
      std::size_t spare = condition.coefficients.size();
      for (std::size_t k = relations.count(); k > index; --k) spare -= relations.is_equation(k - 1) ? 0 : 1;
      condition.coefficients[spare] = Rational();
      condition.value = Rational(-1);
    }
    conditions.push_back(std::move(condition));
  }
  const Answer counterexample = is_feasible(std::move(conditions));
  return counterexample == Answer::unknown ? Answer::unknown
         : counterexample == Answer::no    ? Answer::yes
                                           : Answer::no;
}

Answer consistent(const Relations& relations) {
  std::vector<Condition> conditions;
  for (std::size_t i = 0; i < relations.count(); ++i) conditions.push_back(relations.condition(i, 1));
  return is_feasible(std::move(conditions));
}

}  // namespace

Verdict verify(const Template& form) {
  const Relations relations(form);
  Verdict verdict;
  verdict.consistent = consistent(relations);
  Basis basis(relations.count());
  for (std::size_t i = 0; i < relations.count(); ++i) {
    const auto index = static_cast<std::uint32_t>(i);
    if (relations.is_equation(i)) {
      const auto sum = basis.take(i, relations.coefficients(i), verdict.complete);
      if (sum) verdict.redundant.push_back({index, *sum});
      continue;
    }
    const Answer answer = follows(relations, i);
    verdict.complete = verdict.complete && answer != Answer::unknown;
    if (answer == Answer::yes) verdict.redundant.push_back({index, {}});
  }
  verdict.rank = basis.rank();
  return verdict;
}

}  // namespace gxreport::locate
