#include "prose/parts.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include "prose/characters.hpp"

namespace gxreport::prose {

namespace {

/// A total and the figures behind it that are listed as its parts.
struct List {
  std::size_t total = 0;           ///< clause
  std::vector<std::size_t> parts;  ///< clauses
  bool closed = false;             ///< the last part is 其他
  bool clean = true;               ///< nothing else stands between them
};

class Finder {
 public:
  Finder(std::u16string_view folded, const Sentence& sentence, const std::vector<Understood>& heard,
         const schema::ProseBook& book)
      : folded_(folded), sentence_(sentence), heard_(heard), book_(book) {}

  /// The list of parts behind the clause; nothing when none begins there.
  [[nodiscard]] std::optional<List> list_behind(std::size_t total) const {
    if (!is_count(total)) return std::nullopt;
    const std::size_t first = begin_of_list(total);
    if (first == 0) return std::nullopt;
    List list;
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

  void gather(std::size_t first, List& list) const {
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
  [[nodiscard]] static bool ends_list(char16_t mark, char16_t parted_by, const List& list) {
    return mark == u';' && list.parts.size() > 1 && parted_by != u';' && parted_by != 0;
  }

  std::u16string_view folded_;
  const Sentence& sentence_;
  const std::vector<Understood>& heard_;
  const schema::ProseBook& book_;
};

std::int64_t sum_of(const std::vector<std::int64_t>& parts) {
  return std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
}

/// Whether some of the first parts add up to the total: what follows them is about something else.
bool any_beginning_fits(const std::vector<std::int64_t>& parts, std::int64_t total) {
  std::int64_t sum = 0;
  std::size_t count = 0;
  for (const std::int64_t part : parts) {
    sum += part;
    if (++count > 1 && sum == total) return true;
  }
  return false;
}

/// Whether a figure before the total, of its unit, is what the parts add up to: they may be that one's.
bool fits_before(const Sentence& sentence, std::size_t total, std::int64_t sum) {
  const std::uint16_t figure = sentence.clauses[total].figure;
  const auto end = sentence.figures.begin() + figure;
  return std::any_of(sentence.figures.begin(), end, [&](const ProseFigure& before) {
    return before.unit == sentence.figures[figure].unit && before.value == Decimal{sum, 0};
  });
}

Disagreement disagreement_of(const Sentence& sentence, const List& list,
                             const std::vector<std::int64_t>& parts) {
  const Clause& total = sentence.clauses[list.total];
  const ProseFigure& figure = sentence.figures[total.figure];
  Disagreement out;
  out.kind = Disagreement::Kind::parts;
  out.sentence = {total.span.begin, sentence.clauses[list.parts.back()].span.end};
  out.figure = figure.digits;
  out.said = figure.value;
  for (const std::int64_t part : parts) out.parts.push_back({part, 0});
  out.should = {sum_of(parts), 0};
  return out;
}

}  // namespace

void check_parts(std::u16string_view folded, const Sentence& sentence, const std::vector<Understood>& heard,
                 const schema::ProseBook& book, std::vector<Disagreement>& out) {
  constexpr std::size_t kFewestFigures = 3;
  if (sentence.figures.size() < kFewestFigures || !sentence.balanced) return;
  const Finder finder(folded, sentence, heard, book);
  for (std::size_t i = 0; i + 1 < sentence.clauses.size(); ++i) {
    const auto list = finder.list_behind(i);
    if (!list) continue;
    std::vector<std::int64_t> parts;
    for (const std::size_t clause : list->parts) parts.push_back(finder.value(clause));
    const std::int64_t total = finder.value(i);
    const std::int64_t sum = sum_of(parts);
    const bool fits = sum == total || any_beginning_fits(parts, total) || parts.front() * 2 == sum ||
                      fits_before(sentence, i, sum);
    if (fits) continue;
    const auto overlap = std::ranges::find(parts, sum - total);
    const bool exclusive =
        std::ranges::all_of(list->parts, [&](std::size_t c) { return finder.excludes(c); });
    const bool claims = std::ranges::any_of(list->parts, [&](std::size_t c) { return finder.is_claim(c); });
    const bool channels =
        sum > total && std::ranges::any_of(list->parts, [&](std::size_t c) { return finder.is_channel(c); });
    if (channels) continue;
    const bool certain = list->clean && ((list->closed && !claims) || (exclusive && sum > total));
    if (!certain && (overlap == parts.end() || claims)) continue;
    Disagreement found = disagreement_of(sentence, *list, parts);
    found.note = !(exclusive && certain) && overlap != parts.end();
    if (found.note) found.overlap = {*overlap, 0};
    if (found.note && !list->clean) continue;
    out.push_back(std::move(found));
  }
}

}  // namespace gxreport::prose
