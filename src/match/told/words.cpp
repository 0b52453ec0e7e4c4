#include "match/told/words.hpp"

#include <algorithm>
#include <string>

#include "match/events.hpp"
#include "prose/characters.hpp"
#include "schema/label_index.hpp"
#include "text/digit.hpp"
#include "text/plain_count.hpp"

namespace gxreport::match {

namespace {

/// The report's year in an idle word.
constexpr std::u16string_view kYear = u"YYYY";
constexpr Pos kLongestPart = 2000;  // fifteen figures with their names take a tenth of it

std::optional<ToldKind> mark_kind(char16_t c) {
  switch (c) {
    case u':':
      return ToldKind::colon;
    case u',':
      return ToldKind::comma;
    case u'、':
      return ToldKind::joint;
    case u';':
    case u'。':
      return ToldKind::end;
    case u'(':
      return ToldKind::open;
    case u')':
      return ToldKind::close;
    default:
      return std::nullopt;
  }
}

class Cutter {
 public:
  Cutter(const Text& text, Span part, const ToldWordings& wordings)
      : folded_(text.folded()), at_(part.begin), end_(part.end), wordings_(wordings) {}

  std::optional<std::vector<ToldWord>> run() {
    bool line_start = true;
    for (at_ = skip(at_, line_start); at_ < end_; at_ = skip(at_, line_start)) {
      const Pos behind = line_start ? skip_numbering(folded_, at_, end_) : at_;
      line_start = false;
      if (behind != at_) {
        at_ = behind;
      } else if (!mark() && !figure() && !word()) {
        return std::nullopt;
      }
    }
    return std::move(out_);
  }

 private:
  /// Notes whether a line ended.
  [[nodiscard]] Pos skip(Pos at, bool& line_end) const {
    const Pos behind = prose::skip_idle(folded_, at, end_);
    line_end = line_end || folded_.substr(at, behind - at).find(u'\n') != std::u16string_view::npos;
    return behind;
  }

  bool mark() {
    const auto kind = mark_kind(folded_[at_]);
    if (!kind) return false;
    out_.push_back({*kind, 0, 0, {at_, at_ + 1}, {}});
    ++at_;
    return true;
  }

  /// Without a unit it must end its clause: what follows might be more of it.
  bool figure() {
    Pos behind = at_;
    while (behind < end_ && is_digit(folded_[behind])) ++behind;
    const auto value = plain_count(folded_.substr(at_, behind - at_));
    if (!value) return false;
    const Pos unit = prose::skip_idle(folded_, behind, end_);
    Pos unit_end = unit;
    for (const std::u16string& letters : wordings_.units) unit_end = std::max(unit_end, pass(letters, unit));
    if (unit_end == unit && !ends_figure(unit)) return false;
    out_.push_back({ToldKind::figure, 0, *value, {at_, behind}, {unit, unit_end}});
    at_ = std::max(behind, unit_end);
    return true;
  }

  /// The part ends here, or a mark stands here: but 1,234 and 1、2 are something else.
  [[nodiscard]] bool ends_figure(Pos at) const {
    if (at >= end_) return true;
    const auto mark = mark_kind(folded_[at]);
    const Pos next = prose::skip_idle(folded_, at + 1, end_);
    const bool goes_on = mark == ToldKind::comma || mark == ToldKind::joint;
    return mark && (!goes_on || next >= end_ || !is_digit(folded_[next]));
  }

  bool word() {
    for (const ToldWordings::Wording& wording : wordings_.all) {
      const Pos behind = pass(wording.letters, at_);
      if (behind == at_) continue;
      if (wording.kind) out_.push_back({*wording.kind, wording.index, 0, {at_, behind}, {}});
      at_ = behind;
      return true;
    }
    return false;
  }

  /// Behind the letters, or `at` when they do not stand there.
  [[nodiscard]] Pos pass(std::u16string_view letters, Pos at) const {
    Pos behind = at;
    for (const char16_t c : letters) {
      behind = prose::skip_idle(folded_, behind, end_);
      if (behind >= end_ || folded_[behind] != c) return at;
      ++behind;
    }
    return behind;
  }

  std::u16string_view folded_;
  Pos at_;
  Pos end_;
  const ToldWordings& wordings_;
  std::vector<ToldWord> out_;
};

}  // namespace

ToldWordings::ToldWordings(const TableSpec& table, std::optional<int> year,
                           std::u16string_view organization) {
  const BlockSpec& block = table.blocks.front();
  for (std::size_t r = 0; r < block.rows.size(); ++r) {
    add(block.rows[r].label, ToldKind::row, r);
    const std::u16string under = schema::label_skeleton(block.rows[r].under);
    const bool known = std::ranges::find(all, under, &Wording::letters) != all.end();
    if (!under.empty() && !known) all.push_back({under, ToldKind::heading, r});
  }
  for (std::size_t c = 0; c < block.columns.size(); ++c) add(block.columns[c].label, ToldKind::column, c);
  const std::string digits = year ? std::to_string(*year) : "";
  for (std::u16string idle : table.told->idle) {
    const bool of_year = idle.starts_with(kYear);
    if (of_year) idle.replace(0, kYear.size(), std::u16string(digits.begin(), digits.end()));
    if (!of_year || year) all.push_back({std::move(idle), std::nullopt, 0});
  }
  if (!organization.empty()) all.push_back({std::u16string(organization), std::nullopt, 0});
  std::ranges::stable_sort(all, std::ranges::greater{}, [](const Wording& w) { return w.letters.size(); });
  units = table.told->units;
}

void ToldWordings::add(const Label& label, ToldKind kind, std::size_t index) {
  all.push_back({label.letters, kind, index});
  for (const std::u16string& letters : label.accepted_letters) all.push_back({letters, kind, index});
  for (const std::u16string& letters : label.deviating_letters) all.push_back({letters, kind, index});
}

std::optional<std::vector<ToldWord>> told_words(const Text& text, Span part, const ToldWordings& wordings) {
  if (part.size() > kLongestPart) return std::nullopt;
  return Cutter(text, part, wordings).run();
}

}  // namespace gxreport::match
