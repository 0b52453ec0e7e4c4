#include "match/flat_batches.hpp"

#include <algorithm>
#include <utility>

#include "match/glued/glued_row.hpp"
#include "match/glued/run.hpp"

namespace gxreport::match {

namespace {

class FlatFinder {
 public:
  FlatFinder(const TableContext& context, const BlockSpec& block)
      : context_(context), columns_(block.columns.size()), width_(block.rows.size() * columns_) {}

  std::vector<Batch> run() {
    std::vector<Batch> batches;
    Batch batch;
    for (std::size_t i = context_.zone.begin; i < context_.zone.end;) {
      const Event& event = context_.events[i];
      note_label(event, i, batch);
      if (!batches.empty() &&
          (repeats_glued(i, batches.back(), batch) || repeats(i, batches.back(), batch))) {
        i = std::max(batch.run.next, i + 1);
        batches.push_back(std::exchange(batch, Batch{}));
        continue;
      }
      if (is_run(context_, event) && is_headed(batch) && !is_misprinted_cell(i)) {
        batch.begin = i++;
        batch.glued = true;
        batch.glued_run = event.span;
        batches.push_back(std::exchange(batch, Batch{}));
        continue;
      }
      if (event.kind != EventKind::value || !starts_run(i, batch)) {
        ++i;
        continue;
      }
      batch.begin = i;
      batch.run = gather_row(i, label_beside(i));
      if (const auto row = row_before(i, batch)) batch.rows = {*row};
      i = std::max(batch.run.next, i + 1);
      batches.push_back(std::exchange(batch, Batch{}));
    }
    if (batches.empty() && holds_blank_row(batch)) batches.push_back(std::move(batch));
    return batches;
  }

 private:
  [[nodiscard]] Run gather_row(std::size_t i, const Event* label = nullptr) const {
    return gather(context_.events, i, context_.zone.end, label, width_, context_.text,
                  context_.most_values(width_));
  }

  /// All headers, and right below them a row that has a cell for each, all of them blank: nothing happened.
  [[nodiscard]] bool holds_blank_row(Batch& batch) const {
    if (batch.headers != width_ || !is_headed(batch)) return false;
    const std::uint32_t line = context_.events[last_label_].last_line;
    std::size_t i = last_label_ + 1;
    while (i < context_.zone.end && context_.events[i].line == line) ++i;
    if (i == context_.zone.end || context_.events[i].kind != EventKind::value) return false;
    batch.begin = i;
    batch.run = gather_row(i);
    if (batch.run.values.size() != width_ || holds_anything(batch.run)) return false;
    return batch.run.line_bound ? !batch.run.columns && batch.run.line_cells == batch.line_cells
                                : context_.events[i].gap == lex::Gap::blank_line;
  }

  void note_label(const Event& event, std::size_t i, Batch& batch) {
    if (const LabelUse* use = context_.view.find(event, LabelKind::row, context_.table)) {
      if (std::ranges::find(batch.rows, use->index) == batch.rows.end()) batch.rows.push_back(use->index);
      last_label_ = i;
    } else if (const LabelUse* column = context_.view.find(event, LabelKind::column, context_.table)) {
      if (batch.headers++ == 0 || column->index <= batch.last_column) ++batch.header_groups;
      batch.last_column = column->index;
      last_label_ = i;
    } else {
      return;
    }
    const std::size_t cells = cells_of_line(context_.events, i);
    batch.lines_differ |= batch.line_cells != 0 && batch.line_cells != cells;
    batch.line_cells = cells;
    batch.ordinal = std::min(batch.ordinal, event.ordinal);
  }

  /// A line of as many figures right below those of `before`.
  bool repeats(std::size_t i, const Batch& before, Batch& batch) const {
    if (context_.events[i].kind != EventKind::value || before.glued || is_headed(batch)) return false;
    if (before.run.values.size() * 2 <= width_ || before.run.next != i) return false;
    Run run = gather_row(i);
    if (run.values.size() * 2 <= width_ || !holds_anything(run)) return false;  // its end may be cut off
    batch.begin = i;
    batch.rows = before.rows;
    batch.again = true;
    batch.run = std::move(run);
    return true;
  }

  /// The event is one run of as many digits as the table has cells.
  [[nodiscard]] bool is_dense(std::size_t i) const {
    const Event& event = context_.events[i];
    if (event.kind != EventKind::value) return is_run(context_, event);
    return cut_run(context_.text.folded(), event.span).digits >= width_;
  }

