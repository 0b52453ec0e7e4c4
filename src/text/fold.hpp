// One character folded for comparison. The rules stand in tools/make_fold_table.cpp.
#pragma once

#include "gxreport/text.hpp"

namespace gxreport {

/// The folded form of every BMP character. One flat table: the pass over a file is a third faster than with
/// a table of pages, and only the lines of the characters in use are ever loaded. One entry more than there
/// are characters, so that four bytes can be read at each.
extern const char16_t kFolded[0x10000 + 1];

/// The folded form of a BMP character. Idempotent. A carriage return folds to ' ' like the other controls;
/// whether it ends a line is for TextBuilder to say.
inline char16_t fold(char16_t c) { return kFolded[c]; }

/// The same for any code point; kAstral outside the BMP.
inline char16_t fold_code_point(char32_t c) { return c < 0x10000 ? kFolded[c] : kAstral; }

/// A control character that stands in no text file: not a tab, line end, vertical tab or form feed.
inline bool is_stray_control(char32_t c) { return c < 0x20 && (c < U'\t' || c > U'\r'); }

}  // namespace gxreport
