// How the figures of a table fare in several orders of its columns.
#include <algorithm>

#include "match/columns.hpp"
#include "relation/relation.hpp"

namespace gxreport::match {

namespace {

/// The report as it would be if the table had this order.
Report trial(const TableContext& context, std::size_t block, const BlockReading& reading,
             const Order& order) {
  Report report;
  report.form = context.report.form;
  report.cells.resize(context.report.cells.size());
  const TableContext scratch{context.text, context.events, context.view, context.table,
                             context.zone, context.titled, report,       context.disorder};
  write_rows(scratch, block, reading, {order, true});
  return report;
}

/// The rows of the block in which a relation fails.
std::size_t broken_rows(const TableContext& context, const Report& report) {
  const Template& form = context.view.form();
  std::vector<std::uint16_t> rows;
  for (const RelationSpec& relation : form.relations) {
    if (relation.left.empty()) continue;
    const auto outcome = relation::evaluate(relation, form, report.cells, context.text).outcome;
    const std::uint16_t row = form.cells[relation.left.front().cell].row;
    const bool known = std::ranges::find(rows, row) != rows.end();
    if (outcome == relation::RelationOutcome::failed && !known) rows.push_back(row);
  }
  return rows.size();
}

bool same_figures(const Report& a, const Report& b) {
  return std::ranges::equal(a.cells, b.cells, [](const Cell& x, const Cell& y) {
    return x.status == y.status && (x.status != CellStatus::ok || x.value == y.value);
  });
}

}  // namespace

Verdict weigh(const TableContext& context, std::size_t block, const BlockReading& reading,
              const std::vector<Order>& orders) {
  context.disorder.plain = false;
  std::vector<Report> reports;
  std::vector<std::size_t> broken;
  for (const Order& order : orders) {
    reports.push_back(trial(context, block, reading, order));
    broken.push_back(broken_rows(context, reports.back()));
  }
  Verdict verdict;
  verdict.best = static_cast<std::size_t>(std::ranges::min_element(broken) - broken.begin());
  verdict.broken = broken[verdict.best];
  for (std::size_t i = 0; i < orders.size(); ++i) {
    verdict.alike.push_back(same_figures(reports[i], reports[verdict.best]));
    if (verdict.alike.back()) continue;
    verdict.next = verdict.rivals ? std::min(verdict.next, broken[i]) : broken[i];
    verdict.rivals = true;
  }
  return verdict;
}

}  // namespace gxreport::match
