// Lists of parts behind a figure: 共41件，其中甲21件、乙14件、其他6件.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "prose/characters.hpp"
#include "prose/listener.hpp"
#include "prose/wording.hpp"

namespace gxreport::prose {

/// A total and the figures behind it that are listed as its parts.
struct PartList {
  std::size_t total = 0;           ///< clause
  std::vector<std::size_t> parts;  ///< clauses
  bool closed = false;             ///< the last part is 其他
  bool clean = true;               ///< nothing else stands between them
};

/// Finds them in one sentence. `folded` is the whole text.
class PartLists {
 public:
  PartLists(std::u16string_view folded, const Sentence& sentence, const std::vector<Understood>& heard,
            const schema::ProseBook& book)
      : folded_(folded), sentence_(sentence), heard_(heard), book_(book) {}

  /// The list of parts behind the clause; nothing when none begins there.
  [[nodiscard]] std::optional<PartList> list_behind(std::size_t total) const {
    if (!is_count(total)) return std::nullopt;
    const std::size_t first = begin_of_list(total);
    if (first == 0) return std::nullopt;
    PartList list;
    list.total = total;
    gather(first, list);
    if (list.parts.size() < 2) return std::nullopt;
    return list;
  }

  [[nodiscard]] std::int64_t value(std::size_t clause) const { return figure(clause).value.units; }

  /// Parts that tables have cells for are compared with those: of 36 received 35 may be handled.
  [[nodiscard]] bool is_claim(std::size_t clause) const { return heard_[clause].claim != nullptr; }
  /// The same is published in several places: parts by channel may exceed their sum.
  [[nodiscard]] bool is_channel(std::size_t clause) const {
    const std::u16string_view words =
        folded_.substr(this->clause(clause).span.begin, this->clause(clause).span.size());
    return std::ranges::any_of(book_.lists.channels, [&](const std::u16string& word) {
      return words.find(word) != std::u16string_view::npos;
    });
  }
  [[nodiscard]] bool excludes(std::size_t clause) const {
    return begins_and_ends(clause, book_.lists.exclusive);
  }

 private:
  [[nodiscard]] const Clause& clause(std::size_t i) const { return sentence_.clauses[i]; }
  [[nodiscard]] const ProseFigure& figure(std::size_t i) const { return sentence_.figures[clause(i).figure]; }
  [[nodiscard]] bool is_count(std::size_t i) const {
    return clause(i).figures == 1 && figure(i).kind == FigureKind::count;
  }
  [[nodiscard]] bool is_aside(std::size_t i) const {
    switch (heard_[i].aside) {
      case schema::Aside::none:
      case schema::Aside::previous:
        return false;
      default:
        return true;
    }
  }
  [[nodiscard]] bool begins(std::size_t i, const schema::Words& words) const {
    return pass_any(folded_, clause(i).span.begin, clause(i).span.end, words) != clause(i).span.begin;
  }

  /// Nothing but one of the words stands before the figure, and nothing behind it.
  [[nodiscard]] bool begins_and_ends(std::size_t i, const schema::Words& words) const {
    Pos at = clause(i).span.begin;
    at = pass_any(folded_, at, clause(i).span.end, book_.lists.begin);
    return std::ranges::any_of(words, [&](const std::u16string& word) {
      const Pos behind = pass_word(folded_, at, clause(i).span.end, word);
      return behind != at && skip_idle(folded_, behind, clause(i).span.end) == figure(i).digits.begin &&
             figure(i).whole.end == clause(i).span.end;
    });
  }

  /// The clause that begins the list: 其中… behind the total, its share and its growth, or the first in a
  /// bracket that opens right behind it. 0: none does.
  [[nodiscard]] std::size_t begin_of_list(std::size_t total) const {
    std::size_t i = total + 1;
    for (; i < sentence_.clauses.size(); ++i) {
      const bool opens = clause(i).mark == u'(' && clause(i).depth == clause(total).depth + 1;
      if (opens && i == total + 1 && is_count(i)) return i;
      if (begins(i, book_.lists.begin)) return clause(i).depth <= clause(total).depth + 1 ? i : 0;
      if (!is_aside(i) && clause(i).depth == clause(total).depth) return 0;
    }
    return 0;
  }

  void gather(std::size_t first, PartList& list) const {
    const std::uint8_t depth = clause(first).depth;
    const char16_t unit = figure(list.total).unit;
    char16_t parted_by = 0;
    for (std::size_t i = first; i < sentence_.clauses.size() && clause(i).depth >= depth; ++i) {
      if (clause(i).depth > depth || is_aside(i)) continue;  // what a part consists of, its share
      if (clause(i).figures == 0) {
        if (i == first || heard_[i].known()) continue;
        break;
      }
      if (!is_count(i) || figure(i).unit != unit) {
        list.clean = false;
        break;
      }
      const bool nested = i != first && begins(i, book_.lists.begin) && !list.parts.empty();
      if (nested) list.clean = false;
      if (nested || ends_list(clause(i).mark, parted_by, list)) break;
      if (!list.parts.empty() && parted_by != u';') parted_by = clause(i).mark;
      list.parts.push_back(i);
      list.closed = is_rest(i);
    }
  }

  /// 其他6件, but no result that the tables know by such a name.
  [[nodiscard]] bool is_rest(std::size_t i) const {
    return begins(i, book_.lists.rest) && !begins(i, book_.lists.not_rest);
  }

  /// Behind A、B a semicolon ends the list; it parts A；B；C.
  [[nodiscard]] static bool ends_list(char16_t mark, char16_t parted_by, const PartList& list) {
    return mark == u';' && list.parts.size() > 1 && parted_by != u';' && parted_by != 0;
  }

  std::u16string_view folded_;
  const Sentence& sentence_;
  const std::vector<Understood>& heard_;
  const schema::ProseBook& book_;
};

}  // namespace gxreport::prose
