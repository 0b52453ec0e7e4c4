#include "match/recognise.hpp"

#include <algorithm>

#include "match/form_view.hpp"

namespace gxreport::match {

namespace {

constexpr std::size_t kEnoughMarkers = 2;  // one alone may be a word of the prose
constexpr std::size_t kEnoughRows = 3;     // rows that several forms share: a fragment of a table
constexpr Pos kHead = 6000;                // the document number is cited in the preface

struct Evidence {
  std::vector<std::size_t> markers;  ///< distinct, by first appearance
  std::size_t rows = 0;              ///< distinct labels of rows with figures beside them
  bool cited = false;
};

/// "国办公开办函〔2019〕60号" is cited with any brackets: the year and the number are looked for.
bool is_cited(const Text& text, const std::string& document) {
  const std::u16string wanted = schema::label_skeleton(document);
  if (wanted.size() < 6) return false;
  const std::u16string head = schema::skeleton(text.folded({0, std::min(text.size(), kHead)}));
  return head.find(wanted) != std::u16string::npos;
}

void add_marker(Evidence& evidence, const LabelUse& use) {
  if (std::ranges::find(evidence.markers, use.index) == evidence.markers.end()) {
    evidence.markers.push_back(use.index);
  }
}

Evidence weigh(const Text& text, const Events& events, const FormView& view) {
  Evidence evidence;
  std::vector<std::uint32_t> rows;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Event& event = events[i];
    if (const LabelUse* use = view.find(event, LabelKind::marker)) add_marker(evidence, *use);
    const bool valued = i + 1 < events.size() && events[i + 1].kind == EventKind::value;
    if (valued && view.find(event, LabelKind::row) && std::ranges::find(rows, event.label) == rows.end()) {
      rows.push_back(event.label);
    }
  }
  evidence.rows = rows.size();
  evidence.cited = is_cited(text, view.form().document);
  return evidence;
}

/// Larger is likelier; 0 is no evidence at all.
std::size_t score(const Evidence& evidence, const Template& form) {
  const bool enough = evidence.markers.size() >= kEnoughMarkers || (form.cells_readable && evidence.rows >= kEnoughRows);
  if (!enough) return 0;
  const std::size_t told = evidence.markers.size() * 10 + (evidence.cited ? 5 : 0) + std::min<std::size_t>(evidence.rows, 100);
  return told + (form.cells_readable ? 100000 : 0);
}

std::vector<std::string> describe(const Evidence& evidence, const Template& form) {
  std::vector<std::string> words;
  for (const std::size_t marker : evidence.markers) words.push_back(form.markers[marker]);
  if (evidence.cited) words.push_back(form.document);
  return words;
}

}  // namespace

std::optional<Recognition> recognise(const Text& text, const Events& events, const TemplateSet& forms) {
  std::optional<Recognition> best;
  std::size_t best_score = 0;
  for (std::size_t i = 0; i < forms.all().size(); ++i) {
    const FormView view(forms, i);
    const Evidence evidence = weigh(text, events, view);
    const std::size_t told = score(evidence, view.form());
    // Equal evidence is a fragment of a table that the forms share: the later form is in force.
    if (told == 0 || told < best_score) continue;
    best_score = told;
    best = Recognition{i, describe(evidence, view.form())};
  }
  return best;
}

}  // namespace gxreport::match
