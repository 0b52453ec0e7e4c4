// Tables whose rows are printed side by side under headings of their own (table 4: one row of 15 figures),
// one below the other, or as tables of their own.
#include <algorithm>

#include "match/glued/glued_row.hpp"
#include "match/glued/run.hpp"

namespace gxreport::match {

namespace {

/// A run of values and the row headings that stand before it, since the run before.
struct Batch {
  std::vector<std::size_t> rows;
  std::size_t begin = 0;
  std::size_t headers = 0;
  std::size_t line_cells = 0;  ///< cells on each line of the headings, 0 when they differ
  bool lines_differ = false;
  bool glued = false;  ///< its figures are one run
  Span glued_run;
  Run run;
};

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
      if (is_run(context_, event) && is_headed(batch)) {
        batch.begin = i++;
        batch.glued = true;
        batch.glued_run = event.span;
        batches.push_back(std::move(batch));
        batch = Batch{};
        continue;
      }
      if (event.kind != EventKind::value || !starts_run(i, batch)) {
        ++i;
        continue;
      }
      batch.begin = i;
      batch.run = gather(context_.events, i, context_.zone.end, label_beside(i), width_, context_.text);
      if (const auto row = row_before(i, batch)) batch.rows = {*row};
      i = std::max(batch.run.next, i + 1);
      batches.push_back(std::move(batch));
      batch = Batch{};
    }
    return batches;
  }

 private:
  void note_label(const Event& event, std::size_t i, Batch& batch) {
    if (const LabelUse* use = context_.view.find(event, LabelKind::row, context_.table)) {
      if (std::ranges::find(batch.rows, use->index) == batch.rows.end()) batch.rows.push_back(use->index);
      last_label_ = i;
    } else if (context_.view.find(event, LabelKind::column, context_.table)) {
      ++batch.headers;
      last_label_ = i;
    } else {
      return;
    }
    const std::size_t cells = cells_of_line(context_.events, i);
    batch.lines_differ |= batch.line_cells != 0 && batch.line_cells != cells;
    batch.line_cells = cells;
  }

  [[nodiscard]] bool is_headed(const Batch& batch) const {
    constexpr std::size_t kEnoughHeaders = 3;
    return !batch.rows.empty() || (context_.titled && batch.headers >= kEnoughHeaders);
  }

  /// Empty cells before the first figure belong to merged headings; a row begins with something printed or
  /// at the beginning of a line that holds values alone.
  [[nodiscard]] bool starts_run(std::size_t i, const Batch& batch) const {
    if (!is_headed(batch)) return false;
    if (starts_packed_row(i)) return true;
    std::size_t values = 0;
    for (std::size_t k = i; k < context_.zone.end && context_.events[k].line == context_.events[i].line;
         ++k) {
      if (context_.events[k].kind != EventKind::value) return false;
      values += context_.events[k].span.empty() ? 0 : 1;
    }
    return values > 0;
  }

  /// A row of one cell a line whose first cells are empty; blank lines part such rows from the headings.
  [[nodiscard]] bool starts_packed_row(std::size_t i) const {
    const Event& event = context_.events[i];
    if (!event.span.empty() || event.gap != lex::Gap::blank_line) return false;
    const Run run = gather(context_.events, i, context_.zone.end, nullptr, width_, context_.text);
    return run.values.size() == width_ && holds_anything(run);
  }

  /// The row whose heading stands alone and right before a run of its own width: the rows are printed below
  /// one another.
  [[nodiscard]] std::optional<std::size_t> row_before(std::size_t i, const Batch& batch) const {
    const Run& run = batch.run;
    if (batch.rows.size() != 1) return std::nullopt;
    if (last_label_ == kNoEvent || last_label_ + 1 != i || run.values.size() != columns_) return std::nullopt;
    const LabelUse* use = context_.view.find(context_.events[last_label_], LabelKind::row, context_.table);
    return use ? std::optional<std::size_t>(use->index) : std::nullopt;
  }

  [[nodiscard]] const Event* label_beside(std::size_t i) const {
    if (last_label_ == kNoEvent || context_.events[last_label_].last_line != context_.events[i].line)
      return nullptr;
    return &context_.events[last_label_];
  }

  const TableContext& context_;
  std::size_t columns_;
  std::size_t width_;
  std::size_t last_label_ = kNoEvent;
};

/// The rows that a batch holds: those whose headings stand before it, or all when it is the whole table.
std::vector<std::size_t> rows_of(const Batch& batch, const BlockSpec& block, bool only) {
  const std::size_t rows = block.rows.size();
  const std::size_t columns = block.columns.size();
  const bool fits = batch.glued || batch.run.values.size() == batch.rows.size() * columns;
  if (fits && !batch.rows.empty()) return batch.rows;
  if (!only && batch.rows.size() != rows) return {};
  std::vector<std::size_t> all(rows);
  for (std::size_t r = 0; r < rows; ++r) all[r] = r;
  return all;
}

