// The findings of `check` as csv.
#include "report/cause_words.hpp"
#include "report/csv_reporter.hpp"
#include "report/escape.hpp"
#include "report/finding_line.hpp"
#include "report/fingerprint_text.hpp"

namespace gxreport {

namespace {

// Fields with a comma in front of each but the first.
class Line {
 public:
  explicit Line(std::string& out) : out_(out) {}
  void text(std::string_view value) {
    if (!first_) out_ += ',';
    first_ = false;
    append_csv_field(value, out_);
  }
  void end() { out_ += "\r\n"; }

 private:
  std::string& out_;
  bool first_ = true;
};

void append_file(const Item& item, const RenderOptions& options, Line& line) {
  static const Report kNone{};
  const Report& report = item.document == nullptr ? kNone : item.document->report;
  line.text(utf8_name(item.file));
  line.text(report.identity.organization);
  line.text(report.identity.year ? std::to_string(*report.identity.year) : std::string());
  line.text(report.form == nullptr ? std::string() : report.form->id);
  line.text(outcome_name(outcome_of(item, options)));
}

void append_place(const Document& document, Span span, Line& line) {
  const bool placed = document.error == SourceError::none && span != Span{};
  const Position position = placed ? document.text.position(span.begin) : Position{};
  line.text(placed ? std::to_string(position.line) : std::string());
  line.text(placed ? std::to_string(position.column) : std::string());
}

std::string cell_ids(const Document& document, const Diagnostic& diagnostic) {
  std::string out;
  const Template* form = document.report.form;
  for (const CellIndex cell : diagnostic.cells) {
    if (form == nullptr || cell >= form->cells.size()) continue;
    if (!out.empty()) out += ' ';
    out += form->cells[cell].id;
  }
  return out;
}

void append_relation(const std::optional<RelationFinding>& relation, Line& line) {
  line.text(relation ? relation->left + ' ' + relation->op + ' ' + relation->right : std::string());
  line.text(relation ? relation->left_value.to_string() : std::string());
  line.text(relation ? relation->right_value.to_string() : std::string());
}

void append_finding(const Item& item, const Diagnostic& diagnostic, const RenderOptions& options,
                    std::string& out) {
  static const Rule kNone{};
  const Rule& rule = diagnostic.rule == nullptr ? kNone : *diagnostic.rule;
  Line line(out);
  append_file(item, options, line);
  line.text(rule.code);
  line.text(rule.name);
  line.text(severity_name(diagnostic.severity));
  append_place(*item.document, diagnostic.span, line);
  line.text(diagnostic.message);
  line.text(diagnostic.fix);
  line.text(rule.basis.in(options.lang));
  line.text(cell_ids(*item.document, diagnostic));
  append_relation(diagnostic.relation, line);
  line.text(fingerprint_text(diagnostic.fingerprint));
  line.text(cause_words(item.document->result, diagnostic));
  line.end();
}

// A line that is no finding; what it says stands where a finding has its message.
void append_remark(const Item& item, std::string_view words, const RenderOptions& options, std::string& out) {
  constexpr int kBefore = 5;
  constexpr int kBehind = 8;
  Line line(out);
  append_file(item, options, line);
  for (int i = 0; i < kBefore; ++i) line.text({});
  line.text(words);
  for (int i = 0; i < kBehind; ++i) line.text({});
  line.end();
}

}  // namespace

void begin_check_csv(const RenderOptions& options, std::string& out) {
  append_csv_mark(options, out);
  out += "file,organization,year,template,status,rule,name,severity,line,column,message,fix,basis,cells,";
  out += "relation,left value,right value,fingerprint,cause\r\n";
}

void append_check_csv(const Item& item, const RenderOptions& options, std::string& out) {
  const bool found = item.document != nullptr &&
                     (!item.document->result.diagnostics.empty() || left_out_of(item.document->result) > 0);
  if (!found) {
    if (outcome_of(item, options) == Outcome::error)
      append_remark(item, trouble_of(item, options.lang), options, out);
    return;
  }
  for (const Diagnostic& diagnostic : item.document->result.diagnostics)
    append_finding(item, diagnostic, options, out);
  const std::string left_out = left_out_words(left_out_of(item.document->result), options.lang);
  if (!left_out.empty()) append_remark(item, left_out, options, out);
}

}  // namespace gxreport
