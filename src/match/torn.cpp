// Figures that a narrow column wraps over several lines where no rule shows which lines belong together.
#include <algorithm>
#include <span>

#include "gxreport/figure.hpp"
#include "match/distrust.hpp"
#include "match/extent.hpp"
#include "text/digit.hpp"

namespace gxreport::match {

namespace {

constexpr std::uint32_t kMostLines = 8;     // of one figure, above or below the line of its row
constexpr std::size_t kMostEvents = 60;     // of a line of pieces
constexpr std::size_t kLongestWords = 120;  // of a text that ends with pieces

/// The neighbours of one row's line.
class Neighbours {
 public:
  Neighbours(const TableContext& context, const Continuation* continuation, int row, Run& run)
      : context_(context), continuation_(continuation), row_(row), run_(run) {}

  /// True when a piece stands where the line has no value.
  bool mark(const std::vector<std::uint32_t>& claimed) {
    const std::uint32_t line = context_.events[run_.values.front().event].line;
    for (const bool below : {false, true}) {
      for (std::uint32_t step = 1; step <= kMostLines && (below || step <= line); ++step) {
        const std::uint32_t other = below ? line + step : line - step;
        if (std::ranges::binary_search(claimed, other)) break;
        if ((!below && ends_brackets(other)) || !read_line(other)) break;
      }
    }
    for (Value& value : run_.values) value.torn |= adrift_;
    return beside_;
  }

 private:
  [[nodiscard]] Extent extent(Span span) const { return extent_of(context_.text, span); }

  [[nodiscard]] std::span<const Event> events_of(std::uint32_t line) const {
    const auto begin = std::ranges::lower_bound(context_.events, line, {}, &Event::line);
    const auto end = std::ranges::upper_bound(context_.events, line, {}, &Event::line);
    return {begin, end};
  }

  /// Whether pieces stand on the line.
  [[nodiscard]] bool holds_pieces(std::uint32_t line) const {
    return std::ranges::any_of(events_of(line), [&](const Event& e) { return !piece_of(e).empty(); });
  }

  /// The end of a header (…负数,如- | 8) above the row: no figure begins so.
  [[nodiscard]] bool ends_brackets(std::uint32_t line) const {
    const auto closes = [&](const Event& event) {
      const std::u16string_view words = context_.text.folded(event.span);
      return words.ends_with(u')') && words.find(u'(') == std::u16string_view::npos;
    };
    const std::span<const Event> events = events_of(line);
    if (events.empty() || events.size() > kMostEvents || !std::ranges::all_of(events, closes)) return false;
    return line == 0 || !holds_pieces(line - 1);
  }

  /// False when no piece stands on the line, or the label of another row: then none stands behind it either.
  bool read_line(std::uint32_t line) {
    const std::span<const Event> events = events_of(line);
    if (events.size() > kMostEvents) return false;
    if (!holds_pieces(line)) return is_rest_of_label(events, line);
    if (extents_.empty()) {
      for (const Value& value : run_.values) extents_.push_back(extent(value.span));
    }
    const auto is_other = [&](const Event& event) { return is_label_of_other(event); };
    if (std::ranges::any_of(events, is_other)) return false;
    for (const Event& event : events) mark_beside(extent(piece_of(event)));
    return true;
  }

  /// Pieces of the row's label or of a heading alone: a figure may go on below them.
  [[nodiscard]] bool is_rest_of_label(std::span<const Event> events, std::uint32_t line) const {
    if (continuation_ == nullptr) return false;
    if (events.empty()) {  // a label that began above goes on here
      const auto next = std::ranges::lower_bound(context_.events, line, {}, &Event::line);
      return next != context_.events.begin() && std::prev(next)->last_line >= line;
    }
    return std::ranges::all_of(events, [&](const Event& event) {
      return context_.view.find(event, LabelKind::group) != nullptr ||
             (event.kind == EventKind::text && continuation_->allows(event, row_));
    });
  }

