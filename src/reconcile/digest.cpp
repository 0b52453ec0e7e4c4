// What is kept of a report.
#include <algorithm>

#include "check/fingerprint.hpp"
#include "gxreport/reconcile.hpp"
#include "reconcile/letters.hpp"

namespace gxreport::reconcile {

namespace {

constexpr std::size_t kMostUnits = 0xFFFE;

std::uint16_t unit_of(std::string_view unit, std::vector<std::string>& units) {
  if (unit.empty()) return 0;
  const auto found = std::ranges::find(units, unit);
  if (found == units.end() && units.size() >= kMostUnits) return 0;
  const auto index = found - units.begin();
  if (found == units.end()) units.emplace_back(unit);
  return static_cast<std::uint16_t>(index + 1);
}

void take_figures(const Document& document, Digest& digest) {
  const Template& form = *document.report.form;
  const auto& cells = document.report.cells;
  digest.figures.reserve(cells.size());
  for (std::size_t i = 0; i < std::min(cells.size(), form.cells.size()); ++i) {
    const Cell& cell = cells[i];
    if (cell.status == CellStatus::missing) continue;
    Figure figure;
    figure.value = cell.value;
    figure.status = cell.status;
    figure.kind = form.column_of(static_cast<CellIndex>(i)).kind;
    figure.unit = unit_of(document.text.quote(cell.unit), digest.units);
    if (cell.span != Span{}) {
      const Position place = document.text.position(cell.span.begin);
      figure.line = place.line;
      figure.column = place.column;
    }
    figure.cell = static_cast<std::uint32_t>(i);
    if (document.report.own_form) {
      figure.cell = static_cast<std::uint32_t>(digest.ids.size());
      digest.ids.push_back(form.cells[i].id);
    }
    digest.figures.push_back(figure);
  }
}

// A number for a part, the same in every report whatever its form.
std::uint32_t salt_of(std::string_view part) {
  check::Fingerprint print;
  print.field(part);
  return static_cast<std::uint32_t>(print.value());
}

void take_prose(const Document& document, Digest& digest) {
  const Template& form = *document.report.form;
  for (const std::uint16_t part : form.across.prose) {
    const auto& sections = document.report.sections;
    const auto section = std::ranges::find(sections, part, &Section::part);
    if (section == sections.end()) continue;
    const Letters letters = letters_of(document.text, section->body);
    Prose prose{form.parts[part].id, static_cast<std::uint32_t>(letters.text.size()), {}};
    prose.prints = prints_of(letters, document.text, salt_of(prose.part));
    prose.prints.shrink_to_fit();
    digest.prose.push_back(std::move(prose));
  }
}

// Numbers made into one, word by word: of a report there are too many to spell them out.
class Mixer {
 public:
  explicit Mixer(std::uint64_t seed) : state_(seed) {}
  void add(std::uint64_t number) {
    state_ = (state_ ^ number) * 0x9E37'79B9'7F4A'7C15U;
    state_ ^= state_ >> 32U;
  }
  [[nodiscard]] std::uint64_t value() const { return state_; }

 private:
  std::uint64_t state_;
};

// The same form has the same cells at the same places; an outline's own say which they are.
std::uint64_t content_of(const Digest& digest, const Template& form) {
  check::Fingerprint words;
  words.field(form.id);
  for (const std::string& id : digest.ids) words.field(id);
  for (const std::string& unit : digest.units) words.field(unit);
  Mixer mixer(words.value());
  for (const Figure& figure : digest.figures) {
    mixer.add(figure.cell);
    mixer.add(static_cast<std::uint64_t>(figure.status));
    if (figure.status == CellStatus::ok) {
      mixer.add(static_cast<std::uint64_t>(figure.value.units));
      mixer.add(figure.value.scale);
    }
    mixer.add(figure.unit);
  }
  for (const Prose& prose : digest.prose) {
    for (const Print& one : prose.prints) mixer.add(one.hash);
  }
  return mixer.value();
}

// Form, identity and evidence alone.
Report head_of(const Report& report, const TemplateSet& forms) {
  Report head;
  head.form = report.own_form ? forms.find(report.form->id) : report.form;
  head.evidence = report.evidence;
  head.contrary = report.contrary;
  head.identity = report.identity;
  return head;
}

}  // namespace

Digest digest_of(const Document& document, const TemplateSet& forms) {
  Digest digest;
  if (document.error != SourceError::none) return digest;
  digest.head = head_of(document.report, forms);
  digest.encoding = document.text.encoding();
  const Template* form = document.report.form;
  digest.readable = form != nullptr && !form->cells.empty();
  if (!digest.readable) return digest;
  take_figures(document, digest);
  take_prose(document, digest);
  digest.content = content_of(digest, *form);
  digest.figures.shrink_to_fit();
  return digest;
}

}  // namespace gxreport::reconcile
