#include "lex/grid_joint.hpp"

#include <algorithm>

#include "gxreport/figure.hpp"

namespace gxreport::lex {

namespace {

bool is_figure_mark(char16_t c) {
  return (c >= u'0' && c <= u'9') || c == u',' || c == u'.' || c == u'+' || c == u'-';
}

bool is_point(char16_t c) { return c == u',' || c == u'.'; }

bool is_han(char16_t c) { return c >= 0x4E00 && c <= 0x9FFF; }

bool is_latin(char16_t c) {
  return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// The pieces of one box, two at a time.
class Pieces {
 public:
  Pieces(const Text& text, const GridBox& box) : text_(text), box_(box) {}

  [[nodiscard]] std::size_t joints() const { return box_.pieces.empty() ? 0 : box_.pieces.size() - 1; }
  [[nodiscard]] char16_t last(std::size_t i) const { return text_.folded()[span(i).end - 1]; }
  [[nodiscard]] char16_t first(std::size_t i) const { return text_.folded()[span(i).begin]; }
  [[nodiscard]] bool is_critical(std::size_t i) const {
    return is_figure_mark(last(i)) && is_figure_mark(first(i + 1));
  }
  /// How many characters at the beginning of a piece a figure may have.
  [[nodiscard]] Pos head(std::size_t i) const {
    Pos at = span(i).begin;
    while (at < span(i).end && is_figure_mark(text_.folded()[at])) ++at;
    return at - span(i).begin;
  }
  [[nodiscard]] std::uint32_t width_of(std::size_t i) const { return width(span(i)); }
  [[nodiscard]] std::uint32_t head_width(std::size_t i) const {
    return width({span(i).begin, span(i).begin + head(i)});
  }
  [[nodiscard]] std::uint32_t tail_width(std::size_t i) const {
    Pos at = span(i).end;
    while (at > span(i).begin && is_figure_mark(text_.folded()[at - 1])) --at;
    return width({at, span(i).end});
  }
  [[nodiscard]] bool is_whole(std::size_t i) const { return head(i) == span(i).size(); }

  /// Whether a program that fills lines may have cut here, from the beginning on or, as some do, from the
  /// end. A piece that begins or ends with a comma or a point is no figure of its own.
  [[nodiscard]] bool may_be_cut(std::size_t i) const {
    if (is_point(last(i)) || is_point(first(i + 1))) return true;
    const Span before = span(i);
    const Span behind = span(i + 1);
    const std::uint32_t wide_before = width({before.end - 1, before.end});
    const std::uint32_t wide_behind = width({behind.begin, behind.begin + 1});
    if (width(before) + wide_behind > box_.room) return true;
    if (wide_before == 2 && wide_behind == 1 && width(before) + head_width(i + 1) > box_.room) return true;
    return width(behind) + wide_before > box_.room;
  }

  /// Whether the line is full but for what may stand together at the beginning of the next and a space.
  [[nodiscard]] bool is_full(std::size_t i) const {
    const std::uint32_t before = width(span(i));
    return before <= 2 || before + 1 + unit(i + 1) > box_.room;
  }

 private:
  [[nodiscard]] Span span(std::size_t i) const { return box_.pieces[i].span; }
  [[nodiscard]] std::uint32_t width(Span of) const { return display_width(text_, of); }

  /// A word of Latin letters, or a character and the mark that may not be parted from it.
  [[nodiscard]] std::uint32_t unit(std::size_t i) const {
    const std::u16string_view chars = text_.folded(span(i));
    std::size_t end = 0;
    while (end < chars.size() && is_latin(chars[end])) ++end;
    if (end == 0) end = 1;
    const bool marked =
        !is_han(chars[0]) || (end < chars.size() && !is_han(chars[end]) && chars[end] != u' ');
    if (marked && end < chars.size()) ++end;
    return width({span(i).begin, span(i).begin + static_cast<Pos>(end)});
  }

  const Text& text_;
  const GridBox& box_;
};

/// Settles the joints from `begin` on through which one figure may run; returns the first behind them.
std::size_t join_figure(const Pieces& pieces, std::size_t begin, std::size_t room,
                        std::vector<Joint>& joints) {
  std::size_t width = pieces.tail_width(begin);
  std::size_t end = begin;
  for (bool on = true; on && end < joints.size() && pieces.is_critical(end); ++end) {
    width += pieces.width_of(end + 1);  // the unit behind it needs its room, too
    on = pieces.is_whole(end + 1);
  }
  bool sure = width > room;
  for (std::size_t i = begin; i < end; ++i) sure &= pieces.may_be_cut(i);
  if (!sure)
    std::fill(joints.begin() + static_cast<std::ptrdiff_t>(begin),
              joints.begin() + static_cast<std::ptrdiff_t>(end), Joint::broken);
  return end;
}

}  // namespace

bool holds_han(const Text& text, Span span) { return std::ranges::any_of(text.folded(span), is_han); }

std::vector<Joint> joints_of(const Text& text, const GridBox& box) {
  const Pieces pieces(text, box);
  std::vector<Joint> joints(pieces.joints(), Joint::none);
  for (std::size_t i = 0; i < joints.size();) {
    if (pieces.is_critical(i)) {
      i = join_figure(pieces, i, box.room, joints);
    } else {
      if (is_latin(pieces.last(i)) && is_latin(pieces.first(i + 1))) joints[i] = Joint::space;
      ++i;
    }
  }
  return joints;
}

bool looks_wrapped(const Text& text, const GridBox& box) {
  const Pieces pieces(text, box);
  for (std::size_t i = 0; i < pieces.joints(); ++i) {
    if (!pieces.is_full(i)) return false;
  }
  return true;
}

}  // namespace gxreport::lex
