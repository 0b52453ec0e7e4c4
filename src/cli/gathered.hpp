// The first reading of a batch: of each report what comparing needs.
#pragma once

#include <string>
#include <vector>

#include "cli/batch.hpp"
#include "cli/manifest.hpp"
#include "gxreport/reconcile.hpp"

namespace gxreport::cli {

/// An input as it was at the first reading.
struct Gathered {
  Input input;           ///< its failure is that of reading
  std::size_t hash = 0;  ///< of its bytes
  std::string bytes;     ///< of standard input, which cannot be read again
  std::size_t manifest_row = kNoRow;
  static constexpr std::size_t kNoRow = static_cast<std::size_t>(-1);
};

/// Reads all inputs of `source` on all threads; digests go into `batch` in the order of the inputs, with what
/// `manifest` says of them. Texts are not kept.
[[nodiscard]] std::vector<Gathered> gather(const Settings& settings, const Streams& streams,
                                           InputSource& source, Manifest& manifest, reconcile::Batch& batch);

/// The hash that Gathered has.
[[nodiscard]] std::size_t hash_of(std::string_view bytes);

}  // namespace gxreport::cli
