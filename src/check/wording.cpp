#include "check/wording.hpp"

#include <algorithm>

namespace gxreport::check {

namespace {

constexpr Pos kLongestQuote = 40;

bool blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// Blanks around a line break become one space, and those at either end go.
std::string squeeze(std::string_view quote) {
  std::string out;
  for (std::size_t i = 0; i < quote.size();) {
    std::size_t end = i;
    while (end < quote.size() && blank(quote[end])) ++end;
    const std::string_view run = quote.substr(i, end - i);
    const bool edge = i == 0 || end == quote.size();
    if (run.find_first_of("\r\n") == std::string_view::npos) {
      out += edge ? std::string_view{} : run;
    } else if (!edge) {
      out += ' ';
    }
    if (end < quote.size()) out += quote[end];
    i = end + 1;
  }
  return out;
}

std::string label_name(const Label& label) { return label.numbering + label.text; }

const BlockSpec& block_of(const Template& form, CellIndex cell) {
  const CellSpec& spec = form.cells[cell];
  return form.tables[spec.table].blocks[spec.block];
}

}  // namespace

std::string printed(const Text& text, Span span) {
  if (span.size() <= kLongestQuote) return squeeze(text.quote(span));
  return squeeze(text.quote({span.begin, span.begin + kLongestQuote})) + "…";
}

std::string row_name(const Template& form, CellIndex cell) {
  const RowSpec& row = form.row_of(cell);
  const BlockSpec& block = block_of(form, cell);
  const auto group = static_cast<std::size_t>(row.group);
  if (row.group < 0 || group >= block.groups.size()) return label_name(row.label);
  return label_name(block.groups[group].label) + ' ' + label_name(row.label);
}

std::string_view column_name(const Template& form, CellIndex cell) { return form.column_of(cell).label.text; }

std::string cell_name(const Template& form, CellIndex cell) {
  return row_name(form, cell) + "·" + std::string(column_name(form, cell));
}

std::string side_ids(const Template& form, std::span<const Term> terms) {
  if (terms.empty()) return "0";
  std::string out;
  for (const Term& term : terms) {
    if (term.coefficient < 0) {
      out += out.empty() ? "-" : " - ";
    } else if (!out.empty()) {
      out += " + ";
    }
    if (term.cell < form.cells.size()) out += form.cells[term.cell].id;
  }
  return out;
}

std::string_view table_name(const Template& form, std::size_t table, Lang lang) {
  if (table >= form.tables.size()) return {};
  const Bilingual& name = form.tables[table].name;
  return lang == Lang::zh ? name.zh : name.en;
}

std::string part_name(const Template& form, int part) {
  const auto index = static_cast<std::size_t>(part);
  if (part < 0 || index >= form.parts.size()) return {};
  return label_name(form.parts[index].title);
}

std::string list_names(std::span<const std::string> names, Lang lang, std::size_t limit) {
  const std::size_t named = std::min(limit, names.size());
  std::string out;
  for (std::size_t i = 0; i < named; ++i) {
    if (i > 0) out += lang == Lang::zh ? "、" : ", ";
    out += names[i];
  }
  if (named == names.size()) return out;
  return out + (lang == Lang::zh ? fmt::format("等 {} 项", names.size())
                                 : fmt::format(" and {} more", names.size() - named));
}

CellIndex first_cell(const Inspection& in, std::span<const CellIndex> cells) {
  if (in.form == nullptr) return kNoCell;
  for (const CellIndex cell : cells) {
    if (cell < in.form->cells.size()) return cell;
  }
  return kNoCell;
}

}  // namespace gxreport::check
