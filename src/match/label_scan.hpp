// Looking for labels in the characters of a cell.
#pragma once

#include <algorithm>
#include <optional>

#include "lex/cell.hpp"
#include "match/events.hpp"
#include "schema/label_index.hpp"
#include "text/search.hpp"

namespace gxreport::match {

/// Steps over what may stand before, between and behind labels, and finds them. Defined here since it is
/// asked for nearly every character outside prose.
class LabelScan {
 public:
  LabelScan(std::u16string_view chars, const lex::CellStream& cells, const TemplateSet::Index& index)
      : chars_(chars), cells_(cells), index_(index) {}

  /// The cell in which the labels looked for begin.
  void enter(std::size_t cell) { current_ = cell; }

  /// The longest label at `at`, which ends before `otherwise`. How far it might reach need not be known of
  /// most text, with which no label begins.
  [[nodiscard]] std::optional<schema::LabelHit> label_at(Pos at, Pos otherwise) {
    if (at >= chars_.size() || !index_.begins_label(chars_[at])) return std::nullopt;
    return index_.longest(chars_, at, limit(otherwise));
  }

  /// Behind a bracketed note that is neither numbering nor a label; a bracket left open runs to `end`.
  [[nodiscard]] Pos skip_brackets(Pos at, Pos end) {
    if (at >= end || chars_[at] != u'(' || skip_numbering(chars_, at, end) > at) return at;
    Pos inside = at;
    while (inside < end && !schema::is_significant(chars_[inside])) ++inside;
    if (const auto hit = label_at(inside, static_cast<Pos>(chars_.size()))) {
      const auto is_noise = [](const schema::LabelUse& use) { return use.kind == schema::LabelKind::noise; };
      if (std::ranges::any_of(index_.uses(hit->label), is_noise)) return at;
    }
    const std::size_t close = chars_.substr(0, end).find(u')', at);
    return close == std::u16string_view::npos ? end : static_cast<Pos>(close + 1);
  }

  /// Behind quotation marks and points with which a label may begin (3.“危及三安全一稳定”).
  [[nodiscard]] Pos skip_marks(Pos at, Pos end) const {
    while (at < end && chars_[at] != u'(' && !schema::is_significant(chars_[at])) ++at;
    return at;
  }

  /// Labels begin at the beginning of a cell or word, or right behind another label.
  [[nodiscard]] Pos word_end(Pos at, Pos end) const {
    const std::size_t found = find_either(chars_, u' ', u'(', at + 1, end);
    // Behind marks alone (at == end) that is one further: gather.cpp takes no lone mark for a figure.
    Pos pos = found == std::u16string_view::npos ? std::max(end, at + 1) : static_cast<Pos>(found);
    while (pos < end && chars_[pos] == u' ') ++pos;
    return pos;
  }

  /// Nothing but notes in brackets, and marks.
  [[nodiscard]] bool only_notes(Pos at, Pos end) {
    while (at < end) {
      const Pos behind = skip_brackets(at, end);
      if (behind > at) {
        at = behind;
      } else if (schema::is_significant(chars_[at])) {
        return false;
      } else {
        ++at;
      }
    }
    return true;
  }

 private:
  /// A label may run into later cells as long as they are text.
  [[nodiscard]] Pos limit(Pos otherwise) {
    if (limit_cell_ != current_) {
      limit_cell_ = current_;
      limit_ = reach();
    }
    return std::min(limit_, otherwise);
  }

  [[nodiscard]] Pos reach() const {
    constexpr std::size_t kMostPieces = 8;
    Pos end = cells_[current_].span.end;
    for (std::size_t i = current_ + 1; i < cells_.size() && i <= current_ + kMostPieces; ++i) {
      if (cells_[i].kind != lex::CellKind::text || cells_[i].gap == lex::Gap::pipe) break;
      end = cells_[i].span.end;
    }
    return end;
  }

  std::u16string_view chars_;
  const lex::CellStream& cells_;
  const TemplateSet::Index& index_;
  std::size_t current_ = 0;
  std::size_t limit_cell_ = static_cast<std::size_t>(-1);
  Pos limit_ = 0;  ///< how far a label of the cell limit_cell_ may reach
};

}  // namespace gxreport::match
