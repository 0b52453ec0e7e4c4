// text → Report: the order in which the matcher works.
#include <algorithm>
#include <utility>

#include "gxreport/gxreport.hpp"
#include "gxreport/limits.hpp"
#include "lex/tokenizer.hpp"
#include "match/blank_lines.hpp"
#include "match/glued/settle_by_claims.hpp"
#include "match/identity.hpp"
#include "match/outline/outline.hpp"
#include "match/parts.hpp"
#include "match/recognise.hpp"
#include "match/stencil/again.hpp"
#include "match/table.hpp"
#include "match/told/read_told.hpp"
#include "match/workspace.hpp"

namespace gxreport {

namespace {

using namespace match;

constexpr Pos kShortestGlued = 12;  // 规章000规范性文件898989

/// The lines of an outline name reviews and requests too; they are none of the form's own tables and titles.
void leave_out(const FoundOutline& outline, Events& events) {
  std::erase_if(events, [&](const Event& event) {
    return event.line >= outline.first_line && event.line <= outline.last_line;
  });
}

/// Rows and columns that the form leaves to the report and this one does not print are nobody's omission.
/// `report` holds the form's cells alone.
void forget_unprinted(Report& report) {
  const auto unprinted = [&](CellIndex cell) {
    return report.form->cells[cell].optional && report.cells[cell].status == CellStatus::missing;
  };
  for (Observation& seen : report.observations) std::erase_if(seen.cells, unprinted);
}

/// An empty report in the storage of the last one.
void clear(Report& report) {
  Report empty;
  empty.evidence.swap(report.evidence);
  empty.sections.swap(report.sections);
  empty.cells.swap(report.cells);
  empty.observations.swap(report.observations);
  report = std::move(empty);
  report.evidence.clear();
  report.sections.clear();
  report.cells.clear();
  report.observations.clear();
  report.separators.clear();
}

/// What the events stand for: the beginnings of cells as find_events() leaves them, tables inside of
/// paragraphs, or lines that are blank cells.
enum class Source : std::uint8_t { cells, paragraphs, blank_lines };

/// Reads the events of one text; returns where its first part begins.
Pos read_events(const Text& text, const TemplateSet& forms, Workspace::Rooms& rooms, Source source,
                Report& report) {
  clear(report);
  Events& events = rooms.events;
  std::vector<PartTitle> titles;
  if (auto recognition = recognise(text, events, forms)) {
    const FormView view(forms, recognition->form);
    report.form = &view.form();
    report.evidence = std::move(recognition->evidence);
    report.contrary = std::move(recognition->contrary);
    report.cells.resize(report.form->cells.size());
    const auto outline = find_outline(text, rooms.cells, events, forms);
    if (outline) leave_out(*outline, events);
    titles = find_parts(text, events, view);
    write_sections(text, events, titles, report);
    observe_parts(text, events, titles, report);
    if (source == Source::cells && !outline) {
      read_tables_again(text, forms, titles, view, rooms, report);
    } else {
      Disorder disorder;
      disorder.lines = source == Source::blank_lines;
      disorder.doubt = rooms.doubt;
      read_all_tables(text, events, titles, view, disorder, report);
    }
    forget_unprinted(report);
    if (outline) add_outline(text, *outline, forms, rooms.memo, report);
  }
  return titles.empty() ? text.size() : events[titles.front().event].printed.begin;
}

/// A long paragraph, and something that was looked for and not found: a table may be glued together in it.
bool may_be_glued(const lex::CellStream& cells, const Report& report) {
  const auto lacks_row = [](const Observation& seen) { return seen.kind == Observation::Kind::row_missing; };
  const auto has_paragraph = [](const lex::Cell& cell) {
    return cell.kind == lex::CellKind::text && cell.span.size() > kShortestGlued;
  };
  const bool lacking = report.form == nullptr || std::ranges::any_of(report.observations, lacks_row);
  return lacking && std::ranges::any_of(cells, has_paragraph);
}

std::size_t count_labels(const Events& events) {
  return static_cast<std::size_t>(std::ranges::count(events, EventKind::label, &Event::kind));
}

std::size_t cells_found(const Report& report) {
  const auto missing = std::ranges::count(report.cells, CellStatus::missing, &Cell::status);
  return report.cells.size() - static_cast<std::size_t>(missing);
}

/// Reads the paragraphs, where they hold runs of figures or more than `labels`, and keeps the better reading.
/// Returns where its first part begins.
Pos read_paragraphs(const Text& text, const TemplateSet& forms, Workspace::Rooms& rooms, std::size_t labels,
                    Pos head, Report& report) {
  build_events(text, rooms.cells, forms.index(), Reach::paragraphs, rooms.events);
  const bool runs = std::ranges::find(rooms.events, EventKind::run, &Event::kind) != rooms.events.end();
  if (!runs && count_labels(rooms.events) <= labels) return head;
  Report other;
  const Pos other_head = read_events(text, forms, rooms, Source::paragraphs, other);
  if (!other.overfull && cells_found(other) <= cells_found(report)) return head;
  report = std::move(other);
  return other_head;
}

/// Reads once more, with blank lines as blank cells, where that may be what they are; keeps that reading if
/// it leaves no doubt. Returns where its first part begins.
Pos read_blank_lines(const Text& text, const TemplateSet& forms, Workspace::Rooms& rooms, Pos head,
                     Report& report) {
  if (report.form == nullptr || !may_hold_blank_cells(rooms.events, report)) return head;
  lex::tokenize(text, rooms.cells, lex::BlankLines::are_cells);
  if (rooms.cells.size() > kMaxSourceCells) return head;
  build_events(text, rooms.cells, forms.index(), Reach::beginnings, rooms.events);
  Report other;
  const Pos other_head = read_events(text, forms, rooms, Source::blank_lines, other);
  const bool whole = other.form == report.form && is_read_whole(rooms.events, other);
  if (!other.overfull && !whole) return head;
  report = std::move(other);
  return other_head;
}

/// Nothing is left of a report with more rows than are taken, but that it is one.
void refuse(Report& report) {
  report = Report{};
  report.overfull = true;
}

}  // namespace

void match_report(const Text& text, const TemplateSet& forms, Report& report) {
  Workspace workspace;
  match_report(text, forms, workspace, report);
}

void match_report(const Text& text, const TemplateSet& forms, Workspace& workspace, Report& report) {
  Workspace::Rooms& rooms = workspace.rooms();
  find_events(text, forms, rooms);
  if (rooms.cells.size() > kMaxSourceCells) {
    report = Report{};
    return;
  }
  const std::size_t labels = count_labels(rooms.events);
  Pos head = read_events(text, forms, rooms, Source::cells, report);
  if (report.overfull) return refuse(report);
  if (may_be_glued(rooms.cells, report)) head = read_paragraphs(text, forms, rooms, labels, head, report);
  head = read_blank_lines(text, forms, rooms, head, report);
  if (report.overfull) return refuse(report);
  find_identity(text, head, report.identity);
  settle_by_claims(text, report);
  read_told_tables(text, report);
}

}  // namespace gxreport
