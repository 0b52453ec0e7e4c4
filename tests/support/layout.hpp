// The layouts in which reports arrive as text, and whole reports rendered in them.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "printed_table.hpp"

namespace gxreport::support {

/// Appends one table as text, line end included.
using PrintTable = void (*)(const PrintedTable& table, Random& random, std::string& out);

struct Layout {
  std::string_view name;
  PrintTable print = nullptr;
  bool shows_empty = false;       ///< an empty cell can be seen: it has separators or a place of its own
  bool separable = true;          ///< false: figures stand side by side with nothing between
  std::size_t prose_columns = 0;  ///< prose is wrapped to so many columns; 0: a paragraph a line
  std::string_view title_mark;    ///< what stands before titles ("## ")
};

/// One row each in the table in layout.cpp.
[[nodiscard]] std::span<const Layout> layouts();
/// Null when there is none of that name.
[[nodiscard]] const Layout* find_layout(std::string_view name);

/// What may be lost on the way from a figure to the text.
enum class Loss : std::uint8_t {
  none,   ///< every cell can be told from the text alone
  blanks  ///< blank cells print nothing even where nothing else shows them
};

/// Changes a table before it is printed.
using ChangeTable = std::function<void(PrintedTable& table)>;

/// The whole report as text; the same for the same arguments. `change` gets each table in turn.
[[nodiscard]] std::string render(const ReportModel& model, const Layout& layout, std::uint64_t seed,
                                 Loss loss = Loss::none, const ChangeTable& change = {});

void print_cell_per_line(const PrintedTable& table, Random& random, std::string& out);
void print_tabbed_grid(const PrintedTable& table, Random& random, std::string& out);
void print_tabbed_ragged(const PrintedTable& table, Random& random, std::string& out);
void print_tab_per_line(const PrintedTable& table, Random& random, std::string& out);
void print_line_per_cell(const PrintedTable& table, Random& random, std::string& out);
void print_pipes(const PrintedTable& table, Random& random, std::string& out);
void print_markdown(const PrintedTable& table, Random& random, std::string& out);
void print_aligned(const PrintedTable& table, Random& random, std::string& out);
void print_aligned_wrapped(const PrintedTable& table, Random& random, std::string& out);
void print_csv(const PrintedTable& table, Random& random, std::string& out);
void print_glued(const PrintedTable& table, Random& random, std::string& out);
void print_box_grid(const PrintedTable& table, Random& random, std::string& out);
void print_ascii_grid(const PrintedTable& table, Random& random, std::string& out);
void print_rst_grid(const PrintedTable& table, Random& random, std::string& out);

}  // namespace gxreport::support
