// Tables inside one long paragraph: labels and runs of figures with nothing between them.
#pragma once

#include <vector>

#include "match/glued/run.hpp"
#include "schema/label_index.hpp"

namespace gxreport::match {

/// A label inside a cell, and the figures right behind it.
struct Link {
  Span numbering;  ///< empty when none
  schema::LabelHit label;
  Span run;            ///< empty when no figures follow
  bool title = false;  ///< a part's title with its numbering: it begins a line of its own
};

/// The labels of `cell` that belong to tables, in order: at least five that follow each other with nothing
/// but figures, numberings and bracketed notes between; and the numbered titles of parts wherever they
/// stand. Linear in the cell's size.
[[nodiscard]] std::vector<Link> find_links(std::u16string_view folded, const TemplateSet::Index& index,
                                           Span cell);

}  // namespace gxreport::match
