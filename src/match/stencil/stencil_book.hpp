// The stencils that a worker keeps.
#pragma once

#include <array>

#include "match/stencil/stencil.hpp"

namespace gxreport::match {

/// The reports of a county come from few publishing systems: what was read of one serves for most of the
/// next. Bounded; the oldest stencil makes room for a new one.
class StencilBook {
 public:
  /// Fits the first stencil that was read with the forms and stands somewhere in the text. Linear in the
  /// text: of lines that begin as a stencil does no more than kMostTries are tried.
  [[nodiscard]] bool find(const Text& text, std::uint64_t forms, Fit& fit);
  /// Whether a stencil is worth making of a print, which is told by a number: of one that was seen before
  /// among the last ones; where none has fitted for long, of few.
  [[nodiscard]] bool wants(std::size_t print);
  void add(Stencil stencil);

 private:
  static constexpr std::size_t kMost = 32;
  static constexpr std::size_t kMostTries = 16;

  std::vector<std::unique_ptr<Stencil>> stencils_;
  std::vector<std::uint64_t> beginnings_;      ///< of the stencils, each once
  std::array<std::size_t, 4 * kMost> seen_{};  ///< the last prints
  std::size_t next_seen_ = 0;
  std::size_t oldest_ = 0;
  std::size_t wanted_ = 0;  ///< how many were since one fitted
};

}  // namespace gxreport::match
