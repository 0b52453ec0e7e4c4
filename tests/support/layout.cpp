#include "layout.hpp"

#include <algorithm>
#include <array>

#include "page.hpp"

namespace gxreport::support {

namespace {

//   name, printer, an empty cell shows, figures apart, columns of prose, mark of titles
constexpr std::array<Layout, 14> kLayouts = {{
    {"cell-per-line", print_cell_per_line, false, true, 0, ""},
    {"tabbed-grid", print_tabbed_grid, true, true, 0, ""},
    {"tabbed-ragged", print_tabbed_ragged, false, true, 0, ""},
    {"tab-per-line", print_tab_per_line, true, true, 0, ""},
    {"line-per-cell", print_line_per_cell, true, true, 0, ""},
    {"pipes", print_pipes, true, true, 0, ""},
    {"markdown", print_markdown, true, true, 0, "## "},
    {"aligned", print_aligned, false, true, 76, ""},
    {"aligned-wrapped", print_aligned_wrapped, false, true, 76, ""},
    {"csv", print_csv, true, true, 0, ""},
    {"glued", print_glued, false, false, 0, ""},
    {"box-grid", print_box_grid, true, true, 76, ""},
    {"ascii-grid", print_ascii_grid, true, true, 76, ""},
    {"rst-grid", print_rst_grid, true, true, 76, ""},
}};

}  // namespace

std::span<const Layout> layouts() { return kLayouts; }

const Layout* find_layout(std::string_view name) {
  const auto* found = std::find_if(kLayouts.begin(), kLayouts.end(),
                                   [&](const Layout& layout) { return layout.name == name; });
  return found == kLayouts.end() ? nullptr : found;
}

std::string render(const ReportModel& model, const Layout& layout, std::uint64_t seed, Loss loss,
                   const ChangeTable& change) {
  Random random(seed ^ (model.seed << 20));
  Style style = sample_style(random, !layout.shows_empty);
  if (loss == Loss::blanks) style.blank.clear();
  return render_page(model, layout, style, random, change);
}

}  // namespace gxreport::support
