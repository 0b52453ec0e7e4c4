// What the matcher keeps from document to document: memory, nothing else.
#pragma once

#include "gxreport/gxreport.hpp"
#include "match/events.hpp"

namespace gxreport {

struct Workspace::Rooms {
  lex::CellStream cells;
  match::Events events;
  Text spare;  ///< for texts that are rearranged
};

}  // namespace gxreport
