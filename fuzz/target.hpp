// Fuzz targets: each takes any bytes, and stops the program when a promise does not hold.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace gxreport::fuzz {

void decode(std::string_view bytes);     ///< bytes → characters, in every encoding
void tokenizer(std::string_view bytes);  ///< … → cells of lines, tables joined
void check(std::string_view bytes);      ///< … → report → findings → every format
void form(std::string_view bytes);       ///< a form that a user brings, then a report on it
void config(std::string_view bytes);     ///< gxreport.toml
void baseline(std::string_view bytes);   ///< a baseline; and as the name of a file in one
void records(std::string_view bytes);    ///< a stream of records
void merge(std::string_view bytes);      ///< shards, apart by kBetween
void manifest(std::string_view bytes);   ///< the manifest of reconcile
void reconcile(std::string_view bytes);  ///< reports, apart by kBetween, against each other

/// Stops the program by abort() with `what` on standard error, unless `holds`.
void require(bool holds, const char* what);

/// Parts several files in one input: ASCII's record separator, alone on a line or not.
inline constexpr char kBetween = '\x1e';
/// The files of an input, at most `most`: what is behind the last counts as part of it.
[[nodiscard]] std::vector<std::string_view> pieces(std::string_view bytes, std::size_t most);

}  // namespace gxreport::fuzz
