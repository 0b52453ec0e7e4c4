#include <algorithm>
#include <cstring>

#include "gxreport/figure.hpp"
#include "lex/line.hpp"
#include "match/stencil/stencil.hpp"
#include "text/digit.hpp"
#include "text/plain_count.hpp"

namespace gxreport::match {

namespace {

/// Reads a text along a stencil.
class Reader {
 public:
  Reader(const Text& text, Pos at) : text_(text), folded_(text.folded()), at_(at) {}

  [[nodiscard]] Pos at() const { return at_; }

  [[nodiscard]] bool take(std::u16string_view chars) {
    if (folded_.size() - at_ < chars.size()) return false;
    if (std::memcmp(folded_.data() + at_, chars.data(), chars.size() * sizeof(char16_t)) != 0) return false;
    at_ += static_cast<Pos>(chars.size());
    return true;
  }

  /// The figure in a hole; empty when there is none that may stand in it.
  [[nodiscard]] Span figure(const Hole& hole) {
    if (hole.parted) skip_spaces();
    const Span span = word(hole);
    if (hole.parted) skip_spaces();
    return span;
  }

 private:
  void skip_spaces() {
    while (at_ < folded_.size() && folded_[at_] == u' ') ++at_;
  }

  [[nodiscard]] Span word(const Hole& hole) {
    const Pos begin = at_;
    while (at_ < folded_.size() && is_digit(folded_[at_])) ++at_;
    const Pos digits = at_ - begin;
    if (!goes_on(begin, hole.parted) && !hole.unit && hole.suffix == 0)  // nearly all
      return digits <= Hole::kLongest && (digits < 2 || folded_[begin] != u'0') ? Span{begin, at_} : Span{};
    while (goes_on(begin, hole.parted)) ++at_;
    const Span span{begin, std::min(at_ + hole.suffix, static_cast<Pos>(folded_.size()))};
    return stands_in(hole, text_, span) ? span : Span{};
  }

  /// Of parted figures whatever stands there up to a space or the end of the cell, of others the number.
  [[nodiscard]] bool goes_on(Pos begin, bool parted) const {
    if (at_ >= folded_.size() || at_ - begin > Hole::kLongest) return false;
    const char16_t c = folded_[at_];
    if (!parted) return is_digit(c) || c == u'.' || c == u',' || c == u'+' || c == u'-';
    return c != u' ' && c != u'\t' && c != u'\n' && !lex::is_pipe(c);
  }

  const Text& text_;
  std::u16string_view folded_;
  Pos at_;
};

}  // namespace

bool stands_in(const Hole& hole, const Text& text, Span figure) {
  const std::u16string_view folded = text.folded(figure);
  if (folded.size() > Hole::kLongest) return false;
  if (plain_count(folded)) return !hole.unit && hole.suffix == 0;
  if (folded.find(u' ') != std::u16string_view::npos ||
      folded.find(kZeroWidth) != std::u16string_view::npos ||
      lex::classify(text, figure) != lex::CellKind::figure)
    return false;
  const Figure read = read_figure(text, figure);
  return read.unit.empty() != hole.unit &&
         (hole.parted || read.digits == Span{figure.begin, figure.end - hole.suffix});
}

bool fits(const Stencil& stencil, const Text& text, Pos at, Fit& fit) {
  const std::size_t holes = stencil.holes.size();
  fit.stencil = nullptr;
  fit.figures.resize(holes);
  fit.moved.resize(holes + 1);
  Reader reader(text, at);
  const std::u16string_view chars = stencil.chars;
  Pos behind = 0;
  for (std::size_t n = 0; n < holes; ++n) {
    const Hole& hole = stencil.holes[n];
    fit.moved[n] = reader.at() - behind;
    if (!reader.take(chars.substr(behind, hole.behind - behind))) return false;
    behind = hole.behind;
    fit.figures[n] = reader.figure(hole);
    if (fit.figures[n].empty()) return false;
  }
  fit.moved[holes] = reader.at() - behind;
  if (!reader.take(chars.substr(behind))) return false;
  fit.stencil = &stencil;
  return true;
}

}  // namespace gxreport::match
