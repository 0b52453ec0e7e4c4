#include "match/recognise.hpp"

#include <algorithm>

#include "match/form_view.hpp"
#include "match/identity.hpp"
#include "text/digit.hpp"
#include "text/search.hpp"

namespace gxreport::match {

namespace {

constexpr std::size_t kEnoughMarkers = 2;  // one alone may be a word of the prose
constexpr std::size_t kEnoughRows = 3;     // rows that several forms share: a fragment of a table
constexpr Pos kHead = 2000;                // the document number is cited in the preface

struct Evidence {
  std::vector<std::size_t> markers;  ///< distinct, by first appearance
  std::size_t rows = 0;              ///< distinct labels of rows with figures beside them
  std::vector<LabelUse> first_rows;  ///< the first kEnoughRows of them
  bool cited = false;
};

template <class T>
void add_once(std::vector<T>& seen, T value) {
  if (std::ranges::find(seen, value) == seen.end()) seen.push_back(value);
}

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
  constexpr unsigned kTelling = kind_bit(LabelKind::marker) | kind_bit(LabelKind::row);
  constexpr std::uint8_t kMentioned = 1;
  constexpr std::uint8_t kValued = 2;
  std::vector<Evidence> evidence(forms.all().size());
  std::vector<std::uint8_t> seen(forms.index().label_count(), 0);
  const std::size_t count = events.size();
  for (std::size_t i = 0; i < count; ++i) {
    if ((events[i].kinds & kTelling) == 0) continue;
    const bool valued =
        i + 1 < count && (events[i + 1].kind == EventKind::value || events[i + 1].kind == EventKind::run);
    std::uint8_t& known = seen[events[i].label];
    const std::uint8_t told = valued ? kValued : kMentioned;
    if (known >= told) continue;
    for (const LabelUse& use : forms.index().uses(events[i].label)) {
      const bool marker = use.kind == LabelKind::marker && known == 0;
      if (marker) add_once<std::size_t>(evidence[use.form].markers, use.index);
      if (use.kind != LabelKind::row || !valued) continue;
      if (++evidence[use.form].rows <= kEnoughRows) evidence[use.form].first_rows.push_back(use);
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
  words.reserve(evidence.markers.size() + kEnoughRows + 2);  // its document, and what the caller adds
  for (const std::size_t marker : evidence.markers) words.push_back(form.markers[marker]);
  const bool by_rows = evidence.markers.size() < kEnoughMarkers;
  for (const LabelUse& use : by_rows ? evidence.first_rows : std::vector<LabelUse>{}) {
    words.push_back(form.tables[use.table].blocks[use.block].rows[use.index].label.text);
  }
  if (evidence.cited) words.push_back(form.document);
  return words;
}

std::vector<std::string> describe_contrary(const std::vector<Evidence>& evidence, const TemplateSet& forms,
                                           std::size_t chosen) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < evidence.size() && !evidence[chosen].cited; ++i) {
    if (evidence[i].cited) words.push_back(forms.all()[i]->document);
  }
  return words;
}

/// The forms with the most evidence.
std::vector<std::size_t> likeliest(const std::vector<Evidence>& evidence, const TemplateSet& forms) {
  std::vector<std::size_t> best;
  std::size_t most = 1;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    const std::size_t told = score(evidence[i], *forms.all()[i]);
    if (told > most) best.clear();
    if (told >= most) best.push_back(i);
    most = std::max(most, told);
  }
  return best;
}

}  // namespace

std::optional<Recognition> recognise(const Text& text, const Events& events, const TemplateSet& forms) {
  const std::vector<Evidence> evidence = weigh(text, events, forms);
  std::vector<std::size_t> best = likeliest(evidence, forms);
  if (best.empty()) return std::nullopt;
  std::string year;
  if (best.size() > 1) {  // a fragment of a table that the forms share
    Identity identity;
    find_identity(text, text.size(), identity);
    const auto due = [&](std::size_t i) { return identity.year && forms.all()[i]->is_due(*identity.year); };
    if (std::ranges::any_of(best, due)) {
      std::erase_if(best, [&](std::size_t i) { return !due(i); });
      year = std::to_string(*identity.year) + "年";
    }
  }
  const auto begins = [&](std::size_t i) { return forms.all()[i]->year_from.value_or(0); };
  const std::size_t form = *std::ranges::max_element(best, {}, begins);
  Recognition recognition{form, describe(evidence[form], *forms.all()[form]),
                          describe_contrary(evidence, forms, form)};
  if (!year.empty()) recognition.evidence.push_back(std::move(year));
  return recognition;
}

}  // namespace gxreport::match
