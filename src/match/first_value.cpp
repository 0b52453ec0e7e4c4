// Where the figures of a label begin, and what may stand between.
#include <algorithm>

#include "match/gather.hpp"

namespace gxreport::match {

namespace {

constexpr std::size_t kMostBetween = 12;  // pieces of labels between a label and its values

/// Pieces of a group's label may begin with its numbering: （四）无, 三、本.
std::u16string_view behind_numbering(std::u16string_view letters) {
  constexpr std::u16string_view kNumerals = u"一二三四五六七八九十";
  const bool numbered = !letters.empty() && kNumerals.find(letters.front()) != std::u16string_view::npos;
  return numbered ? letters.substr(1) : letters;
}

/// Wordings that end a label's stretch; 信息 and the like also stand inside labels.
bool names_something(const LabelUse& use) {
  return use.kind != LabelKind::noise && use.kind != LabelKind::marker;
}

bool is_number(std::u16string_view letters) {
  return letters.find_first_not_of(u"0123456789") == std::u16string_view::npos;
}

bool is_page_number(std::u16string_view letters) {
  return is_number(letters) && (letters.size() < 2 || letters.front() != u'0');
}

}  // namespace

bool Continuation::is_misprint(const Event& event) const {
  return event.kind == EventKind::text && is_number(schema::skeleton(text_->folded(event.span))) &&
         match::is_misprint(event, *text_);
}

bool Continuation::allows(const Event& event, int row) const {
  const std::u16string_view folded = text_->folded(event.span);
  const int own = event.numbered ? -1 : row;
  return allows_letters(schema::skeleton(folded), own) || allows_words(folded, own);
}

bool Continuation::is_of_row(std::u16string_view letters, int row) const {
  return row >= 0 &&
         block_->rows[static_cast<std::size_t>(row)].label.letters.find(letters) != std::u16string::npos;
}

bool Continuation::allows_letters(std::u16string_view letters, int row) const {
  if (is_page_number(letters) || is_of_row(letters, row)) return true;
  const std::u16string_view bare = behind_numbering(letters);
  return std::ranges::any_of(block_->groups, [&](const GroupSpec& group) {
    return group.label.letters.find(bare) != std::u16string::npos;
  });
}

bool Continuation::allows_words(std::u16string_view folded, int row) const {
  constexpr std::size_t kEnough = 4;  // characters that no two labels share by chance
  bool of_row = false;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(u' ', at), folded.size());
    const std::u16string letters = schema::skeleton(folded.substr(at, end - at));
    if (!allows_letters(letters, row)) return false;
    of_row |= letters.size() >= kEnough && is_of_row(letters, row);
    at = end + 1;
  }
  return of_row;
}

std::size_t Continuation::behind_pieces(const Events& events, std::size_t at, int row) const {
  constexpr std::size_t kFew = 5;  // labels and texts in one cell
  constexpr Pos kLongest = 100;
  if (events[at].numbered) return at;  // another label, or the same once more
  std::size_t end = at + 1;
  while (end < events.size() && end < at + kFew && events[end].cell == events[at].cell) ++end;
  const bool whole = end == events.size() || events[end].cell != events[at].cell;
  const Span cell{events[at].span.begin, events[end - 1].span.end};
  const bool pieces =
      whole && end > at + 1 && cell.size() <= kLongest && allows_words(text_->folded(cell), row);
  return pieces ? end : at;
}

std::optional<std::size_t> first_value(const Events& events, std::size_t at, std::size_t end, int row,
                                       const FormView& view, const Continuation& continuation) {
  const std::size_t last = std::min(end, at + 1 + kMostBetween);
  for (std::size_t i = at + 1; i < last; ++i) {
    const Event& event = events[i];
    if (event.kind == EventKind::value) {
      // An empty cell that only indents a line with text is no value.
      if (is_indent(events, i, end) && events[i + 1].kind != EventKind::value) continue;
      const bool leads = event.span.empty() && i + 1 < end && events[i + 1].kind != EventKind::value &&
                         events[i + 1].line == event.line && events[i + 1].cell == event.cell + 1;
      if (leads && event.line > events[at].last_line) continue;
      return i;
    }
    if (event.kind == EventKind::run) return std::nullopt;
    // 08 in a cell beside the label is no figure, but no page number either.
    if (event.line == events[at].last_line && continuation.is_misprint(event)) return i;
    const bool same_cell = event.kind == EventKind::text && event.cell == events[at].cell;
    if (same_cell || view.find(event, LabelKind::group)) continue;
    // 其他 求缴纳费用: a piece of the group's heading beside one of the row's label.
    const std::size_t behind =
        event.kind == EventKind::label ? continuation.behind_pieces(events, i, row) : i;
    if (behind > i) {
      i = behind - 1;
      continue;
    }
    if (view.find(event, names_something) || !continuation.allows(event, row)) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace gxreport::match
