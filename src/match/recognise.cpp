#include "match/recognise.hpp"

#include <algorithm>

#include "match/form_view.hpp"
#include "text/search.hpp"

namespace gxreport::match {

namespace {

constexpr std::size_t kEnoughMarkers = 2;  // one alone may be a word of the prose
constexpr std::size_t kEnoughRows = 3;     // rows that several forms share: a fragment of a table
constexpr Pos kHead = 2000;                // the document number is cited in the preface

struct Evidence {
  std::vector<std::size_t> markers;  ///< distinct, by first appearance
  std::size_t rows = 0;              ///< distinct labels of rows with figures beside them
  bool cited = false;
};

template <class T>
void add_once(std::vector<T>& seen, T value) {
  if (std::ranges::find(seen, value) == seen.end()) seen.push_back(value);
}

bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }

/// The document numbers that the head cites, as year and number ("201960"), whatever stands between them.
std::vector<std::u16string> citations(const Text& text) {
  std::vector<std::u16string> found;
  const std::u16string_view head = text.folded({0, std::min(text.size(), kHead)});
  for (std::size_t at = find_character(head, u'号'); at != std::u16string_view::npos && found.size() < 16;
       at = find_character(head, u'号', at + 1)) {
    std::u16string digits;
    for (std::size_t i = at; i-- > 0 && at - i < 16 && digits.size() < 8;) {
      if (is_digit(head[i]))
        digits.insert(digits.begin(), head[i]);
      else if (schema::is_significant(head[i]))
        break;
    }
    if (digits.size() >= 5) found.push_back(std::move(digits));
  }
  return found;
}

bool is_cited(const std::vector<std::u16string>& cited, const std::string& document) {
  std::u16string digits;
  for (const char c : document) {
    if (c >= '0' && c <= '9') digits.push_back(static_cast<char16_t>(c));
  }
  return std::ranges::find(cited, digits) != cited.end();
}

/// One pass over the events for all forms.
std::vector<Evidence> weigh(const Text& text, const Events& events, const TemplateSet& forms) {
  constexpr std::uint8_t kMentioned = 1;
  constexpr std::uint8_t kValued = 2;
  std::vector<Evidence> evidence(forms.all().size());
  std::vector<std::uint8_t> seen(forms.index().label_count(), 0);
  const std::size_t count = events.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (events[i].kind != EventKind::label) continue;
    const bool valued =
        i + 1 < count && (events[i + 1].kind == EventKind::value || events[i + 1].kind == EventKind::run);
    std::uint8_t& known = seen[events[i].label];
    const std::uint8_t told = valued ? kValued : kMentioned;
    if (known >= told) continue;
    for (const LabelUse& use : forms.index().uses(events[i].label)) {
      const bool marker = use.kind == LabelKind::marker && known == 0;
      if (marker) add_once<std::size_t>(evidence[use.form].markers, use.index);
      if (use.kind == LabelKind::row && valued) ++evidence[use.form].rows;
    }
    known = told;
  }
  const std::vector<std::u16string> cited = citations(text);
  for (std::size_t f = 0; f < evidence.size(); ++f)
    evidence[f].cited = is_cited(cited, forms.all()[f]->document);
  return evidence;
}

/// Larger is likelier; 0 is no evidence at all.
std::size_t score(const Evidence& evidence, const Template& form) {
  const bool enough =
      evidence.markers.size() >= kEnoughMarkers || (!form.outline && evidence.rows >= kEnoughRows);
  if (!enough) return 0;
  const std::size_t told =
      evidence.markers.size() * 10 + (evidence.cited ? 5 : 0) + std::min<std::size_t>(evidence.rows, 100);
  return told + (form.outline ? 0 : 100000);  // an outline may be an appendix
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
  const std::vector<Evidence> evidence = weigh(text, events, forms);
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    const Template& form = *forms.all()[i];
    const std::size_t told = score(evidence[i], form);
    // Equal evidence is a fragment of a table that the forms share: the later form is in force.
    if (told == 0 || told < best_score) continue;
    best_score = told;
    best = Recognition{i, {}};
  }
  if (best) best->evidence = describe(evidence[best->form], *forms.all()[best->form]);
  return best;
}

}  // namespace gxreport::match
