#include "match/events.hpp"

#include <algorithm>

#include "match/glued/dense.hpp"
#include "match/label_scan.hpp"

namespace gxreport::match {

namespace {

constexpr Pos kLongestCell = 200;  // longer cells are prose: only their beginning can be a title

/// Walks the cells and writes the events; knows how far a label has reached into later cells.
class Builder {
 public:
  Builder(const Text& text, const lex::CellStream& cells, const TemplateSet::Index& index, Reach reach,
          Events& out)
      : text_(text),
        chars_(text.folded()),
        cells_(cells),
        index_(index),
        scan_(chars_, cells, index),
        reach_(reach),
        out_(out) {}

  void run(std::size_t first, std::size_t end) {
    std::uint32_t line = 0;
    for (current_ = first; current_ < end; ++current_) {
      const lex::Cell& cell = cells_[current_];
      if (cell.line != line) seen_in_line_ = false;
      line = cell.line;
      if (cell.kind == lex::CellKind::rule) continue;
      if (cell.kind == lex::CellKind::text) {
        read_text(cell);
      } else if (cell.span.begin >= consumed_) {
        write_value(cell);
      }
    }
  }

 private:
  Event& write(EventKind kind, Span span) {
    const lex::Cell& cell = cells_[current_];
    Event& event = out_.emplace_back();
    event.kind = kind;
    event.cell_kind = cell.kind;
    event.cell_start = !seen_in_cell_;
    event.gap = seen_in_cell_ ? lex::Gap::space : cell.gap;
    event.line_start = !seen_in_line_;
    event.cell = static_cast<std::uint32_t>(current_);
    event.line = cell.line;
    event.ordinal = cell.ordinal;
    event.last_line = cell.line;
    event.span = span;
    event.printed = span;
    seen_in_cell_ = true;
    seen_in_line_ = true;
    return event;
  }

  void write_value(const lex::Cell& cell) {
    seen_in_cell_ = false;
    const bool seen = seen_in_line_;
    write(EventKind::value, cell.span);
    // An empty cell before a label does not take the line's beginning from it.
    if (cell.span.empty()) seen_in_line_ = seen;
  }

  void read_text(const lex::Cell& cell) {
    scan_.enter(current_);
    seen_in_cell_ = cell.span.begin < consumed_;
    if (reach_ == Reach::paragraphs && read_links(cell)) return;
    Pos at = std::max(cell.span.begin, consumed_);
    const bool prose = cell.span.size() > kLongestCell;
    while (at < cell.span.end) {
      const Pos behind = scan_.skip_brackets(at, cell.span.end);
      if (behind > at) {
        write_text({at, behind});
        at = behind;
        continue;
      }
      const Pos begin = scan_.skip_marks(skip_numbering(chars_, at, cell.span.end), cell.span.end);
      if (const auto hit = scan_.label_at(begin, prose ? cell.span.end : text_.size())) {
        write_label({at, begin}, *hit, cell);
        at = std::max(hit->span.end, at + 1);
        if (!prose || at >= cell.span.end) continue;
        write_text({at, cell.span.end});
        break;
      }
      const Pos end = prose || begin >= cell.span.end ? cell.span.end : scan_.word_end(begin, cell.span.end);
      write_text({at, end});
      at = end;
    }
  }

  /// A paragraph that holds tables: labels, runs of figures, and what stands between them.
  bool read_links(const lex::Cell& cell) {
    if (cell.span.begin < consumed_) return false;
    const std::vector<Link> links = find_links(chars_, index_, cell.span);
    if (links.empty()) return false;
    Pos at = cell.span.begin;
    for (const Link& link : links) {
      write_text({at, link.numbering.begin});
      seen_in_line_ = seen_in_line_ && !link.title;
      write_label(link.numbering, link.label, cell);
      if (!link.run.empty()) write(EventKind::run, link.run);
      at = std::max(link.label.span.end, link.run.end);
    }
    write_text({at, cell.span.end});
    return true;
  }

  void write_label(Span numbering, const schema::LabelHit& hit, const lex::Cell& cell) {
    Event& event = write(EventKind::label, hit.span);
    event.label = hit.label;
    event.kinds = index_.kinds(hit.label);
    event.numbered = std::ranges::any_of(text_.folded(numbering), schema::is_significant);
    event.printed.begin = numbering.begin;
    consumed_ = hit.span.end;
    const bool beyond = hit.span.end > cell.span.end;
    const Pos end = beyond ? cell_end(hit.span.end) : cell.span.end;
    event.whole_cell = event.cell_start && scan_.only_notes(hit.span.end, end);
    if (beyond) event.last_line = last_line_;
  }

  /// Neighbouring pieces of text are one event.
  void write_text(Span span) {
    const bool any = std::ranges::any_of(text_.folded(span), schema::is_significant);
    if (!any && seen_in_cell_) return;
    if (seen_in_cell_ && !out_.empty() && out_.back().kind == EventKind::text &&
        out_.back().cell == current_) {
      out_.back().span.end = span.end;
      out_.back().printed.end = span.end;
      return;
    }
    write(EventKind::text, span);
  }

  /// The end of the cell that holds the character before `pos`; notes its line.
  Pos cell_end(Pos pos) {
    for (std::size_t i = current_; i < cells_.size() && cells_[i].span.begin < pos; ++i) {
      last_line_ = cells_[i].line;
      if (cells_[i].span.end >= pos) return cells_[i].span.end;
    }
    return pos;
  }

  const Text& text_;
  std::u16string_view chars_;
  const lex::CellStream& cells_;
  const TemplateSet::Index& index_;
  LabelScan scan_;
  Reach reach_;
  Events& out_;
  std::size_t current_ = 0;
  Pos consumed_ = 0;
  std::uint32_t last_line_ = 0;
  bool seen_in_line_ = false;
  bool seen_in_cell_ = false;
};

}  // namespace

void build_events(const Text& text, const lex::CellStream& cells, const TemplateSet::Index& index,
                  Reach reach, Events& out) {
  out.clear();
  out.reserve(cells.size() + cells.size() / 4);
  Builder(text, cells, index, reach, out).run(0, cells.size());
}

void build_events(const Text& text, const lex::CellStream& cells, const TemplateSet::Index& index,
                  const KnownCells& known, const std::function<void(Events&)>& append, Events& out) {
  out.clear();
  out.reserve(cells.size() + cells.size() / 4);
  Builder(text, cells, index, Reach::beginnings, out).run(0, known.first);
  append(out);
  Builder(text, cells, index, Reach::beginnings, out).run(known.end, cells.size());
}

}  // namespace gxreport::match
