// Prose made from a report's own tables, in varied wordings: nothing is said of it; a figure that is changed
// is found.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "catch.hpp"
#include "gxreport/gxreport.hpp"
#include "support/random.hpp"
#include "support/report_model.hpp"
#include "support/trial.hpp"

using namespace gxreport;
using namespace gxreport::support;

namespace {

using Rows = std::vector<std::string>;

/// A figure of the prose: the words before and behind it, and the cells whose sum it is.
struct Said {
  std::string before;
  Rows cells;
  std::string behind;
  std::string none;  ///< says the same of 0 in words, all of it; or empty
};

const Rows kDenied = {"denied_state_secret",     "denied_law",      "denied_safety",
                      "denied_third_party",      "denied_internal", "denied_process",
                      "denied_enforcement_file", "denied_inquiry"};
const Rows kUnavailable = {"unavailable_not_held", "unavailable_needs_creation", "unavailable_unclear"};
const Rows kRejected = {"rejected_petition", "rejected_duplicate", "rejected_publication", "rejected_abusive",
                        "rejected_reconfirm"};

Rows totals(const Rows& rows) {
  Rows out;
  for (const std::string& row : rows) out.push_back("requests." + row + ".total");
  return out;
}

class Writer {
 public:
  Writer(const ReportModel& model, Random& random) : model_(model), random_(random) {}

  std::vector<Said> sentences() {
    request();
    results();
    reviews();
    if (model_.form->id == "2021-30") disclosure();
    return std::move(out_);
  }

 private:
  std::string one_of(std::vector<std::string> words) { return words[random_.below(words.size())]; }

  std::string when() {
    const std::string year = std::to_string(model_.year) + "年";
    return one_of({"全年", "本年度", year, year + "，", "今年，我局", year + "度，", "报告期内，"});
  }

  std::string unit() { return one_of({"件", " 件", "\n件", "份", "宗"}); }
  std::string link() { return one_of({"", "共", "共计", "为", " "}); }

  void say(const std::string& before, const Rows& cells, const std::string& behind,
           const std::string& none = "") {
    out_.push_back({before, cells, unit() + behind, none.empty() ? none : none + behind});
  }

  void request() {
    const std::string noun = one_of({"政府信息公开申请", "依申请公开申请", "信息公开申请"});
    say(when() + one_of({"收到", "接收", "新收", "共收到"}) + noun + link(), totals({"new_received"}), "");
    say("，上年结转", totals({"carried_in"}), "", one_of({"，没有上年结转的申请", "，无上年结转"}));
    say("，" + one_of({"办结", "答复", "共办结"}), totals({"handled_total"}), "");
    say("，" + one_of({"结转下年度", "结转下年度继续办理", "结转至下年度"}), totals({"carried_out"}), "。",
        one_of({"，没有结转下年度继续办理的申请", "，无结转下年度办理的情况"}));
  }

  void results() {
    say(when() + "办结政府信息公开申请" + link(), totals({"handled_total"}), "");
    say(one_of({"，其中", "，其中：", "。其中，"}) + one_of({"予以公开", "同意公开"}), totals({"granted"}),
        "");
    say(one_of({"，", "、", "；"}) + "部分公开", totals({"partial"}), "");
    say("，不予公开", totals(kDenied), "");
    say("，无法提供", totals(kUnavailable), "");
    say("，不予处理", totals(kRejected), "。");
  }

  void reviews() {
    say("因政府信息公开" + one_of({"引起的", "引发的", "被申请"}) + "行政复议" + link(),
        {"review.reconsideration.total"}, "");
    say("，其中" + one_of({"结果维持", "维持"}), {"review.reconsideration.upheld"}, "");
    say("，结果纠正", {"review.reconsideration.corrected"}, "；");
    say("政府信息公开行政诉讼", {"review.litigation_direct.total", "review.litigation_after_review.total"},
        "。", one_of({"未发生政府信息公开行政诉讼", "没有因政府信息公开被提起行政诉讼的情况"}));
  }

  void disclosure() {
    say(when() + one_of({"制发", "制定", "共出台"}) + one_of({"规范性文件", "行政规范性文件"}),
        {"disclosure.normative_documents.made"}, "");
    say("，废止规范性文件", {"disclosure.normative_documents.repealed"}, "，");
    say("现行有效规范性文件", {"disclosure.normative_documents.in_force"}, "。");
  }

