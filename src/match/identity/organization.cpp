#include "match/identity/organization.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "match/identity/organ.hpp"
#include "text/place_name.hpp"

namespace gxreport::identity {

namespace {

using Words = std::u16string_view;

constexpr std::size_t kReach = 45;

/// The name between `begin` and the nearest of `stops`, in one run of name characters; empty when there is
/// none.
Range name_until(const Excerpt& excerpt, std::size_t begin, std::initializer_list<Words> stops) {
  std::size_t run = begin;
  while (run < begin + kReach && in_name(excerpt.chars(), run)) ++run;
  const Words reach = excerpt.chars({begin, run});
  std::size_t end = Words::npos;
  for (const Words stop : stops) end = std::min(end, reach.find(stop));
  if (end == Words::npos) return {};
  const Range name{begin, begin + end};
  return names_organ(excerpt.chars(name)) ? name : Range{};
}

/// 本报告由X按照…编制
Range compiler_in(const Excerpt& head) {
  for (std::size_t at = head.find(u"由"); at != Excerpt::npos; at = head.find(u"由", at + 1)) {
    const Range name =
        name_until(head, at + 1, {u"按照", u"根据", u"依据", u"依照", u"编制", u"负责", u"汇总", u"组织"});
    if (!name.empty()) return name;
  }
  return {};
}

/// 请与X联系
Range contact_in(const Excerpt& head) {
  for (std::size_t at = head.find(u"与"); at != Excerpt::npos; at = head.find(u"与", at + 1)) {
    const Range name = name_until(head, at + 1, {u"联系"});
    if (!name.empty()) return name;
  }
  return {};
}

/// 发布机构: X
Range publisher_in(const Excerpt& head) {
  for (const Words label :
       {Words(u"发布机构"), Words(u"公开机构"), Words(u"发文机关"), Words(u"发文机构"), Words(u"公开主体")}) {
    const std::size_t at = head.find(label);
    if (at == Excerpt::npos) continue;
    std::size_t begin = at + label.size();
    while (head.at(begin) == u':' || head.at(begin) == u'|') ++begin;
    std::size_t end = begin;
    const auto goes_on = [&](std::size_t i) { return is_han(head.at(i)) || numbers_organ(head.chars(), i); };
    while (goes_on(end) && (end == begin || head.gap(end) == Gap::none)) ++end;
    if (names_organ(head.chars({begin, end}))) return {begin, end};
  }
  return {};
}

/// The line above the closing date, when it is an organ's name.
Range signature_in(const Excerpt& tail) {
  const auto date = find_signature_date(tail);
  if (!date || date->range.begin == 0) return {};
  const Range above{tail.line_begin(date->range.begin - 1), date->range.begin};
  return names_organ(tail.chars(above)) ? above : Range{};
}

/// The organ that a sentence begins with: 2017年,X局以…为指导; the first clause that is a name and a verb.
Range subject_in(const Excerpt& opening) {
  static constexpr Words kBreaks = u",。;:";
  for (std::size_t clause = 0; clause < opening.size(); ++clause) {
    const bool begins =
        clause == 0 || opening.begins_line(clause) || kBreaks.find(opening.at(clause - 1)) != Words::npos;
    if (!begins) continue;
    const Range name = name_until(
        opening, clause,
        {u"以习近平", u"以党的", u"坚持", u"认真", u"深入", u"严格", u"高度重视", u"贯彻", u"全面", u"积极"});
    if (name.size() >= 4 && !is_torn(opening.chars(name)) &&
        kBreaks.find(opening.at(name.end)) == Words::npos) {
      return name;
    }
  }
  return {};
}

class Search {
 public:
  Search(const Excerpt& head, Range titled) : head_(&head), titled_(titled) {}

  /// Takes the name in `range` when it settles the search: any name for none, the full one for a short one.
  bool settles(const Excerpt& excerpt, Range range, bool only_to_expand = false) {
    if (range.empty()) return false;
    const bool good = titled_.empty() ? !only_to_expand && !lacks_place(excerpt.chars(range))
                                      : expands(excerpt.chars(range), head_->chars(titled_));
    if (good) found_ = {excerpt.quote(range), excerpt.span(range)};
    return good;
  }
  [[nodiscard]] Organization found() const { return found_; }

 private:
  const Excerpt* head_;
  Range titled_;
  Organization found_;
};

/// Looks beyond the title, nearest and firmest evidence first.
Organization search_beyond(const Excerpt& head, Range titled, const Text& text, Pos head_end) {
  Search search(head, titled);
  if (search.settles(head, compiler_in(head)) || search.settles(head, contact_in(head), true) ||
      search.settles(head, publisher_in(head))) {
    return search.found();
  }
  const Excerpt tail = closing_of(text, head_end);
  if (search.settles(tail, signature_in(tail))) return search.found();
  const Excerpt opening = opening_of(text, head_end);
  if (search.settles(head, subject_in(head)) || search.settles(opening, subject_in(opening))) {
    return search.found();
  }
  return {};
}

}  // namespace

Organization find_organization(const Excerpt& head, const std::optional<Title>& title, const Text& text,
                               Pos head_end) {
  const Range titled = title ? title->organ : Range{};
  if (!titled.empty() && !lacks_place(head.chars(titled))) return {head.quote(titled), head.span(titled)};
  Organization fuller = search_beyond(head, titled, text, head_end);
  if (!fuller.name.empty() || titled.empty()) return fuller;
  return {head.quote(titled), head.span(titled)};
}

}  // namespace gxreport::identity
