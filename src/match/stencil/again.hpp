// Reading a report as others were read that print the same beside their figures.
#pragma once

#include "match/workspace.hpp"

namespace gxreport::match {

/// The cells and events of a text, with Reach::beginnings: those of a stencil that fits are taken from it,
/// and rooms.fit tells which; else its `stencil` is null. No events where there are more than kMaxSourceCells
/// cells.
void find_events(const Text& text, const TemplateSet& forms, Workspace::Rooms& rooms);

/// Reads all tables into report.cells, where the events are those of find_events(): from the stencil that
/// fits, or else as read_all_tables() does, and remembers what may serve the next report. The same is read
/// either way.
void read_tables_again(const Text& text, const TemplateSet& forms, const std::vector<PartTitle>& titles,
                       const FormView& view, Workspace::Rooms& rooms, Report& report);

}  // namespace gxreport::match
