// What the matcher keeps from document to document: storage, and forms and prints that may serve again.
#pragma once

#include "gxreport/gxreport.hpp"
#include "match/events.hpp"
#include "match/outline/form_memo.hpp"
#include "match/stencil/stencil_book.hpp"
#include "match/table.hpp"

namespace gxreport {

struct Workspace::Rooms {
  lex::CellStream cells;
  match::Events events;
  Text spare;  ///< for texts that are rearranged
  match::FormMemo memo;
  match::StencilBook stencils;
  match::Fit fit;
  match::Doubt doubt = match::Doubt::where_due;
};

}  // namespace gxreport
