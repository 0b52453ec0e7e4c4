// How findings name and quote things.
#pragma once

#include <fmt/format.h>

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "check/inspection.hpp"

namespace gxreport::check {

/// One sentence in both languages, formatted with the same arguments.
template <typename... Args>
[[nodiscard]] std::string say(Lang lang, fmt::format_string<Args...> zh, fmt::format_string<Args...> en,
                              Args&&... args) {
  return fmt::format(lang == Lang::zh ? zh : en, std::forward<Args>(args)...);
}

/// What is printed at `span`, at most 40 characters of it; a run of blanks with a line break in it becomes
/// one space, since labels are cut over lines.
[[nodiscard]] std::string printed(const Text& text, Span span);

/// "（三）不予公开 1.属于国家秘密": the form's label of a cell's row with its numbering and group.
[[nodiscard]] std::string row_name(const Template& form, CellIndex cell);
/// "自然人": the form's label of a cell's column.
[[nodiscard]] std::string_view column_name(const Template& form, CellIndex cell);
/// "规章·本年新制作数量".
[[nodiscard]] std::string cell_name(const Template& form, CellIndex cell);
/// "requests.granted.total + requests.partial.total": a side of a relation by its cells' ids; "0" for no
/// terms.
[[nodiscard]] std::string side_ids(const Template& form, std::span<const Term> terms);
/// The name of a table in the language asked for; empty when there is no such table.
[[nodiscard]] std::string_view table_name(const Template& form, std::size_t table, Lang lang);
/// "二、主动公开政府信息情况"; empty when there is no such part.
[[nodiscard]] std::string part_name(const Template& form, int part);

/// The names of cells, rows or places: "甲、乙、丙 等 12 项" / "甲, 乙, 丙 and 9 more"; at most `limit` are
/// named.
[[nodiscard]] std::string list_names(std::span<const std::string> names, Lang lang, std::size_t limit = 6);

/// The first of `cells` that is the form's; kNoCell when there is none.
[[nodiscard]] CellIndex first_cell(const Inspection& in, std::span<const CellIndex> cells);

}  // namespace gxreport::check