  /// A run right below the run of `before`, without headings between.
  bool repeats_glued(std::size_t i, const Batch& before, Batch& batch) const {
    if (before.begin + 1 != i || is_headed(batch) || !is_dense(before.begin) || !is_dense(i)) return false;
    batch.begin = i;
    batch.rows = before.rows;
    batch.again = true;
    batch.glued = true;
    batch.glued_run = context_.events[i].span;
    return true;
  }

  /// 04 among the separated cells of a line: no run, but a cell that is no figure, such as the rest of one
  /// that was torn in two.
  [[nodiscard]] bool is_misprinted_cell(std::size_t i) const {
    constexpr std::size_t kFew = 3;  // the run itself and the blank cells around it
    const Event& event = context_.events[i];
    return event.gap != lex::Gap::columns && is_misprint(event, context_.text) && is_run(context_, event) &&
           cells_of_line(context_.events, i) > kFew;
  }

  [[nodiscard]] bool is_headed(const Batch& batch) const {
    constexpr std::size_t kEnoughHeaders = 3;
    return !batch.rows.empty() || (context_.titled && batch.headers >= kEnoughHeaders);
  }

  /// Empty cells before the first figure belong to merged headings; a row begins with something printed or
  /// at the beginning of a line that holds values alone.
  [[nodiscard]] bool starts_run(std::size_t i, const Batch& batch) {
    if (!is_headed(batch)) return false;
    if (context_.disorder.lines) return last_label_ + 1 == i && gather_row(i).values.size() == width_;
    if (starts_packed_row(i)) return true;
    if (i >= ahead_.end) look_ahead(i);
    return !ahead_.stops && i < ahead_.behind_printed;
  }

  /// Looks at the rest of a line once, however many of its cells ask: what stops a run stops all of them
  /// before it.
  void look_ahead(std::size_t i) {
    ahead_ = {};
    const std::uint32_t line = context_.events[i].line;
    for (ahead_.end = i; ahead_.end < context_.zone.end && context_.events[ahead_.end].line == line;) {
      const std::size_t k = ahead_.end++;
      ahead_.stops = context_.events[k].kind != EventKind::value && !is_misprinted_cell(k);
      if (ahead_.stops) return;
      if (!context_.events[k].span.empty()) ahead_.behind_printed = k + 1;
    }
  }

  /// A row of one cell a line whose first cells are empty; blank lines part such rows from the headings.
  [[nodiscard]] bool starts_packed_row(std::size_t i) const {
    const Event& event = context_.events[i];
    if (!event.span.empty() || event.gap != lex::Gap::blank_line) return false;
    const Run run = gather_row(i);
    return run.values.size() == width_ && holds_anything(run);
  }

  /// The row whose heading stands beside a run of its own width, or alone right before it: the rows are
  /// printed below one another.
  [[nodiscard]] std::optional<std::size_t> row_before(std::size_t i, const Batch& batch) const {
    const Run& run = batch.run;
    if (batch.rows.size() != 1 && label_beside(i) == nullptr) return std::nullopt;
    if (last_label_ == kNoEvent || last_label_ + 1 != i || run.values.size() != columns_) return std::nullopt;
    const LabelUse* use = context_.view.find(context_.events[last_label_], LabelKind::row, context_.table);
    return use ? std::optional<std::size_t>(use->index) : std::nullopt;
  }

  [[nodiscard]] const Event* label_beside(std::size_t i) const {
    if (last_label_ == kNoEvent || context_.events[last_label_].last_line != context_.events[i].line)
      return nullptr;
    return &context_.events[last_label_];
  }

  /// The rest of a line, up to what stops a run.
  struct Ahead {
    std::size_t end = 0;             // of what was looked at
    std::size_t behind_printed = 0;  // behind the last value of it that is printed
    bool stops = false;              // what ends it is neither a value nor one that is misprinted
  };

  const TableContext& context_;
  std::size_t columns_;
  std::size_t width_;
  std::size_t last_label_ = kNoEvent;
  Ahead ahead_;
};

}  // namespace

std::vector<Batch> find_batches(const TableContext& context, const BlockSpec& block) {
  return FlatFinder(context, block).run();
}

}  // namespace gxreport::match
