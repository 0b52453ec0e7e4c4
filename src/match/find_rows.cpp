#include <algorithm>

#include "match/glued/glued_row.hpp"

namespace gxreport::match {

namespace {

/// Walks a zone once; what a label means depends on what follows it and on the block it stands in.
class Finder {
 public:
  explicit Finder(const TableContext& context) : context_(context), readings_(context.spec().blocks.size()) {
    const std::vector<BlockSpec>& blocks = context.spec().blocks;
    continuations_.reserve(blocks.size());
    for (std::size_t b = 0; b < blocks.size(); ++b) {
      continuations_.emplace_back(context.text, blocks[b]);
      widths_.push_back(required_columns(blocks[b]).size());
      readings_[b].rows.reserve(blocks[b].rows.size() + 2);
      readings_[b].headers.reserve(blocks[b].columns.size() + 2);
    }
  }

  std::vector<BlockReading> run() {
    for (std::size_t i = context_.zone.begin; i < context_.zone.end;) i = read(i);
    return std::move(readings_);
  }

 private:
  [[nodiscard]] const Event& event(std::size_t i) const { return context_.events[i]; }

  /// Reads at events[i]; returns where to go on.
  std::size_t read(std::size_t i) {
    if (event(i).kind == EventKind::value) return read_orphan(i);
    subtotal_ = -1;
    if (event(i).kind == EventKind::label) return read_label(i);
    return event(i).kind == EventKind::run ? i + 1 : read_text(i);
  }

  std::size_t read_label(std::size_t i) {
    if (const LabelUse* use = context_.view.find(event(i), LabelKind::heading, context_.table)) {
      enter(use->block, i);
      return i + 1;
    }
    if (const LabelUse* use = row_use(i)) {
      auto value = first_value(context_.events, i, context_.zone.end, use->index, context_.view,
                               continuations_[use->block]);
      if (value && means_other(i) && label_between(i, *value)) value.reset();
      Run run = value ? gather_at(*value, i, use->block) : Run{};
      const auto glued = glued_figures(context_, i);
      if (glued && !stands_apart(i, run, use->block)) {
        add_glued(*use, i, *glued);
        return glued->next;
      }
      const bool printed = holds_anything(run) || (run.values.size() >= width(use->block) && !means_other(i));
      if (printed || !means_other(i)) {
        const std::size_t next = std::max(run.next, i + 1);
        if (!printed) run = Run{};
        add_row(*use, i, std::move(run));
        return printed ? next : i + 1;
      }
    }
    if (const LabelUse* use = header_use(i)) {
      // Below the header 小计 is a word like others.
      if (is_optional(*use) && block_has_rows_of(use->block)) return read_text(i);
      read_header(*use, i);
    } else {
      subtotal_ = subtotal_of(i);
    }
    return i + 1;
  }

  /// The row is whole without the digits that are glued to its label: they may be a note's.
  [[nodiscard]] bool stands_apart(std::size_t label, const Run& run, std::size_t block) const {
    if (width(block) < 2 || run.values.size() < width(block) || !run.line_bound) return false;
    const Event& first = event(run.values.front().event);
    return first.line == event(label).last_line && first.gap != lex::Gap::space;
  }

  [[nodiscard]] bool is_optional(const LabelUse& use) const {
    return context_.spec().blocks[use.block].columns[use.index].optional;
  }

  /// The row that figures beside this heading of a group would be; -1 when there is none.
  [[nodiscard]] int subtotal_of(std::size_t i) const {
    const LabelUse* use = context_.view.find(event(i), LabelKind::group, context_.table);
    if (use == nullptr || use->block != block_ || !event(i).whole_cell) return -1;
    const std::vector<RowSpec>& rows = context_.spec().blocks[block_].rows;
    const auto found = std::ranges::find(rows, static_cast<int>(use->index), &RowSpec::subtotal_of);
    return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
  }

  /// A group's heading with figures of its own stands between.
  [[nodiscard]] bool label_between(std::size_t i, std::size_t value) const {
    for (std::size_t k = i + 1; k < value; ++k) {
      if (event(k).kind == EventKind::label) return true;
    }
    return false;
  }

  /// A row's wording without figures is a header or a group's heading where it can be one.
  [[nodiscard]] bool means_other(std::size_t i) const {
    if (context_.view.find(event(i), LabelKind::group, context_.table)) return true;
    return header_use(i) && !(event(i).numbered && block_has_rows());
  }

  [[nodiscard]] std::size_t width(std::size_t block) const { return widths_[block]; }

  [[nodiscard]] Run gather_at(std::size_t value, std::size_t label, std::size_t block) const {
    const Event* beside = label == kNoEvent ? nullptr : &event(label);
    return gather(context_.events, value, context_.zone.end, beside, width(block), context_.text);
  }

