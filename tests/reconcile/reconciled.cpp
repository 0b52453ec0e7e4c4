#include "reconcile/sheet.hpp"

namespace gxreport::test {

Reconciled::Reconciled(const std::vector<std::string>& texts, const reconcile::Directions& directions,
                       Lang lang) {
  const TemplateSet& forms = TemplateSet::builtin();
  Options options;
  options.lang = lang;
  reconcile::Batch batch;
  std::vector<Document> documents(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    read_document(texts[i], forms, options, documents[i]);
    reconcile::Filed filed;
    filed.path = std::to_string(i) + ".txt";
    filed.digest = reconcile::digest_of(documents[i], forms);
    filed.organization = documents[i].report.identity.organization;
    filed.year = documents[i].report.identity.year;
    batch.add(std::move(filed));
  }
  result_ = batch.reconcile(directions, lang);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    reconcile::give_findings(result_, i, options, documents[i]);
    findings_.push_back(documents[i].result.diagnostics);
  }
}

std::string Reconciled::found() const {
  std::string out;
  for (std::size_t i = 0; i < result_.outcomes.size(); ++i) {
    for (const reconcile::Finding& finding : result_.outcomes[i].findings) {
      out += std::to_string(i) + ".txt " + std::string(finding.rule->code);
      for (const std::uint32_t cell : finding.cells) out += ' ' + result_.cells[cell];
      if (!finding.part.empty()) out += ' ' + finding.part;
      out += '\n';
    }
  }
  return out;
}

}  // namespace gxreport::test
