#include "reconcile/sheet.hpp"

#include <algorithm>

#include "catch.hpp"
#include "support/random.hpp"

namespace gxreport::test {

namespace {

using support::ReportModel;

std::string figure(const ReportModel& model, CellIndex cell) {
  const auto& value = model.values.at(cell);
  if (!value) return "—";
  return value->to_string() + (model.form->column_of(cell).kind == CellKind::amount ? "万元" : "");
}

void print_rows(const ReportModel& model, const BlockSpec& block, std::string& out) {
  out += "信息内容";
  for (const ColumnSpec& column : block.columns) {
    if (!column.optional) out += '\t' + column.label.text;
  }
  out += '\n';
  for (std::size_t row = 0; row < block.rows.size(); ++row) {
    if (block.rows[row].optional) continue;
    out += block.rows[row].label.numbering + block.rows[row].label.text;
    for (std::size_t column = 0; column < block.columns.size(); ++column) {
      if (!block.columns[column].optional) out += '\t' + figure(model, block.cell(row, column));
    }
    out += '\n';
  }
}

void print_flat(const ReportModel& model, const BlockSpec& block, std::string& out) {
  out += "行政复议\t\t\t\t\t行政诉讼\t\t\t\t\t\t\t\t\t\n";
  std::string columns;
  std::string figures;
  std::string over = "\t\t\t\t";
  for (std::size_t row = 0; row < block.rows.size(); ++row) {
    if (row > 0) over += '\t' + block.rows[row].label.text + "\t\t\t\t";
    for (std::size_t column = 0; column < block.columns.size(); ++column) {
      columns += (columns.empty() ? "" : "\t") + block.columns[column].label.text;
      figures += (figures.empty() ? "" : "\t") + figure(model, block.cell(row, column));
    }
  }
  out += over + '\n' + columns + '\n' + figures + '\n';
}

void print_part(const Sheet& sheet, std::size_t part, std::string& out) {
  const Template& form = *sheet.model.form;
  const PartSpec& spec = form.parts[part];
  out += '\n' + spec.title.numbering + spec.title.text + "\n\n";
  for (const TableSpec& table : form.tables) {
    if (table.part != static_cast<int>(part)) continue;
    for (const BlockSpec& block : table.blocks) {
      if (!block.heading.text.empty()) out += block.heading.text + '\n';
      block.layout == BlockLayout::flat ? print_flat(sheet.model, block, out)
                                        : print_rows(sheet.model, block, out);
    }
  }
  if (spec.id == "overview") out += sheet.overview + '\n';
  if (spec.id == "issues") out += sheet.issues + '\n';
  if (spec.id == "other") out += "本年度没有收取信息处理费。\n";
}

CellIndex cell_of(const Sheet& sheet, std::string_view cell) {
  const CellIndex index = sheet.model.form->find_cell(cell);
  INFO(cell);
  REQUIRE(index != kNoCell);
  return index;
}

}  // namespace

Decimal& Sheet::at(std::string_view cell) {
  auto& value = model.values.at(cell_of(*this, cell));
  if (!value) value = Decimal{};
  return *value;
}

void Sheet::blank(std::string_view cell) { model.values.at(cell_of(*this, cell)).reset(); }

std::string Sheet::text() const {
  const std::string year = std::to_string(model.year) + "年";
  std::string out = model.organization + year + "政府信息公开工作年度报告\n\n所列数据的统计期限为" + year +
                    "1月1日至12月31日。\n";
  for (std::size_t part = 0; part < model.form->parts.size(); ++part) print_part(*this, part, out);
  return out;
}

std::string bureau(std::size_t number) {
  static const std::string kNames = "松柏榆槐桐杉梅兰菊竹溪泉湖岭岗湾坪塘堰渡";
  const auto letter = [](std::size_t i) { return kNames.substr(i % 20 * 3, 3); };
  return "乌桥县" + letter(number) + letter(number / 20 + 7) + "农技站";
}

std::string prose(std::uint64_t seed, std::size_t count) {
  static const std::u32string kLetters =
      U"村口桥边茶园石板竹林渡船晒谷场老槐树新铺路灯广播站水渠账册榜样窗台钥匙灶火棉布犁铧坡地麦浪鱼塘渔网陶"
      U"罐瓦片磨坊染坊铁匠";
  support::Random random(seed * 7919 + 17);
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    const char32_t c = kLetters[random.below(kLetters.size())];
    out += static_cast<char>(0xE0U | (c >> 12U));
    out += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
    out += static_cast<char>(0x80U | (c & 0x3FU));
    if (i % 23 == 22) out += "，";
    if (i % 61 == 60) out += "。\n";
  }
  return out + "。";
}

Sheet sheet_of(const std::string& organ, int year, std::uint64_t seed) {
  const Template* form = TemplateSet::builtin().due(year);
  REQUIRE(form != nullptr);
  Sheet sheet{support::sample_report(*form, seed), prose(seed * 2, 200), prose(seed * 2 + 1, 150)};
  sheet.model.organization = organ;
  sheet.model.year = year;
  return sheet;
}

namespace {

Decimal sum_of(Sheet& sheet, const std::vector<AcrossTerm>& terms) {
  Decimal sum;
  for (const AcrossTerm& term : terms)
    sum = *(term.coefficient < 0 ? subtract(sum, sheet.at(term.cell)) : add(sum, sheet.at(term.cell)));
  return sum;
}

bool is_optional(const Sheet& sheet, const std::string& cell) {
  const CellIndex index = sheet.model.form->find_cell(cell);
  return index == kNoCell || sheet.model.form->cells[index].optional;
}

// The totals of the rows that were changed: the sum of the six kinds of applicants.
void sum_up(Sheet& sheet) {
  for (const char* row : {"new_received", "carried_in", "carried_out"}) {
    Decimal sum;
    for (const char* column :
         {"natural_person", "business", "research", "public_welfare", "legal_service", "other_org"})
      sum = *add(sum, sheet.at(std::string("requests.") + row + '.' + column));
    sheet.at(std::string("requests.") + row + ".total") = sum;
  }
}

}  // namespace

void follow(Sheet& earlier, Sheet& later) {
  for (const YearTie& tie : later.model.form->across.years) {
    const std::string& cell = tie.later.front().cell;
    const bool total = cell.ends_with(".total");
    if (is_optional(earlier, tie.earlier.front().cell) || is_optional(later, cell) || total) continue;
    if (tie.rule == "GX703") later.at(tie.later.back().cell) = Decimal{};
    const Decimal owed = *subtract(sum_of(earlier, tie.earlier), sum_of(later, tie.later));
    later.at(cell) = *add(later.at(cell), owed);
    if (tie.rule != "GX701") continue;
    // What more was carried in was handled by nobody yet: it goes on to the next year.
    const std::string column = cell.substr(cell.rfind('.'));
    const bool more = !owed.negative();
    Decimal& other = later.at((more ? "requests.carried_out" : "requests.new_received") + column);
    other = more ? *add(other, owed) : *subtract(other, owed);
  }
  sum_up(later);
}

}  // namespace gxreport::test