  /// Of rows with the same wording the next one in the form's order.
  [[nodiscard]] const LabelUse* row_use(std::size_t i) const {
    const auto is_row = [&](const LabelUse& use) {
      return use.kind == LabelKind::row && use.table == context_.table;
    };
    const auto is_next = [&](const LabelUse& use) {
      return is_row(use) &&
             (use.block > block_ || (use.block == block_ && static_cast<int>(use.index) > row_));
    };
    const LabelUse* next = context_.view.find(event(i), is_next);
    return next ? next : context_.view.find(event(i), is_row);
  }

  /// The header's column in this block or the next one that has such a column.
  [[nodiscard]] const LabelUse* header_use(std::size_t i) const {
    const auto from = [&](std::size_t block) {
      return context_.view.find(event(i), [&](const LabelUse& use) {
        return use.kind == LabelKind::column && use.table == context_.table && use.block >= block;
      });
    };
    const bool closed = block_has_rows();
    if (const LabelUse* use = from(closed ? block_ + 1U : block_)) return use;
    if (const LabelUse* use = closed ? from(block_) : nullptr) return use;
    return context_.view.find(event(i), [&](const LabelUse& use) {
      return use.kind == LabelKind::column && use.table == context_.table && !block_has_rows_of(use.block);
    });
  }

  [[nodiscard]] bool block_has_rows() const { return block_has_rows_of(block_); }

  void enter(std::size_t block, std::size_t i) {
    block_ = block;
    row_ = -1;
    pending_.clear();
    readings_[block].header_begin = i;
  }

  void read_header(const LabelUse& use, std::size_t i) {
    BlockReading& reading = readings_[use.block];
    if (use.block != block_ && !block_has_rows_of(use.block)) enter_quietly(use.block, i);
    (is_optional(use) ? reading.optional_headers : reading.headers).push_back({use.index, i});
    if (reading.header_begin == kNoEvent) reading.header_begin = i;
  }

  [[nodiscard]] bool block_has_rows_of(std::size_t block) const {
    return std::ranges::any_of(readings_[block].rows, [](const RowReading& row) { return row.row >= 0; });
  }

  void enter_quietly(std::size_t block, std::size_t i) {
    block_ = block;
    row_ = -1;
    readings_[block].header_begin = i;
  }

  void add_row(const LabelUse& use, std::size_t label, Run&& run) {
    if (use.block != block_) block_ = use.block;
    BlockReading& reading = readings_[use.block];
    if (reading.rows.empty()) reading.loose = pending_;
    pending_.clear();
    row_ = use.index;
    RowReading& row = reading.rows.emplace_back();
    row.row = use.index;
    row.label = label;
    row.begin = label;
    row.run = std::move(run);
  }

  /// A row whose figures are one run: 行政处罚31212.
  void add_glued(const LabelUse& use, std::size_t label, const GluedFigures& figures) {
    add_row(use, label, Run{});
    RowReading& row = readings_[use.block].rows.back();
    row.glued = true;
    row.bounded = figures.bounded;
    row.glued_run = figures.run;
  }

  /// Text that is no label: a piece of one, a header in other words, or a row's label with errors.
  std::size_t read_text(std::size_t i) {
    pending_.push_back(i);
    if (is_fragment(context_.text, event(i))) readings_[block_].strays.push_back(i);
    const bool may_be_row =
        i + 1 < context_.zone.end && event(i + 1).kind == EventKind::value && event(i).cell_start;
    if (!may_be_row || continuations_[block_].allows(event(i), -1)) return i + 1;
    return read_unknown(i, i + 1);
  }

  std::size_t read_orphan(std::size_t i) {
    if (event(i).span.empty()) return i + 1;
    return read_unknown(kNoEvent, i);
  }

  std::size_t read_unknown(std::size_t label, std::size_t value) {
    Run run = gather_at(value, label, block_);
    if (!holds_anything(run)) return value + 1;
    RowReading row;
    row.label = label;
    row.begin = label == kNoEvent ? value : label;
    row.subtotal = label == kNoEvent ? subtotal_ : -1;
    subtotal_ = -1;
    const std::size_t next = std::max(run.next, value + 1);
    row.run = std::move(run);
    if (block_has_rows() || label != kNoEvent) {
      readings_[block_].rows.push_back(std::move(row));
    } else {
      readings_[block_].strays.push_back(value);
    }
    return next;
  }

  const TableContext& context_;
  std::vector<BlockReading> readings_;
  std::vector<Continuation> continuations_;
  std::vector<std::size_t> widths_;  ///< of each block
  std::vector<std::size_t> pending_;
  int subtotal_ = -1;  ///< the row of the group's heading that stands just before
  std::size_t block_ = 0;
  int row_ = -1;
};

}  // namespace

std::vector<BlockReading> find_rows(const TableContext& context) { return Finder(context).run(); }

}  // namespace gxreport::match
