// Tables as the editors of government sites leave them: bare, or pasted from a word processor.
#include <array>

#include "html_page.hpp"
#include "utf8.hpp"

namespace gxreport::support {

namespace {

/// How one table is written; the same for all of its cells.
struct Dialect {
  std::string open;
  std::string before;  ///< what stands around the text of each cell
  std::string after;
  std::string blank;            ///< the text of a cell that holds nothing
  bool header_cells = false;    ///< <th> for headers
  bool broken_headers = false;  ///< a <br> in long headers, which the form prints two characters a line
};

Dialect sample_dialect(Random& random) {
  static const std::array<std::string, 4> kOpen = {
      R"(<table border="1" cellspacing="0" cellpadding="0">)", R"(<table border="1" width="100%">)",
      R"(<table style="border-collapse:collapse;width:700px">)", "<table>"};
  static const std::array<std::array<std::string, 2>, 4> kAround = {
      {{"", ""},
       {"<p>", "</p>"},
       {R"(<p style="text-align:center"><span style="font-size:14px">)", "</span></p>"},
       {"<span><font face=\"宋体\">", "</font></span>"}}};
  static const std::array<std::string, 3> kBlank = {"", "&nbsp;", "<br/>"};
  const auto& around = random.pick(kAround);
  return {random.pick(kOpen),  around[0],         around[1],
          random.pick(kBlank), random.chance(20), random.chance(20)};
}

/// "商业企业" as "商业<br/>企业".
std::string broken(const std::string& text) {
  const std::u32string characters = decode(text);
  if (characters.size() < 4 || characters.size() > 8) return text;
  const std::size_t half = characters.size() / 2;
  return encode(characters.substr(0, half)) + "<br/>" + encode(characters.substr(half));
}

std::string span_attribute(const char* name, std::size_t count) {
  return count == 1 ? "" : " " + std::string(name) + "=\"" + std::to_string(count) + '"';
}

void print_cell(const Slot& slot, const Dialect& dialect, std::string& out) {
  const bool header = slot.kind == SlotKind::header;
  const std::string tag = header && dialect.header_cells ? "th" : "td";
  const std::string text = escape_html(slot.text);
  out += '<' + tag + span_attribute("rowspan", slot.rows) + span_attribute("colspan", slot.columns) + '>';
  out += dialect.before;
  out += text.empty() ? dialect.blank : header && dialect.broken_headers ? broken(text) : text;
  out += dialect.after + "</" + tag + '>';
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
  return out;
}

void print_html_table(const PrintedTable& table, Random& random, std::string& out) {
  const Dialect dialect = sample_dialect(random);
  out += dialect.open + "<tbody>";
  for (std::size_t row = 0; row < table.rows; ++row) {
    out += "<tr>";
    for (const Slot* slot : table.row(row)) print_cell(*slot, dialect, out);
    out += "</tr>";
  }
  out += "</tbody></table>\n";
}

}  // namespace gxreport::support
