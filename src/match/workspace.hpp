// What the matcher keeps from document to document: memory, and nothing that it read.
#pragma once

#include "gxreport/gxreport.hpp"
#include "match/events.hpp"
#include "match/table.hpp"

namespace gxreport {

struct Workspace::Rooms {
  lex::CellStream cells;
  match::Events events;
  Text spare;  ///< for texts that are rearranged
  match::Doubt doubt = match::Doubt::where_due;
};

}  // namespace gxreport
