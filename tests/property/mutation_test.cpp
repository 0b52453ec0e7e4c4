// Damaged texts: nothing crashes, and what is read stands where it is said to stand.
#include <algorithm>

#include "catch.hpp"
#include "support/text_damage.hpp"
#include "support/trial.hpp"
#include "support/utf8.hpp"

using namespace gxreport;
using namespace gxreport::support;

namespace {

/// A variation selector or a mark without width: nobody sees it between two digits.
bool is_invisible(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0x2060 || c == 0xFEFF;
}

/// The first number of a printed cell, read without any of the library's own reading.
std::optional<Decimal> first_number(std::string_view printed) {
  std::string digits;
  for (const char32_t c : decode(printed)) {
    const bool wide = c >= U'０' && c <= U'９';
    if (wide || (c >= U'0' && c <= U'9')) {
      digits += static_cast<char>('0' + (wide ? c - U'０' : c - U'0'));
    } else if (digits.empty() && (c == U'-' || c == U'－' || c == U'−' || c == U'—' || c == U'–')) {
      digits = "-";
    } else if ((c == U'.' || c == U'．') && !digits.empty()) {
      digits += '.';
    } else if (!digits.empty() && digits != "-" && c != U',' && c != U'，' && !is_invisible(c)) {
      break;
    }
  }
  while (!digits.empty() && digits.back() == '.') digits.pop_back();
  return Decimal::parse(digits);
}

std::vector<std::string> misplaced_cells(const Document& document) {
  std::vector<std::string> out;
  const Report& report = document.report;
  for (std::size_t i = 0; i < report.cells.size(); ++i) {
    const Cell& cell = report.cells[i];
    if (cell.status != CellStatus::ok) continue;
    const std::string_view printed = document.text.quote(cell.span);
    const auto number = first_number(printed);
    if (number && *number == cell.value) continue;
    out.push_back(report.form->cells[i].id + ": read " + cell.value.to_string() + " where '" +
                  std::string(printed) + "' is printed");
  }
  return out;
}

/// Tries every layout with texts that `change` makes of the rendered ones.
template <typename Change>
void try_changed(const std::string& property, Change change) {
  for (const Layout& layout : layouts()) {
    DYNAMIC_SECTION(std::string(layout.name)) {
      Complaints complaints(property);
      Document document;
      for (const Template* form : readable_forms()) {
        for (const std::uint64_t seed : seeds()) {
          Random random(seed * 31 + 7);
          const ReportModel model = sample_report(*form, seed, 10, extras_of(seed));
          const std::string text = change(render(model, layout, seed), random);
          check_document(text, TemplateSet::builtin(), Options{}, document);
          complaints.add({model, layout.name}, text, misplaced_cells(document));
        }
      }
      INFO(complaints.summary());
      CHECK(complaints.failures() == 0);
    }
  }
}

}  // namespace

TEST_CASE("a text cut off anywhere is read up to the cut") {
  try_changed("truncated", [](const std::string& text, Random& random) {
    return text.substr(0, random.below(text.size() + 1));
  });
}

TEST_CASE("a damaged text yields no figure that is not printed at its place") {
  try_changed("damaged", [](const std::string& text, Random& random) { return damaged_text(text, random); });
}