void write_batch(const TableContext& context, const BlockSpec& block, const Batch& batch,
                 const std::vector<std::size_t>& rows) {
  const std::size_t columns = block.columns.size();
  RowShapes shapes(rows.size() * columns);
  shapes.learn(batch.run);
  if (!batch.lines_differ && batch.line_cells == rows.size() * columns)
    shapes.learn_header(0, batch.line_cells);
  const Placing placing = shapes.place(context.text, batch.run);
  for (std::size_t n = 0; n < rows.size(); ++n) {
    RowReading row;
    row.row = static_cast<int>(rows[n]);
    row.begin = batch.begin;
    row.run = batch.run;
    Placing part;
    part.certain = placing.certain && (batch.run.line_bound || !context.disorder.strict) &&
                   placing.columns.size() == rows.size() * columns;
    Columns order;
    for (std::size_t c = 0; c < columns && part.certain; ++c) {
      part.columns.push_back(placing.columns[n * columns + c]);
      order.push_back(c);
    }
    write_row(context, block, row, part, order);
    if (!part.certain && n == 0) observe_row_run(context, block, row, rows.size() * columns);
  }
}

/// One value of as many digits as the table has cells is no figure.
void join_batch(const TableContext& context, std::size_t width, Batch& batch) {
  if (batch.glued || batch.run.values.size() != 1) return;
  const Span span = batch.run.values.front().span;
  if (cut_run(context.text.folded(), span).digits < width) return;
  batch.glued = true;
  batch.glued_run = span;
}

void separate_batch(const TableContext& context, const BlockSpec& block, const Batch& batch,
                    const std::vector<std::size_t>& rows) {
  GluedRow row;
  row.row = static_cast<int>(rows.front());
  row.run = batch.glued_run;
  for (const std::size_t r : rows) {
    for (std::size_t c = 0; c < block.columns.size(); ++c) row.cells.push_back(block.cell(r, c));
  }
  separate(context, {row});
}

void observe_missing(const TableContext& context, const BlockSpec& block, const std::vector<bool>& found,
                     Span span) {
  for (std::size_t r = 0; r < block.rows.size(); ++r) {
    if (found[r] || block.rows[r].optional) continue;
    std::vector<CellIndex> cells;
    for (std::size_t c = 0; c < block.columns.size(); ++c) cells.push_back(block.cell(r, c));
    context.report.observations.push_back({Observation::Kind::row_missing,
                                           span,
                                           {},
                                           static_cast<int>(r),
                                           std::move(cells),
                                           block.rows[r].label.text});
  }
}

/// 维持 below 结果: narrow columns cut their headers over several lines.
bool is_piece(const TableContext& context, const Event& event, const Label& label) {
  return label.letters.find(schema::skeleton(context.text.folded(event.span))) != std::u16string::npos;
}

/// Headings of rows in words that are not the form's.
void observe_labels(const TableContext& context, const BlockSpec& block) {
  for (std::size_t i = context.zone.begin; i < context.zone.end; ++i) {
    const Event& event = context.events[i];
    const auto deviates = [](const LabelUse& use) { return use.wording == schema::Wording::deviating; };
    if (const LabelUse* use = context.view.find(event, LabelKind::row, context.table);
        use && deviates(*use)) {
      std::vector<CellIndex> cells;
      for (std::size_t c = 0; c < block.columns.size(); ++c) cells.push_back(block.cell(use->index, c));
      context.report.observations.push_back({Observation::Kind::row_label_deviates,
                                             event.printed,
                                             {},
                                             use->index,
                                             std::move(cells),
                                             block.rows[use->index].label.text});
    }
    const LabelUse* column = context.view.find(event, LabelKind::column, context.table);
    if (column && deviates(*column) && !is_piece(context, event, block.columns[column->index].label)) {
      context.report.observations.push_back({Observation::Kind::header_deviates,
                                             event.printed,
                                             {},
                                             column->index,
                                             {},
                                             block.columns[column->index].label.text});
    }
  }
}

}  // namespace

std::size_t read_flat_table(const TableContext& context) {
  const BlockSpec& block = context.spec().blocks.front();
  std::vector<Batch> batches = FlatFinder(context, block).run();
  for (Batch& batch : batches) join_batch(context, block.rows.size() * block.columns.size(), batch);
  std::vector<bool> found(block.rows.size(), false);
  for (const Batch& batch : batches) {
    std::vector<std::size_t> rows = rows_of(batch, block, batches.size() == 1);
    std::erase_if(rows, [&](std::size_t r) { return found[r]; });
    if (rows.empty()) continue;
    if (batch.glued) {
      separate_batch(context, block, batch, rows);
    } else {
      write_batch(context, block, batch, rows);
    }
    for (const std::size_t r : rows) found[r] = true;
  }
  const auto count = static_cast<std::size_t>(std::ranges::count(found, true));
  if (count == 0) return 0;
  observe_missing(context, block, found, context.events[batches.front().begin].printed);
  observe_labels(context, block);
  return count;
}

}  // namespace gxreport::match
