// The characters of a stretch of text without its figures.
#pragma once

#include "match/stencil/stencil.hpp"

namespace gxreport::match {

/// Copies a stretch and cuts holes for its figures, from its beginning to its end.
class CutOut {
 public:
  CutOut(const Text& text, Span stretch) : text_(text), stretch_(stretch), at_(stretch.begin) {}

  /// Cuts a hole; the figure stands behind those that were cut. False when it is not all that its cell holds.
  [[nodiscard]] bool cut(Span figure);
  /// Copies what is left.
  void finish();

  [[nodiscard]] const std::vector<Span>& figures() const { return figures_; }
  /// As a place in the stencil, where it stands between two holes or is Span{}; nothing for others. Behind
  /// finish() alone.
  [[nodiscard]] std::optional<StencilSpan> placed(Span span) const;
  /// The same of something between the hole and the one before it.
  [[nodiscard]] std::optional<Span> placed(Span span, std::size_t hole) const;

  std::u16string chars;
  std::vector<Hole> holes;

 private:
  [[nodiscard]] std::optional<Span> with_spaces(Span figure) const;
  [[nodiscard]] Hole hole_of(Span figure, bool parted) const;
  void copy_until(Pos end);

  /// What was copied from one hole to the next.
  struct Piece {
    Span span;
    Pos moved = 0;  ///< how far it stands behind its place in `chars`
  };

  const Text& text_;
  Span stretch_;
  Pos at_;  ///< the next character to be copied
  std::vector<Span> figures_;
  std::vector<Piece> pieces_;
};

}  // namespace gxreport::match
