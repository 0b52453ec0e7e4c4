#include <algorithm>
#include <span>
#include <utility>

#include "gxreport/limits.hpp"
#include "match/distrust.hpp"
#include "match/glued/glued_row.hpp"
#include "match/label_meaning.hpp"

namespace gxreport::match {

namespace {

/// Walks a zone once; what a label means depends on what follows it and on the block it stands in.
class Finder {
 public:
  explicit Finder(const TableContext& context)
      : context_(context), readings_(context.spec().blocks.size()), meaning_(context) {
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
    for (std::size_t i = context_.zone.begin; i < context_.zone.end && !is_full();) i = read(i);
    context_.report.overfull |= is_full();
    return std::move(readings_);
  }

 private:
  [[nodiscard]] bool is_full() const { return rows_ > kMaxTableRows; }
  [[nodiscard]] const Event& event(std::size_t i) const { return context_.events[i]; }

  /// Reads at events[i]; returns where to go on.
  std::size_t read(std::size_t i) {
    if (event(i).kind == EventKind::value) return read_orphan(i);
    subtotal_ = -1;
    if (event(i).kind == EventKind::label) return read_label(i);
    return event(i).kind == EventKind::run ? i + 1 : read_text(i);
  }

  std::size_t read_label(std::size_t i) {
    // 其他情形): a piece of the label before it, whose figures stood between.
    const std::size_t behind = continuations_[meaning_.block].behind_pieces(context_.events, i, meaning_.row);
    if (behind > i) return behind;
    if (const LabelUse* use = context_.view.find(event(i), LabelKind::heading, context_.table)) {
      pending_.clear();
      open_block(use->block, i);
      return i + 1;
    }
    if (const LabelUse* use = meaning_.row_use(i)) {
      auto value = first_value(context_.events, i, context_.zone.end, use->index, context_.view,
                               continuations_[use->block]);
      if (value && meaning_.means_other(i) && label_between(i, *value)) value.reset();
      Run run = value ? gather_at(*value, i, use->block) : Run{};
      const auto glued = glued_figures(context_, i);
      if (glued && !stands_apart(i, run, use->block)) {
        add_glued(*use, i, *glued);
        return glued->next;
      }
      const bool printed =
          holds_anything(run) || (run.values.size() >= widths_[use->block] && !meaning_.means_other(i));
      if (printed || !meaning_.means_other(i)) {
        const std::size_t next = std::max(run.next, i + 1);
        if (!printed) run = Run{};
        add_row(*use, i, std::move(run));
        return printed ? next : i + 1;
      }
    }
    if (const LabelUse* use = meaning_.header_use(i)) {
      // Below the header 小计 is a word like others.
      if (meaning_.is_optional(*use) && meaning_.block_has_rows_of(use->block)) return read_text(i);
      read_header(*use, i);
    } else {
      subtotal_ = meaning_.subtotal_of(i);
    }
    return i + 1;
  }

  /// The row is whole without the digits that are glued to its label: they may be a note's.
  [[nodiscard]] bool stands_apart(std::size_t label, const Run& run, std::size_t block) const {
    if (widths_[block] < 2 || run.values.size() < widths_[block] || !run.line_bound) return false;
    const Event& first = event(run.values.front().event);
    return first.line == event(label).last_line && first.gap != lex::Gap::space;
  }

  /// A group's heading with figures of its own stands between.
  [[nodiscard]] bool label_between(std::size_t i, std::size_t value) const {
    const auto between = std::span(context_.events).subspan(i + 1, value - i - 1);
    return std::ranges::find(between, EventKind::label, &Event::kind) != between.end();
  }

  [[nodiscard]] Run gather_at(std::size_t value, std::size_t label, std::size_t block) const {
    const Event* beside = label == kNoEvent ? nullptr : &event(label);
    return gather(context_.events, value, context_.zone.end, beside, widths_[block], context_.text,
                  context_.most_values(widths_[block] + readings_[block].optional_headers.size()));
  }

  void open_block(std::size_t block, std::size_t i) {
    meaning_.block = block;
    meaning_.row = -1;
    readings_[block].header_begin = i;
  }

  void read_header(const LabelUse& use, std::size_t i) {
    BlockReading& reading = readings_[use.block];
    if (use.block != meaning_.block && !meaning_.block_has_rows_of(use.block)) open_block(use.block, i);
    (meaning_.is_optional(use) ? reading.optional_headers : reading.headers).push_back({use.index, i});
    if (reading.header_begin == kNoEvent) reading.header_begin = i;
  }

  RowReading& begin_row(std::size_t block, std::size_t label, std::size_t begin) {
    ++rows_;
    RowReading& row = readings_[block].rows.emplace_back();
    row.label = label;
    row.begin = begin;
    return row;
  }

  void add_row(const LabelUse& use, std::size_t label, Run&& run) {
    meaning_.block = last_block_ = use.block;
    BlockReading& reading = readings_[use.block];
    if (reading.rows.empty()) reading.loose = pending_;
    pending_.clear();
    meaning_.row = use.index;
    meaning_.note_row(use.block);
    RowReading& row = begin_row(use.block, label, label);
    row.row = use.index;
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
    if (is_fragment(context_.text, event(i))) {
      readings_[meaning_.block].strays.push_back(i);
      return i + 1;  // no row's label
    }
    const bool may_be_row =
        i + 1 < context_.zone.end && event(i + 1).kind == EventKind::value && event(i).cell_start;
    if (!may_be_row || continuations_[meaning_.block].allows(event(i), -1)) return i + 1;
    return read_unknown(i, i + 1);
  }

  std::size_t read_orphan(std::size_t i) {
    if (event(i).span.empty()) return i + 1;
    return read_unknown(kNoEvent, i);
  }

  std::size_t read_unknown(std::size_t label, std::size_t value) {
    Run run = gather_at(value, label, meaning_.block);
    if (!holds_anything(run)) return value + 1;
    const std::size_t next = std::max(run.next, value + 1);
    const int subtotal = std::exchange(subtotal_, -1);
    if (!meaning_.block_has_rows() && label == kNoEvent) {
      add_stray(value);
      return next;
    }
    RowReading& row = begin_row(meaning_.block, label, label == kNoEvent ? value : label);
    row.subtotal = label == kNoEvent ? subtotal : -1;
    row.run = std::move(run);
    return next;
  }

  /// A header between a row and its figures may begin another block: they are strays of both.
  void add_stray(std::size_t value) {
    readings_[meaning_.block].strays.push_back(value);
    if (last_block_ != meaning_.block && last_block_ < readings_.size())
      readings_[last_block_].strays.push_back(value);
  }

  const TableContext& context_;
  std::vector<BlockReading> readings_;
  LabelMeaning meaning_;
  std::vector<Continuation> continuations_;
  std::vector<std::size_t> widths_;  ///< of each block
  std::vector<std::size_t> pending_;
  std::size_t last_block_ = kNoEvent;  ///< of the row that was found last
  std::size_t rows_ = 0;               ///< that were found, in all blocks
  int subtotal_ = -1;                  ///< the row of the group's heading that stands just before
};

}  // namespace

std::vector<BlockReading> find_rows(const TableContext& context) { return Finder(context).run(); }

}  // namespace gxreport::match
