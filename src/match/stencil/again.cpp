#include "match/stencil/again.hpp"

#include "gxreport/limits.hpp"
#include "lex/tokenizer.hpp"

namespace gxreport::match {

namespace {

/// The cells of a text; rooms.fit tells whose stencil those of its tables were taken from, if any.
void find_cells(const Text& text, const TemplateSet& forms, Workspace::Rooms& rooms) {
  Fit& fit = rooms.fit;
  fit.stencil = nullptr;
  const bool wanted = rooms.doubt == Doubt::where_due;
  if (!wanted || !rooms.stencils.find(text, forms.index().serial(), fit))
    return lex::tokenize(text, rooms.cells);
  const lex::KnownLines lines{fit.line + fit.stencil->first, fit.line + fit.stencil->end};
  const auto append = [&](lex::CellStream& out) {
    fit.cell = out.size();
    append_cells(fit, out);
  };
  if (!lex::tokenize(text, lines, append, rooms.cells)) fit.stencil = nullptr;
}

}  // namespace

void find_events(const Text& text, const TemplateSet& forms, Workspace::Rooms& rooms) {
  find_cells(text, forms, rooms);
  rooms.events.clear();
  if (rooms.cells.size() > kMaxSourceCells) return;
  const TemplateSet::Index& index = forms.index();
  const Fit& fit = rooms.fit;
  if (fit.stencil == nullptr) return build_events(text, rooms.cells, index, Reach::beginnings, rooms.events);
  const KnownCells known{fit.cell, fit.cell + fit.stencil->cells.size()};
  build_events(
      text, rooms.cells, index, known, [&](Events& out) { append_events(fit, out); }, rooms.events);
}

void read_tables_again(const Text& text, const TemplateSet& forms, const std::vector<PartTitle>& titles,
                       const FormView& view, Workspace::Rooms& rooms, Report& report) {
  const Events& events = rooms.events;
  const bool fitted = rooms.fit.stencil != nullptr;
  if (fitted && fill_in(rooms.fit, text, events, titles, view, report)) return;
  const std::size_t observed = report.observations.size();
  Disorder disorder;
  disorder.doubt = rooms.doubt;
  const bool plain = read_all_tables(text, events, titles, view, disorder, report);
  if (!plain || fitted || rooms.doubt == Doubt::always) return;
  auto stencil = make_stencil({text, rooms.cells, events, titles, view, report, observed}, rooms.stencils);
  if (!stencil) return;
  stencil->forms = forms.index().serial();
  rooms.stencils.add(std::move(*stencil));
}

}  // namespace gxreport::match