  /// What of the event may belong to a figure on another line; empty when nothing does. Of a text it may be
  /// the end: 信息公开申 0项 项 项 0项.
  [[nodiscard]] Span piece_of(const Event& event) const {
    if (event.kind == EventKind::value) return event.span;
    const std::u16string_view words = context_.text.folded(event.span);
    const bool page_number = words.starts_with(u"- ");  // - 5 -
    if (event.kind != EventKind::text || words.size() > kLongestWords || page_number) return {};
    if (is_piece_of_figure(words)) return event.span;
    for (std::size_t at = words.find(u' '); at != std::u16string_view::npos; at = words.find(u' ', at + 1)) {
      const std::u16string_view rest = words.substr(at + 1);
      if (!rest.empty() && is_digit(rest.front()) && is_piece_of_figure(rest))
        return {event.span.begin + static_cast<Pos>(at + 1), event.span.end};
    }
    return {};
  }

  [[nodiscard]] bool is_label_of_other(const Event& event) const {
    if (continuation_ == nullptr || event.kind == EventKind::value || event.span.empty()) return false;
    const Span piece = piece_of(event);
    Event label = event;
    if (!piece.empty()) label.span.end = std::max(piece.begin, event.span.begin + 1) - 1;
    if (label.span.empty()) return false;
    const bool before_figures = extent(label.span).end <= extents_.front().begin;
    return before_figures && !continuation_->allows(label, row_);
  }

  void mark_beside(const Extent& piece) {
    if (piece.begin == piece.end) return;
    bool found = false;
    bool aligned = false;
    for (std::size_t i = 0; i < extents_.size(); ++i) {
      if (!overlap(extents_[i], piece)) continue;
      run_.values[i].torn = true;
      found = true;
      aligned |= run_.values[i].kind == lex::CellKind::figure && is_aligned(extents_[i], piece);
    }
    beside_ |= !found;
    // One space between figures tells nothing of columns; pieces of another figure may stand under this one.
    adrift_ |= !run_.columns || (found && !aligned);
  }

  const TableContext& context_;
  const Continuation* continuation_;
  int row_;
  Run& run_;
  std::vector<Extent> extents_;  ///< of the run's values, once they are asked for
  bool beside_ = false;
  bool adrift_ = false;  ///< the pieces do not tell whose they are
};

/// Set in columns by spaces alone; of separated cells the separators tell what belongs together.
bool is_set_in_columns(const TableContext& context, const Run& run) {
  const auto apart = [&](const Value& value) { return context.events[value.event].gap > lex::Gap::columns; };
  return run.line_bound && (run.columns || run.spaced) &&
         std::none_of(run.values.begin() + 1, run.values.end(), apart);
}

}  // namespace

bool is_piece_of_figure(std::u16string_view text) {
  constexpr std::size_t kLongestUnit = 4;
  if (std::ranges::none_of(text, is_digit)) return false;  // 结果 审结 of a header above
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t rest = std::min(text.find_first_not_of(u"0123456789,.+-\"", at), text.size());
    const std::size_t end = std::min(text.find(u' ', rest), text.size());
    if (rest < end && text[rest] == u'(') return rest > 0 && (rest == at || is_digit(text[rest - 1]));
    if (rest < end && (at == 0 || rest > at) && (rest == 0 || !is_digit(text[rest - 1])))
      return false;  // 1.属于
    if (end - rest > kLongestUnit) return false;
    at = end + 1;
  }
  return true;
}

void mark_torn(const TableContext& context, const BlockSpec& block, std::size_t columns,
               std::vector<RowReading>& rows) {
  const auto in_columns = [&](const RowReading& row) {
    return row.row >= 0 && is_set_in_columns(context, row.run);
  };
  if (std::ranges::none_of(rows, in_columns)) return;
  const Continuation continuation(context.text, block);
  std::vector<std::uint32_t> claimed;
  for (const RowReading& row : rows) {
    if (row.row >= 0 && !row.run.values.empty())
      claimed.push_back(context.events[row.run.values.front().event].line);
  }
  std::ranges::sort(claimed);
  for (RowReading& row : rows) {
    if (!in_columns(row)) continue;
    const bool beside = Neighbours(context, &continuation, row.row, row.run).mark(claimed);
    row.disputed |= beside && row.run.values.size() < columns;
  }
}

void mark_torn(const TableContext& context, std::size_t columns, Run& run) {
  if (!is_set_in_columns(context, run) || !Neighbours(context, nullptr, -1, run).mark({})) return;
  if (run.values.size() >= columns) return;
  for (Value& value : run.values) value.torn = true;
}

}  // namespace gxreport::match
