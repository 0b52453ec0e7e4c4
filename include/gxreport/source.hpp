// bytes → Text: the encodings.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "gxreport/limits.hpp"
#include "gxreport/text.hpp"

namespace gxreport {

enum class SourceError : std::uint8_t {
  none,
  too_large,       ///< more than kMaxSourceBytes
  too_many_cells,  ///< more than kMaxSourceCells
  too_many_rows,   ///< more than kMaxTableRows
  not_text,        ///< no encoding fits: binary data, or text in an encoding that is not supported
  wrong_encoding   ///< the encoding that the caller asked for does not fit
};

/// Decodes and folds `bytes` into `out`, reusing out's storage. For valid UTF-8 without faults `out`
/// keeps a view of `bytes`, which must outlive it.
/// Trial order: `forced`, byte order mark, NUL pattern, UTF-8, GB18030, UTF-16 by `telling_words`, else
/// not_text. A file is UTF-8 (or GB18030) with faults when its bad sequences are few beside its valid
/// multi-byte ones: one bad byte neither flips the encoding nor passes unreported (Text::faults).
/// `telling_words`: words of the forms, UTF-8; UTF-16 without a mark and without NULs is believed only
/// when one of them is found in it.
[[nodiscard]] SourceError decode(std::string_view bytes, std::optional<Encoding> forced,
                                 std::span<const std::string> telling_words, Text& out);

}  // namespace gxreport
