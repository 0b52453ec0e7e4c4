// Reports as HTML with the form's merged cells, made into text by programs that we did not write.
#include <optional>
#include <stdexcept>
#include <string>

#include "catch.hpp"
#include "programs.hpp"
#include "support/html_page.hpp"
#include "support/judge.hpp"
#include "support/share_read.hpp"
#include "support/trial.hpp"

using namespace gxreport;
using namespace gxreport::rendering;
using namespace gxreport::support;

namespace {

/// Stands alone on a line before each report, so that one process prints many.
std::string mark_of(std::size_t index) { return "GXREPORTMARK" + std::to_string(1000000 + index); }

std::vector<ReportModel> sample_reports() {
  constexpr std::size_t kSeedsOfRoundTrip = 4;
  std::vector<ReportModel> out;
  for (const Template* form : readable_forms()) {
    for (const std::uint64_t seed : seeds()) {
      // Programs are slow: a report here for every few of the round trip.
      if (seed % kSeedsOfRoundTrip == 0) out.push_back(sample_report(*form, seed, blanks_of(seed)));
    }
  }
  return out;
}

std::string page_of(const std::vector<ReportModel>& models) {
  std::string page = "<html><head><meta charset=\"utf-8\"></head><body>\n";
  for (std::size_t i = 0; i < models.size(); ++i) {
    page += "<p style=\"page-break-before:always\">" + mark_of(i) + "</p>\n";
    page += render_html(models[i], models[i].seed);
  }
  return page + "</body></html>\n";
}

/// What stands between the line with mark `index` and that with the next.
std::string text_of(const std::string& text, std::size_t index) {
  const std::size_t mark = text.find(mark_of(index));
  if (mark == std::string::npos) throw std::runtime_error(mark_of(index) + " is lost");
  const std::size_t begin = text.find('\n', mark) + 1;
  const std::size_t next = text.find(mark_of(index + 1), begin);
  return text.substr(begin, next == std::string::npos ? next : text.rfind('\n', next) + 1 - begin);
}

/// Digits that are shown, of both widths; those of tags are not.
std::size_t digits_of(std::string_view page) {
  std::size_t digits = 0;
  bool shown = true;
  for (std::size_t i = 0; i < page.size(); ++i) {
    if (page[i] == '<' || page[i] == '>') shown = page[i] == '>';
    const bool wide = page.substr(i, 2) == "\xEF\xBC" && i + 2 < page.size() &&
                      static_cast<unsigned char>(page[i + 2]) - 0x90U < 10;
    if (shown && (wide || (page[i] >= '0' && page[i] <= '9'))) ++digits;
  }
  return digits;
}

/// On paper less is printed than was given where a cell runs over the edge of its page.
bool is_cut_off(const Renderer& renderer, const ReportModel& model, const std::string& text) {
  return std::string_view(renderer.name).starts_with("pdf") &&
         digits_of(text) < digits_of(render_html(model, model.seed));
}

std::vector<std::string> faults(const ReportModel& model, const Document& document) {
  if (document.report.form != model.form) return {"form not recognised"};
  std::vector<std::string> out = wrong_cells(model, document.report);
  for (std::string& finding : false_findings(document)) out.push_back(std::move(finding));
  return out;
}

/// What the program makes of the page; nothing when it does not run on this machine (no display, no sandbox).
std::optional<std::string> print(const Renderer& renderer, const Workshop& workshop) {
  try {
    return workshop.print(renderer);
  } catch (const std::runtime_error& error) {
    WARN(renderer.name << " is not tried: " << error.what());
    return std::nullopt;
  }
}

/// Reads what `renderer` made of all reports; false when it does not run.
bool try_renderer(const Renderer& renderer, const Workshop& workshop, const std::vector<ReportModel>& models,
                  Complaints& complaints, ShareRead& share) {
  const std::optional<std::string> text = print(renderer, workshop);
  if (!text) return false;
  Document document;
  for (std::size_t i = 0; i < models.size(); ++i) {
    const std::string part = text_of(*text, i);
    if (is_cut_off(renderer, models[i], part)) {
      WARN(renderer.name << " cuts figures off report " << models[i].seed << ", which is not tried");
      continue;
    }
    check_document(part, TemplateSet::builtin(), Options{}, document);
    complaints.add({models[i], renderer.name}, part, faults(models[i], document));
    share.add(renderer.name, models[i], document.report);
  }
  return true;
}

}  // namespace

TEST_CASE("what other programs print of a report is read rightly or not at all") {
  const std::vector<ReportModel> models = sample_reports();
  const Workshop workshop(page_of(models));
  ShareRead share;
  std::size_t installed = 0;
  std::size_t tried = 0;
  for (const Renderer& renderer : renderers()) {
    if (!renderer.lacks.empty()) {
      WARN(renderer.name << " is not tried: " << renderer.lacks << " is not installed");
      continue;
    }
    Complaints complaints("rendering");
    ++installed;
    if (try_renderer(renderer, workshop, models, complaints, share)) ++tried;
    judge("rendering", renderer.name, complaints);
  }
  // One may need a display that is not there; when none runs, the fault is ours.
  CHECK((installed == 0 || tried > 0));
  share.publish();
}
