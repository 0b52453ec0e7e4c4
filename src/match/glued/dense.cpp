#include "match/glued/dense.hpp"

#include <algorithm>
#include <optional>

#include "match/events.hpp"

namespace gxreport::match {

namespace {

constexpr std::size_t kChain = 5;       // labels in a row that prose does not have
constexpr std::size_t kShortChain = 2;  // … when figures stand behind them and they fill their line
constexpr Pos kLongestNote = 120;

class LinkFinder {
 public:
  LinkFinder(std::u16string_view folded, const TemplateSet::Index& index, Span cell)
      : folded_(folded), index_(index), cell_(cell) {}

  std::vector<Link> run() {
    std::vector<Link> chain;
    for (Pos at = cell_.begin; at < cell_.end;) {
      const std::optional<Link> link = may_begin(at) ? link_at(at) : std::nullopt;
      if (!link) {
        if (!chain.empty()) close(chain);
        at = next_without(at);
        continue;
      }
      chain.push_back(*link);
      at = next_of(*link);
    }
    close(chain);
    return std::move(out_);
  }

 private:
  /// Of Han, only those with which a label or a numbering begins.
  [[nodiscard]] bool may_begin(Pos at) const {
    const char16_t c = folded_[at];
    return c < 0x4E00 || c > 0x9FFF || index_.begins_label(c) || may_begin_numbering(c);
  }

  /// What stands before a numbering may be long, and leads from each of its characters to the same link.
  [[nodiscard]] Pos next_without(Pos at) const {
    if (!is_beside_number(folded_[at++])) return at;
    while (at < cell_.end && is_beside_number(folded_[at])) ++at;
    return at;
  }

  [[nodiscard]] std::optional<Link> link_at(Pos at) const {
    const Pos behind = skip_numbering(folded_, at, cell_.end);
    Pos begin = behind;
    while (begin < cell_.end && begin < behind + 2 && folded_[begin] != u'(' &&
           !schema::is_significant(folded_[begin]))
      ++begin;
    if (begin >= cell_.end || !index_.begins_label(folded_[begin])) return std::nullopt;
    const auto hit = index_.longest(folded_, begin, cell_.end);
    if (!hit || hit->span.end <= at) return std::nullopt;
    Link link;
    link.numbering = {at, behind};
    link.label = *hit;
    link.title = is_title({at, begin}, hit->label);
    link.run = run_behind(skip_notes(hit->span.end));
    return link;
  }

  [[nodiscard]] bool is_title(Span numbering, std::uint32_t label) const {
    const std::u16string_view printed = folded_.substr(numbering.begin, numbering.end - numbering.begin);
    const bool numeral = printed.find_first_of(u"一二三四五六第") != std::u16string_view::npos;
    return numeral && (index_.kinds(label) >> static_cast<unsigned>(schema::LabelKind::part) & 1U) != 0;
  }

  /// The figures behind a label, without the numbering of the label after them: 00000002.其他.
  [[nodiscard]] Span run_behind(Pos at) const {
    Pos end = run_end(folded_, at, cell_.end);
    if (end > at && numbers_a_label(end - 1)) {
      --end;
      while (end > at && folded_[end - 1] == u' ') --end;
    }
    return {at, end};
  }

  [[nodiscard]] bool numbers_a_label(Pos at) const {
    constexpr std::u16string_view kMarks = u".、,)";
    if (at + 1 >= cell_.end || kMarks.find(folded_[at + 1]) == std::u16string_view::npos) return false;
    const Pos behind = skip_numbering(folded_, at, cell_.end);
    return behind > at + 1 && index_.longest(folded_, behind, cell_.end).has_value();
  }

  /// Where the next link must begin.
  [[nodiscard]] Pos next_of(const Link& link) const {
    return skip_notes(std::max(link.label.span.end, link.run.end));
  }

  /// Behind spaces, closing quotation marks and bracketed notes.
  [[nodiscard]] Pos skip_notes(Pos at) const {
    while (at < cell_.end) {
      if (folded_[at] == u' ' || folded_[at] == kZeroWidth || folded_[at] == u'"' || folded_[at] == u')') {
        ++at;
      } else if (folded_[at] == u'(' && skip_numbering(folded_, at, cell_.end) == at) {
        const std::size_t close = folded_.substr(at, std::min(kLongestNote, cell_.end - at)).find(u')');
        if (close == std::u16string_view::npos) break;
        at += static_cast<Pos>(close) + 1;
      } else {
        break;
      }
    }
    return at;
  }

  void close(std::vector<Link>& chain) {
    const auto runs = std::ranges::count_if(chain, [](const Link& link) { return !link.run.empty(); });
    const bool fills = !chain.empty() && chain.front().numbering.begin == cell_.begin &&
                       next_of(chain.back()) == cell_.end && runs >= static_cast<std::ptrdiff_t>(kShortChain);
    for (const Link& link : chain) {
      if (fills || chain.size() >= kChain || link.title) out_.push_back(link);
    }
    chain.clear();
  }

  std::u16string_view folded_;
  const TemplateSet::Index& index_;
  Span cell_;
  std::vector<Link> out_;
};

}  // namespace

std::vector<Link> find_links(std::u16string_view folded, const TemplateSet::Index& index, Span cell) {
  return LinkFinder(folded, index, cell).run();
}

}  // namespace gxreport::match
