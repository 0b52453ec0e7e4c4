// Reports against each other.
#include "gxreport/reconcile.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "bounds.hpp"
#include "gxreport/series.hpp"
#include "rendering.hpp"
#include "target.hpp"

namespace gxreport::fuzz {

namespace {

constexpr std::size_t kMostReports = 6;

RenderOptions options_of(Task task, Lang lang, const reconcile::Result& result) {
  RenderOptions options;
  options.task = task;
  options.lang = lang;
  options.folder = "/";
  options.forms = &TemplateSet::builtin();
  options.reconciled = &result;
  return options;
}

reconcile::Filed filed(std::size_t number, const Document& document) {
  reconcile::Filed out;
  out.path = std::to_string(number) + ".txt";
  out.digest = reconcile::digest_of(document, TemplateSet::builtin());
  out.organization = document.report.identity.organization;
  out.year = document.report.identity.year;
  return out;
}

std::string series(const reconcile::Result& result, Lang lang, Render render) {
  std::vector<Item> items;
  for (const reconcile::Organ& organ : result.organs) items.push_back({organ.name, {}, nullptr, &organ});
  return render(items, options_of(Task::series, lang, result));
}

std::string findings(const reconcile::Result& result, std::vector<Document>& documents, Lang lang,
                     Render render) {
  Options options;
  options.lang = lang;
  std::vector<Item> items;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (documents[i].error == SourceError::none) reconcile::give_findings(result, i, options, documents[i]);
    for (const Diagnostic& finding : documents[i].result.diagnostics)
      require(finding.span.begin <= finding.span.end && finding.span.end <= documents[i].text.size(),
              "a finding lies in its report");
    items.push_back({result.reports[i].path, {}, &documents[i]});
  }
  return render(items, options_of(Task::reconcile, lang, result));
}

// The first report's organ is everybody's parent, so that families are compared, too.
std::string run(const std::vector<std::string_view>& reports, Lang lang, Render render) {
  std::vector<Document> documents(reports.size());
  reconcile::Batch batch;
  reconcile::Batch grouped;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    read_document(reports[i], TemplateSet::builtin(), {}, documents[i]);
    batch.add(filed(i, documents[i]));
    grouped.add(filed(i, documents[i]));
  }
  reconcile::Directions directions;
  directions.parent = documents.front().report.identity.organization;
  const reconcile::Result result = batch.reconcile(directions, lang);
  require(result.reports.size() == reports.size() && result.outcomes.size() == reports.size(),
          "none is lost");
  const std::string all = findings(result, documents, lang, render);
  return all + series(grouped.group(directions), lang, render);
}

}  // namespace

void reconcile(std::string_view bytes) {
  const Lang lang = bytes.size() % 2 == 0 ? Lang::zh : Lang::en;
  const auto reports = pieces(bytes, kMostReports);
  require(run(reports, lang, render_all) == run(reports, lang, render_again),
          "the same bytes give the same output");
}

}  // namespace gxreport::fuzz
