#include "fixture.hpp"

#include <stdexcept>

namespace gxreport::test {

namespace {

Template make_form() {
  Template form;
  form.id = "tiny";
  PartSpec overview;
  overview.id = "overview";
  overview.title.text = "总体情况";
  form.parts.push_back(overview);
  BlockSpec block;
  block.id = "block";
  for (const char* id : {"a", "b", "c"}) {
    ColumnSpec column;
    column.id = id;
    column.label.text = std::string("栏") + id;
    block.columns.push_back(column);
  }
  RowSpec row;
  row.id = "r";
  row.label.text = "行";
  row.label.numbering = "一、";
  block.rows.push_back(row);
  TableSpec table;
  table.id = "t";
  table.part = 0;
  table.blocks.push_back(block);
  form.tables.push_back(table);
  for (std::uint16_t c = 0; c < 3; ++c) form.cells.push_back({"t.r." + block.columns[c].id, 0, 0, 0, c});
  return form;
}

}  // namespace

const Template& tiny_form() {
  static const Template form = make_form();
  return form;
}

const Rule& tiny_rule() {
  static const Rule rule{"GX999",
                         "figure-odd",
                         Severity::error,
                         {"数字奇怪", "the figure is odd"},
                         {"测试依据", "the tests' basis"},
                         {"原因", "why"},
                         {"改法", "fix"},
                         "bad",
                         "good",
                         {}};
  return rule;
}

Made::Made(std::string text) : bytes(std::move(text)) {
  if (decode(bytes, std::nullopt, {}, document.text) != SourceError::none)
    throw std::runtime_error("not text");
  document.report.form = &tiny_form();
  document.report.cells.resize(3);
}

Span Made::find(std::string_view words) const {
  const std::string_view text = document.text.utf8();
  const std::size_t at = text.find(words);
  if (at == std::string_view::npos) throw std::runtime_error("not in the text");
  const auto characters = [](std::string_view piece) {
    Pos count = 0;
    for (const char c : piece) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    return count;
  };
  const Pos begin = characters(text.substr(0, at));
  return {begin, begin + characters(words)};
}

Diagnostic& Made::find_fault(std::string_view words, Severity severity) {
  Diagnostic diagnostic;
  diagnostic.rule = &tiny_rule();
  diagnostic.severity = severity;
  diagnostic.message = "奇怪的数字";
  diagnostic.fix = "改正它。";
  diagnostic.span = find(words);
  diagnostic.fingerprint = 0xABCDEF;
  document.result.diagnostics.push_back(diagnostic);
  return document.result.diagnostics.back();
}

std::string render(std::string_view format, const RenderOptions& options, std::initializer_list<Item> items) {
  const Reporter* reporter = find_reporter(format, options.task);
  if (reporter == nullptr) throw std::runtime_error("no such format");
  std::string out;
  std::string documents;
  Tally tally;
  reporter->begin(options, out);
  for (const Item& item : items) {
    std::string rendered;
    reporter->document(item, options, rendered);
    append_rendered(rendered, reporter->separator, documents);
    tally.add(item, options);
  }
  out += documents;
  reporter->end(tally, options, out);
  return out;
}

}  // namespace gxreport::test
