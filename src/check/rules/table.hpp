// The rules, one line each: the one place to name a new one.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "check/inspection.hpp"
#include "gxreport/rule.hpp"

/// By code. A name here is a file beside this one and the CheckedRule that it defines.
#define GX_RULES(RULE)                          \
  RULE(gx101_unreadable_bytes)                  \
  RULE(gx110_form_not_recognised)               \
  RULE(gx111_part_missing)                      \
  RULE(gx112_part_out_of_order)                 \
  RULE(gx113_part_title_deviates)               \
  RULE(gx114_form_not_due)                      \
  RULE(gx115_conversion_leftover)               \
  RULE(gx116_part_too_long)                     \
  RULE(gx117_part_says_nothing)                 \
  RULE(gx118_part_silent_on_fees)               \
  RULE(gx119_points_misnumbered)                \
  RULE(gx120_part_misnumbered)                  \
  RULE(gx201_row_missing)                       \
  RULE(gx202_row_twice)                         \
  RULE(gx203_row_label_deviates)                \
  RULE(gx204_header_deviates)                   \
  RULE(gx205_cell_empty)                        \
  RULE(gx206_not_a_number)                      \
  RULE(gx207_cells_run_together)                \
  RULE(gx208_too_many_cells)                    \
  RULE(gx209_amount_unit_unclear)               \
  RULE(gx210_negative_figure)                   \
  RULE(gx211_fractional_count)                  \
  RULE(gx212_change_out_of_proportion)          \
  RULE(gx301_balance_broken)                    \
  RULE(gx302_results_do_not_add_up)             \
  RULE(gx303_applicants_do_not_add_up)          \
  RULE(gx401_outcomes_do_not_add_up)            \
  RULE(gx501_items_below_zero)                  \
  RULE(gx502_total_below_year)                  \
  RULE(gx601_requests_contradicted)             \
  RULE(gx602_reviews_contradicted)              \
  RULE(gx603_disclosure_contradicted)           \
  RULE(gx604_parts_miss_their_sum)              \
  RULE(gx605_share_does_not_follow)             \
  RULE(gx701_carried_over_changed)              \
  RULE(gx702_items_changed_between_years)       \
  RULE(gx703_in_force_does_not_follow)          \
  RULE(gx704_parent_is_not_the_sum)             \
  RULE(gx705_prose_repeated_from_own_year)      \
  RULE(gx706_prose_repeated_from_another_organ) \
  RULE(gx707_report_twice)                      \
  RULE(gx801_parts_do_not_add_up)               \
  RULE(gx802_part_exceeds_whole)                \
  RULE(gx803_items_beyond_channels)             \
  RULE(gx901_published_late)                    \
  RULE(gx902_period_not_the_year)               \
  RULE(gx903_years_differ)

namespace gxreport::check {

/// A catalogue record and the function that finds what it describes.
struct CheckedRule {
  Rule record;
  void (*find)(const Inspection&, Findings&);
};

/// Of rules about several reports: check, which sees one, says nothing. Their examples are several reports,
/// each behind a line "%% NAME"; of GX704 the first is the parent's.
inline void found_by_reconcile(const Inspection& /*in*/, Findings& /*findings*/) {}

#define GX_DECLARE_RULE(name) extern const CheckedRule name;
GX_RULES(GX_DECLARE_RULE)
#undef GX_DECLARE_RULE

/// All of them, by code.
[[nodiscard]] std::span<const CheckedRule* const> rule_table();

/// Values of Rule::forms. A report on another form may have the statistics of legacy-stats as an appendix.
inline constexpr std::array<std::string_view, 3> kFormsWithCells = {"2019-60", "2021-30", "legacy-stats"};
inline constexpr std::array<std::string_view, 1> kFormWithOutline = {"legacy-stats"};
inline constexpr std::array<std::string_view, 2> kFormsWithTables = {"2019-60", "2021-30"};
inline constexpr std::array<std::string_view, 1> kFormOf2019 = {"2019-60"};
inline constexpr std::array<std::string_view, 1> kFormOf2021 = {"2021-30"};

}  // namespace gxreport::check
