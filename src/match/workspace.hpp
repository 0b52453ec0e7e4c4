// What the matcher keeps from document to document: storage, and a form that may serve again.
#pragma once

#include "gxreport/gxreport.hpp"
#include "match/events.hpp"
#include "match/outline/form_memo.hpp"
#include "match/table.hpp"

namespace gxreport {

struct Workspace::Rooms {
  lex::CellStream cells;
  match::Events events;
  Text spare;  ///< for texts that are rearranged
  match::FormMemo memo;
  match::Doubt doubt = match::Doubt::where_due;
};

}  // namespace gxreport