  const ReportModel& model_;
  Random& random_;
  std::vector<Said> out_;
};

std::int64_t value_of(const ReportModel& model, const Said& said) {
  std::int64_t sum = 0;
  for (const std::string& id : said.cells) sum += figure_of(model, model.form->find_cell(id)).units;
  return sum;
}

/// One figure as it is told, or another one.
std::string told_as(const Said& said, std::int64_t value, bool change, Random& random) {
  const bool none = !said.none.empty() && (change ? value != 0 : value == 0) && random.below(2) == 0;
  if (none) return said.none;
  if (change) value += random.between(100000, 900000) * 7 + 3;
  return said.before + std::to_string(value) + said.behind;
}

/// The report with the prose as its first part; figure `changed` is another one, if there is one of that
/// number.
std::string printed(const ReportModel& model, const std::vector<Said>& prose, std::size_t changed,
                    const std::string& layout, Random& random) {
  std::string text = render(model, *find_layout(layout), model.seed);
  std::string sentences = "\n\n";
  for (std::size_t i = 0; i < prose.size(); ++i) {
    sentences += told_as(prose[i], value_of(model, prose[i]), i == changed, random);
  }
  const std::size_t at = text.find("认真做好政府信息公开工作。");  // in part one of every report of ours
  REQUIRE(at != std::string::npos);
  text.insert(text.find('\n', at), sentences + "\n");
  return text;
}

std::vector<const Diagnostic*> on_prose(const Document& document) {
  std::vector<const Diagnostic*> out;
  for (const Diagnostic& diagnostic : document.result.diagnostics) {
    if (diagnostic.rule->code.starts_with("GX6")) out.push_back(&diagnostic);
  }
  return out;
}

std::vector<std::string> told(const Document& document) {
  std::vector<std::string> out;
  for (const Diagnostic* one : on_prose(document))
    out.push_back(std::string(one->rule->code) + ' ' + one->message);
  return out;
}

bool names_cell(const Document& document, const std::string& id) {
  const CellIndex cell = document.report.form->find_cell(id);
  return std::ranges::any_of(on_prose(document),
                             [&](const Diagnostic* one) { return std::ranges::count(one->cells, cell) > 0; });
}

/// 2,000 reports with GXREPORT_PROPERTY_SEEDS=1000; 200 of both forms otherwise.
std::vector<std::uint64_t> some_seeds() {
  std::vector<std::uint64_t> out = seeds();
  if (out.size() <= 200) out.resize(std::min<std::size_t>(out.size(), 100));
  return out;
}

const std::array<std::string, 3> kLayouts = {"tabbed-grid", "pipes", "cell-per-line"};

}  // namespace

TEST_CASE("prose that agrees with its tables gives no finding, and a changed figure of it is found") {
  Complaints complaints("prose");
  Document document;
  std::size_t cases = 0;
  std::size_t found = 0;
  for (const Template* form : readable_forms()) {
    if (form->tables.empty()) continue;
    for (const std::uint64_t seed : some_seeds()) {
      const ReportModel model = sample_report(*form, seed);
      Random random(seed + 17);
      const std::vector<Said> prose = Writer(model, random).sentences();
      const std::string& layout = kLayouts.at(seed % kLayouts.size());
      ++cases;
      const std::string right = printed(model, prose, prose.size(), layout, random);
      check_document(right, TemplateSet::builtin(), Options{}, document);
      complaints.add({model, layout}, right, told(document));
      const std::size_t changed = random.below(prose.size());
      const std::string wrong = printed(model, prose, changed, layout, random);
      check_document(wrong, TemplateSet::builtin(), Options{}, document);
      if (document.report.form == nullptr) continue;
      if (names_cell(document, prose[changed].cells.front())) {
        ++found;
      } else {
        complaints.add({model, layout}, wrong,
                       {"not found: " + prose[changed].before + prose[changed].cells.front()});
      }
    }
  }
  WARN("prose: " << found << " of " << cases << " changed figures found with their cell");
  INFO(complaints.summary());
  CHECK(complaints.failures() == 0);
}
